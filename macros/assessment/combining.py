"""A score from scores: mean, weighted mean or the lowest of the parts of something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from macros.assessment.levels import lowest
from macros.assessment.reckoning import finished
from macros.assessment.score import Need, Part, Score, Scored, Unassessed
from macros.model.scoring import Formula, Rounding
from macros.model.standards import Edition


@dataclass(frozen=True)
class Member:
    """A part with its score: its id, what it is called, and its weight where the edition gives one."""

    of: str
    name: str
    weight: Decimal | None
    scored: Scored


def combined(
    edition: Edition, formula: Formula, members: Sequence[Member], rounding: Rounding | None
) -> Scored:
    """The score of what has these parts. A part that weighs nothing in a weighted mean is not needed."""
    weighted = formula.method == "weighted-mean"
    needs = tuple(_needs(edition, formula, members))
    if needs:
        return Unassessed(needs, formula)
    parts = tuple(_part(member, weighted=weighted) for member in members)
    values = [part.value for part in parts if part.value is not None]
    if formula.method == "minimum":
        return _lowest(edition, formula, parts, rounding)
    if weighted:
        pairs = [(part.value, Fraction(part.weight or 0)) for part in parts]
        total = sum(((value or 0) * weight for value, weight in pairs), Fraction(0))
        exact = total / sum(weight for _, weight in pairs)
    else:
        exact = sum(values, Fraction(0)) / len(values)
    return finished(Score(formula.method, parts, exact, exact, None, formula), edition, rounding)


def _lowest(
    edition: Edition, formula: Formula, parts: tuple[Part, ...], rounding: Rounding | None
) -> Score:
    """The lowest score; of parts that have only levels, the lowest level."""
    values = [part.value for part in parts if part.value is not None]
    exact = min(values, default=None)
    least = [part.level for part in parts if part.value == exact]
    found = Score(formula.method, parts, exact, exact, None, formula)
    done = finished(found, edition, rounding)
    level = done.level or lowest(edition, least)
    return Score(done.rule, parts, exact, done.value, level, formula, None, done.rounding)


def _needs(edition: Edition, formula: Formula, members: Sequence[Member]) -> Iterator[Need]:
    weighted = formula.method == "weighted-mean"
    if weighted:
        for member in members:
            if member.weight is None:
                yield Need(f"ค่าน้ำหนักของ{member.name}", "weight", member.of, "edition")
        if members and all(member.weight == 0 for member in members):
            yield Need("ค่าน้ำหนักที่มากกว่า 0", "weight", members[0].of, "edition")
    asked = [member for member in members if not weighted or member.weight != 0]
    ranked = formula.method == "minimum" and all(_only_level(member) for member in asked)
    for member in asked:
        if isinstance(member.scored, Unassessed):
            yield Need(f"คะแนนของ{member.name}", "", member.of, "parts")
        elif member.scored.value is None and not ranked:
            level = member.scored.level or ""
            yield Need(f"คะแนนของ{edition.level_name(level)}", "score", level, "edition")


def _only_level(member: Member) -> bool:
    return isinstance(member.scored, Score) and member.scored.value is None


def _part(member: Member, *, weighted: bool) -> Part:
    """A member as a part of a score; its weight only where it counts."""
    score = member.scored if isinstance(member.scored, Score) else None
    return Part(
        of=member.of,
        name=member.name,
        value=score.value if score else None,
        weight=member.weight if weighted else None,
        level=score.level if score else None,
    )
