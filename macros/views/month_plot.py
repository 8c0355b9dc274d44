"""The months of a fiscal year: evidence by its date, and what is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from macros.assessment.planned import schedule_of
from macros.assessment.year import YearReport
from macros.plots.months import MonthCount, months
from macros.thai.dates import SHORT, BuddhistDate
from macros.views.plotted import DrawnPlot, NumberRow, NumberTable, both
from macros.views.view import View

_ORDER = (10, 11, 12, *range(1, 10))
_BEFORE, _AFTER = (0, 0), (9999, 0)


def evidence_by_month(view: View, year: YearReport) -> DrawnPlot | str:
    """How many pieces of evidence are dated in each month, and how much is due in it."""
    pieces = _counted(year, (piece.front.date for piece in year.pieces))
    due = _counted(year, due_days(view, year))
    if not pieces and not due:
        return f"ยังไม่มีหลักฐานหรือกำหนดการของปีงบประมาณ {year.year} ให้แสดงเป็นรายเดือน"
    keys = [(year.year - (month >= 10), month) for month in _ORDER]
    keys = [key for key in (_BEFORE, *keys, _AFTER) if key[1] or pieces[key] or due[key]]
    names = {key: _name(year, key) for key in keys}
    rows = [MonthCount(view.digits(names[key]), pieces[key], due[key]) for key in keys]
    wide, narrow = both(
        lambda width: months(
            rows, "หลักฐาน (ชิ้น)", "ครบกำหนด (เรื่อง)", width, lambda number: view.digits(str(number))
        )
    )
    return DrawnPlot(
        view=view,
        kind="plot-months",
        title=f"หลักฐานและกำหนดการรายเดือน ปีงบประมาณ {year.year}",
        summary=f"หลักฐาน {pieces.total()} ชิ้น เรื่องที่ครบกำหนด {due.total()} เรื่อง",
        wide=wide,
        narrow=narrow,
        words={
            f"{key[0]}-{key[1]}": f"{names[key]} หลักฐาน {pieces[key]} ชิ้น ครบกำหนด {due[key]} เรื่อง"
            for key in keys
        },
        table=NumberTable(
            ("เดือน", "หลักฐาน (ชิ้น)", "ครบกำหนด (เรื่อง)"),
            tuple(NumberRow((names[key], str(pieces[key]), str(due[key]))) for key in keys),
        ),
    )


def due_days(view: View, year: YearReport) -> list[BuddhistDate]:
    """The last days of what the year's calendar plans."""
    found = (each for each in view.archive.manual.calendars if each.fiscal_year == year.year)
    manual = view.archive.manual
    return [item.end for calendar in found for item in schedule_of(manual, calendar).items]


def _counted(year: YearReport, days: Iterable[BuddhistDate]) -> Counter[tuple[int, int]]:
    """How many days are in each month of the year, before it, and after it."""
    return Counter(
        _BEFORE if day.fiscal_year < year.year
        else _AFTER if day.fiscal_year > year.year
        else (day.year, day.month)
        for day in days
    )  # fmt: skip


def _name(year: YearReport, key: tuple[int, int]) -> str:
    if key == _BEFORE:
        return f"ก่อน ต.ค. {year.year - 1}"
    if key == _AFTER:
        return f"หลัง ก.ย. {year.year}"
    return f"{SHORT[key[1] - 1]} {key[0]}"
