"""What each group still owes a year's report."""

from __future__ import annotations

from collections import Counter

from macros.assessment.open_items import Remedy
from macros.assessment.year import YearReport
from macros.plots.stacks import Stack, stacks
from macros.views.plotted import DrawnPlot, NumberRow, NumberTable, both
from macros.views.view import View

_PARTS: dict[str, frozenset[Remedy]] = {
    "หลักฐาน": frozenset({"evidence", "piece"}),
    "การตรวจทาน": frozenset({"review", "supporting"}),
    "ผลและข้อความ": frozenset({"data", "narrative"}),
}
"""Kinds of what is missing, by what mends them."""


def gaps_by_group(view: View, year: YearReport) -> DrawnPlot | str:
    """How much is missing of the indicators that each group answers for, by kind; what several
    groups answer for counts for each.
    """
    found: dict[str, Counter[str]] = {}
    for key, standing in year.standings.items():
        for group in year.manual.assignments.owners(key):
            tally = found.setdefault(group, Counter())
            tally.update(_kind(lack.remedy) for lack in standing.lacks)
    owed = sorted(
        ((group, tally) for group, tally in found.items() if tally.total()),
        key=lambda each: -each[1].total(),
    )
    if not owed:
        return f"ไม่มีกลุ่มใดมีสิ่งที่ยังขาดของปีงบประมาณ {year.year}"
    names = {group: year.manual.groups[group].name for group, _ in owed}
    links = {group: view.link(year.manual.groups[group]) for group, _ in owed}
    words = {
        group: ", ".join(f"{part} {tally[part]}" for part in _PARTS if tally[part])
        for group, tally in owed
    }
    rows = [
        Stack(
            group,
            view.digits(names[group]),
            view.digits(words[group]),
            tuple(tally[part] for part in _PARTS),
        )
        for group, tally in owed
    ]
    wide, narrow = both(
        lambda width: stacks(
            rows,
            list(_PARTS),
            width,
            view.manual.unbreakable,
            lambda number: view.digits(str(number)),
        )
    )
    return DrawnPlot(
        view=view,
        kind="plot-gaps",
        title=f"สิ่งที่ยังขาดรายกลุ่ม ปีงบประมาณ {year.year}",
        summary="เรื่องที่มีหลายกลุ่มรับผิดชอบ นับให้ทุกกลุ่มนั้น",
        wide=wide,
        narrow=narrow,
        words={group: f"{names[group]} {words[group]}" for group, _ in owed},
        table=NumberTable(
            ("กลุ่ม", *_PARTS, "รวม (เรื่อง)"),
            tuple(
                NumberRow(
                    (names[group], *(str(tally[part]) for part in _PARTS), str(tally.total())),
                    links[group],
                )
                for group, tally in owed
            ),
        ),
        links=links,
    )


def _kind(remedy: Remedy) -> str:
    return next(part for part, remedies in _PARTS.items() if remedy in remedies)
