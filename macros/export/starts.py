"""The numbers that indicators and considerations of a year begin from, as records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from macros.assessment.archive import Archive
from macros.assessment.baseline import StartingPoint, consideration_start, starting_point
from macros.assessment.continuity import compare, year_before
from macros.assessment.year import Assessment as State
from macros.assessment.year import YearReport
from macros.model.fields import Text
from macros.model.numbers import FiscalYear, Number
from macros.model.record import Record


class StartingValue(Record):
    """The number a year begins from."""

    value: Number | None = Field(description="ค่าที่เขียนไว้")
    unit: str = Field(description="หน่วย (ว่าง = ไม่ระบุ)")
    numerator: Number | None = Field(description="ตัวตั้ง")
    denominator: Number | None = Field(description="ตัวหาร")
    fiscal_year: FiscalYear = Field(description="ปีงบประมาณของข้อมูลฐาน")
    origin: Literal["report", "stated"] = Field(
        description="report = ผลของรายงานปีนั้น, stated = สำนักงานระบุ"
    )


class ConsiderationStart(Record):
    """The number that a consideration begins from."""

    consideration: Text = Field(description="id ของประเด็น")
    baseline: StartingValue | None = Field(description="ข้อมูลฐาน")


def indicator_start(archive: Archive, year: YearReport, standing: State) -> StartingValue | None:
    """The number that an indicator of a year begins from."""
    beside = compare(year_before(archive.years, year), year, standing.indicator.id)
    return _start(starting_point(standing, beside, year.year))


def consideration_starts(
    archive: Archive, year: YearReport, standing: State
) -> Iterator[ConsiderationStart]:
    """The same of its considerations."""
    before = year_before(archive.years, year)
    for each in standing.indicator.considerations:
        start = _start(consideration_start(year, before, standing, each))
        yield ConsiderationStart(consideration=each.id, baseline=start)


def _start(point: StartingPoint | None) -> StartingValue | None:
    if point is None:
        return None
    return StartingValue(
        value=point.measure.value,
        unit=point.unit,
        numerator=point.measure.numerator,
        denominator=point.measure.denominator,
        fiscal_year=point.fiscal_year,
        origin=point.origin,
    )
