"""The levels of an edition by score and by rank."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from macros.model.standards import Edition


def level_at(edition: Edition, score: Fraction) -> str | None:
    """The highest level (an id) that a score reaches: it may be just its `at_least`."""
    reached = (
        level.id
        for level in edition.levels
        if level.at_least is not None and level.at_least <= score
    )
    return max(reached, key=_ranks(edition).__getitem__, default=None)


def lowest(edition: Edition, levels: Iterable[str | None]) -> str | None:
    """The lowest of some levels (ids); None where one is not known."""
    ranks, found = _ranks(edition), list(levels)
    known = [level for level in found if level in ranks]
    whole = known and len(known) == len(found)
    return min(known, key=lambda level: ranks[level or ""]) if whole else None


def score_of(edition: Edition, level: str | None) -> Fraction | None:
    """The score that a level (an id) has of itself; None where the edition gives it none."""
    scores = (item.score for item in edition.levels if item.id == level)
    score = next(scores, None)
    return None if score is None else Fraction(score)


def _ranks(edition: Edition) -> dict[str | None, int]:
    return {level.id: rank for rank, level in enumerate(edition.levels)}
