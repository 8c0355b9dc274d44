"""Tables of the office: its groups and positions, and its calendar."""

from __future__ import annotations

from macros.assessment.archive import Archive
from macros.assessment.planned import schedule_of
from macros.export.reports import full_address
from macros.export.table import PAGE, Column, Table, Value
from macros.model.missing import Missing
from macros.model.report import FACTS
from macros.views import addresses


def groups(archive: Archive) -> Table:
    """The groups of the office."""
    columns = (
        Column("id", "รหัส", lambda group: group.id),
        Column("name", "กลุ่ม", lambda group: group.name, 40),
        Column("role", "บทบาท", lambda group: archive.manual.assignments.role(group.id)),
        Column("except_for", "ยกเว้น", lambda group: group.except_for),
        Column("page", PAGE, lambda group: full_address(archive, addresses.address(group, "")), 40),
    )
    return Table("groups", "กลุ่มของสำนักงาน", columns, archive.manual.office.groups)


def positions(archive: Archive) -> Table:
    """The positions that manuals name."""
    columns = (
        Column("id", "รหัส", lambda position: position.id),
        Column("title", "ตำแหน่ง", lambda position: position.title, 40),
        Column("group", "กลุ่ม", lambda position: names(archive, position.group), 40),
        Column("person", "ผู้ดำรงตำแหน่ง", lambda position: position.person, 30),
    )
    return Table("positions", "ตำแหน่ง", columns, archive.manual.office.positions)


def facts(archive: Archive) -> Table:
    """What the reports tell of the office in numbers, the latest year first."""
    columns = (
        Column("fiscal_year", "ปีงบประมาณ", lambda row: row[0]),
        Column("kind", "ประเภท", lambda row: FACTS[row[1].kind]),
        Column("name", "รายการ", lambda row: row[1].name, 40),
        Column("value", "จำนวน", lambda row: row[1].value),
        Column("unit", "หน่วย", lambda row: row[1].unit),
        Column("as_of", "ของปีหรือวันที่", lambda row: row[1].as_of, 24),
        Column("origin", "ที่มา", lambda row: row[1].origin, 40),
    )
    years = archive.years.items()
    rows = tuple((key, fact) for key, year in years for fact in year.stated.report.facts)
    return Table("facts", "ข้อมูลพื้นฐาน", columns, rows)


def activities(archive: Archive) -> Table:
    """The calendars of all years by days; no row where the source leaves them blank."""
    columns = (
        Column("fiscal_year", "ปีงบประมาณ", lambda row: row.year),
        Column("id", "รหัส", lambda row: row.activity.id),
        Column("title", "กิจกรรม", lambda row: row.activity.title, 60),
        Column("procedure", "รหัสคู่มือ", lambda row: row.procedure),
        Column("step", "รหัสขั้นตอน", lambda row: row.activity.step),
        Column("start", "วันเริ่ม", lambda row: row.start, days=True),
        Column("end", "วันสิ้นสุด", lambda row: row.end, days=True),
        Column("round", "รอบรายงาน (เดือน)", lambda row: row.activity.of_round),
        Column("done_on", "วันที่ทำเสร็จ", lambda row: row.activity.done_on, days=True),
        Column("groups", "ผู้ปฏิบัติ", lambda row: names(archive, row.activity.groups), 40),
    )
    manual = archive.manual
    rows = (each for item in manual.calendars for each in schedule_of(manual, item).items)
    return Table("calendar", "ปฏิทินปฏิบัติงาน", columns, tuple(rows))


def names(archive: Archive, ids: tuple[str, ...] | str | Missing | None) -> Value:
    """The names of parties (ids)."""
    if ids is None or isinstance(ids, Missing):
        return ids
    return tuple(
        archive.manual.parties[key].name for key in ([ids] if isinstance(ids, str) else ids)
    )
