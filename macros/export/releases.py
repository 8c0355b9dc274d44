"""The table of what was made public when, and of what is still to be."""

from __future__ import annotations

from macros.assessment.archive import Archive
from macros.assessment.release import published as published_in
from macros.export.organization import names
from macros.export.table import Column, Table


def published(archive: Archive) -> Table:
    """A row for each time that a document was made public, and for each that was not; only of years
    that state any.
    """
    columns = (
        Column("fiscal_year", "ปีงบประมาณ", lambda row: row[0]),
        Column("title", "เอกสาร", lambda row: row[1].title, 60),
        Column("manual", "รหัสคู่มือ", lambda row: row[1].manual and row[1].manual.id),
        Column("state", "การเผยแพร่", lambda row: "เผยแพร่แล้ว" if row[2] else "ยังไม่ได้เผยแพร่", 18),
        Column("on", "วันที่เผยแพร่", lambda row: row[2] and row[2].on, 20, days=True),
        Column("by", "ผู้เผยแพร่", lambda row: row[2] and names(archive, row[2].by), 40),
        Column("channel", "ช่องทาง", lambda row: row[2] and row[2].channel, 40),
        Column("address", "ที่อยู่", lambda row: row[2] and row[2].address, 40),
    )
    records = tuple(
        (year.year, each, release)
        for year in archive.years.values()
        if year.stated.published is not None
        for each in published_in(year)
        for release in (each.releases or (None,))
    )
    return Table("published", "ทะเบียนการเผยแพร่", columns, records)
