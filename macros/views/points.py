"""A score in a word: its number and level, or that there is none yet."""

from __future__ import annotations

from macros.assessment.score import Score, Scored
from macros.assessment.year import YearReport
from macros.views.scores import as_written

UNASSESSED = "ยังประเมินไม่ได้"


def points(year: YearReport, scored: Scored | None) -> str:
    """The points of something in a year, with the decimals of its edition's rule, and its level; ""
    where the edition has no formula for it.
    """
    if scored is None:
        return ""
    if not isinstance(scored, Score):
        return UNASSESSED
    level = year.edition.level_name(scored.level) if scored.level else ""
    if scored.value is None:
        return level
    number = as_written(scored.value, scored.rounding).text
    return f"{number} ({level})" if level else number


def points_of(year: YearReport) -> dict[str, str]:
    """The points of each standard and indicator of a year by id, and of the whole ("")."""
    if year.scores is None:
        return {}
    found = {key: points(year, standing.score) for key, standing in year.standings.items()}
    found |= {key: points(year, scored) for key, scored in year.scores.standards.items()}
    return found | {"": points(year, year.scores.total)}
