"""Where a year begins from: last year's result by itself, else what the office states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from macros.assessment.continuity import Comparison
from macros.assessment.measured import exact_value, same_unit, unit_of
from macros.assessment.year import Assessment
from macros.model.measure import Measure


@dataclass(frozen=True)
class StartingPoint:
    """The number a year begins from, in its unit, of which fiscal year it is, and whether it is the
    result of that year's report ("report") or was stated by the office.
    """

    measure: Measure
    unit: str
    fiscal_year: int
    origin: Literal["report", "stated"]


def starting_point(
    standing: Assessment, beside: Comparison | None, year: int
) -> StartingPoint | None:
    """Where an indicator begins from in a fiscal year: the result of the one indicator that it
    continues, if that was counted in the same unit; else the stated baseline; None without either.
    """
    defined, stated = standing.indicator.measure, standing.stated.baseline
    last = beside.last if beside else None
    result = last.stated.result_measure if last else None
    if beside and last and result:
        unit, wanted = unit_of(result, last.indicator.measure), unit_of(None, defined)
        if same_unit(unit, wanted):
            return StartingPoint(result, unit or wanted, beside.before.year, "report")
    if stated is None:
        return None
    return StartingPoint(stated, unit_of(stated, defined), stated.fiscal_year or year - 1, "stated")


def contradicted(standing: Assessment, point: StartingPoint | None, year: int) -> bool:
    """Whether the office states another number for the year whose result is known."""
    stated = standing.stated.baseline
    if point is None or stated is None or point.origin != "report":
        return False
    if (stated.fiscal_year or year - 1) != point.fiscal_year:
        return False
    unit = unit_of(stated, standing.indicator.measure)
    numbers = [{exact_value(each, point.unit), each.value} for each in (stated, point.measure)]
    return not same_unit(unit, point.unit) or not (numbers[0] & numbers[1]) - {None}
