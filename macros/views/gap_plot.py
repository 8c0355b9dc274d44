"""What each group still owes a year's report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from macros.assessment.open_items import Remedy
from macros.assessment.year import YearReport
from macros.model.office import Group
from macros.plots.stacks import Stack, stacks
from macros.views.plotted import DrawnPlot, NumberRow, NumberTable, both
from macros.views.view import View

_PARTS: dict[str, frozenset[Remedy]] = {
    "หลักฐาน": frozenset({"evidence", "piece"}),
    "การตรวจทาน": frozenset({"again", "review", "supporting"}),
    "ผลและข้อความ": frozenset({"data", "narrative"}),
}
"""Kinds of what is missing, by what mends them."""


@dataclass(frozen=True)
class _Owed:
    """What a group owes: how much of each kind."""

    group: Group
    address: str
    tally: Counter[str]

    @property
    def words(self) -> str:
        """How much of each kind there is, of those that there are."""
        return ", ".join(f"{part} {self.tally[part]}" for part in _PARTS if self.tally[part])

    @property
    def counts(self) -> tuple[int, ...]:
        """How much of each kind."""
        return tuple(self.tally[part] for part in _PARTS)

    @property
    def told(self) -> tuple[str, ...]:
        """The row of the table."""
        return (self.group.name, *map(str, self.counts), str(self.tally.total()))


def gaps_by_group(view: View, year: YearReport) -> DrawnPlot | str:
    """How much is missing of the indicators that each group answers for, by kind; what several
    groups answer for counts for each.
    """
    owed = _owed(view, year)
    if not owed:
        return f"ไม่มีกลุ่มใดมีสิ่งที่ยังขาดของปีงบประมาณ {year.year}"
    rows = [
        Stack(each.group.id, view.digits(each.group.name), view.digits(each.words), each.counts)
        for each in owed
    ]
    terms = view.manual.unbreakable
    wide, narrow = both(
        lambda width: stacks(rows, list(_PARTS), width, terms, lambda n: view.digits(str(n)))
    )
    return DrawnPlot(
        view=view,
        kind="plot-gaps",
        title=f"สิ่งที่ยังขาดรายกลุ่ม ปีงบประมาณ {year.year}",
        summary="เรื่องที่มีหลายกลุ่มรับผิดชอบ นับให้ทุกกลุ่มนั้น",
        wide=wide,
        narrow=narrow,
        words={each.group.id: f"{each.group.name} {each.words}" for each in owed},
        table=NumberTable(
            ("กลุ่ม", *_PARTS, "รวม (เรื่อง)"),
            tuple(NumberRow(each.told, each.address) for each in owed),
        ),
        links={each.group.id: each.address for each in owed},
    )


def _owed(view: View, year: YearReport) -> list[_Owed]:
    """Who owes anything, the most first."""
    found: dict[str, Counter[str]] = {}
    for key, standing in year.standings.items():
        for group in year.manual.assignments.owners(key):
            tally = found.setdefault(group, Counter())
            tally.update(_kind(lack.remedy) for lack in standing.lacks)
    groups = ((year.manual.groups[key], tally) for key, tally in found.items() if tally.total())
    owed = [_Owed(group, view.link(group), tally) for group, tally in groups]
    return sorted(owed, key=lambda each: -each.tally.total())


def _kind(remedy: Remedy) -> str:
    return next(part for part, remedies in _PARTS.items() if remedy in remedies)
