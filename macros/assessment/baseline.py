"""Where a year begins from: last year's result by itself, else what the office states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from macros.assessment.continuity import Comparison, continued_considerations
from macros.assessment.measured import exact_value, same_unit, unit_of
from macros.assessment.year import Assessment, YearReport
from macros.model.measure import Baseline, Measure, MeasureDefinition
from macros.model.sar import Outcome
from macros.model.standards import Consideration, Judged


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
    last = beside.last if beside else None
    before = (last.stated, last.indicator, beside.before.year) if beside and last else None
    return _point(standing.stated.baseline, standing.indicator.measure, before, year)


def consideration_start(
    year: YearReport, before: YearReport | None, standing: Assessment, item: Consideration
) -> StartingPoint | None:
    """The same of a consideration of an indicator: by the one consideration that it continues."""
    found = list(_continued(year, before, item)) if before else []
    last = (*found[0], before.year) if before and len(found) == 1 else None
    return _point(standing.stated.of(item.id).baseline, item.measure, last, year.year)


def contradicted(
    stated: Baseline | None,
    defined: MeasureDefinition | None,
    point: StartingPoint | None,
    year: int,
) -> bool:
    """Whether the office states another number for the year whose result is known."""
    if point is None or stated is None or point.origin != "report":
        return False
    if (stated.fiscal_year or year - 1) != point.fiscal_year:
        return False
    unit = unit_of(stated, defined)
    numbers = [{exact_value(each, point.unit), each.value} for each in (stated, point.measure)]
    return not same_unit(unit, point.unit) or not (numbers[0] & numbers[1]) - {None}


def _point(
    stated: Baseline | None,
    defined: MeasureDefinition | None,
    last: tuple[Outcome, Judged, int] | None,
    year: int,
) -> StartingPoint | None:
    if last and (result := last[0].result_measure):
        unit, wanted = unit_of(result, last[1].measure), unit_of(None, defined)
        if same_unit(unit, wanted):
            return StartingPoint(result, unit or wanted, last[2], "report")
    if stated is None:
        return None
    return StartingPoint(stated, unit_of(stated, defined), stated.fiscal_year or year - 1, "stated")


def _continued(
    year: YearReport, before: YearReport, item: Consideration
) -> Iterator[tuple[Outcome, Judged]]:
    """What a consideration continues, as the year before states it."""
    editions = (year.edition.id, item.id, before.edition.id)
    ids = continued_considerations(year.manual, *editions)
    for standing in before.standings.values():
        for each in standing.indicator.considerations:
            if each.id in ids:
                yield standing.stated.of(each.id), each
