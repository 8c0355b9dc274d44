"""The table of who was told of each year, and who is still to be told."""

from __future__ import annotations

from macros.assessment.archive import Archive
from macros.assessment.telling import GroupTold, groups_told
from macros.export.table import Column, Table, Value
from macros.model.telling import Telling


def told(archive: Archive) -> Table:
    """A row for each time that a group was told, and for each group that was not; only of years of
    which anything is stated.
    """
    columns = (
        Column("fiscal_year", "ปีงบประมาณ", lambda row: row[0]),
        Column("group", "กลุ่ม", lambda row: row[1].group.name, 40),
        Column("state", "การสื่อสาร", lambda row: "สื่อสารแล้ว" if row[2] else "ยังไม่ได้สื่อสาร", 18),
        Column("on", "วันที่สื่อสาร", lambda row: row[2] and row[2].on, 20, days=True),
        Column("document", "เอกสาร", lambda row: row[2] and row[2].document, 40),
        Column("link", "ลิงก์", lambda row: _place(row[2]), 40),
    )
    records = tuple(
        (year.year, each, telling)
        for year in archive.years.values()
        if year.stated.told is not None
        for each in groups_told(year)
        for telling in _rows(each)
    )
    return Table("told", "การสื่อสาร", columns, records)


def _rows(told: GroupTold) -> tuple[Telling | None, ...]:
    return told.tellings or (None,)


def _place(telling: Telling | None) -> Value:
    return (telling.link or telling.evidence) if telling else None
