"""Tables of the work: the office, its standards and who answers for what, the steps of its manuals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.evidence.archive import Archive
from macros.export.reports import address
from macros.export.table import Column, Table, Value
from macros.model.missing import Missing
from macros.model.standards import Edition
from macros.model.step import Duration
from macros.publishing import addresses

_PAGE = "ที่อยู่ในเว็บไซต์"


def groups(archive: Archive) -> Table:
    """The groups of the office."""
    columns = (
        Column("id", "รหัส", lambda group: group.id),
        Column("name", "กลุ่ม", lambda group: group.name, 40),
        Column("role", "บทบาท", lambda group: archive.manual.assignments.role(group.id)),
        Column("except_for", "ยกเว้น", lambda group: group.except_for),
        Column("page", _PAGE, lambda group: address(archive, f"groups/{group.id}.md"), 40),
    )
    return Table("groups", "กลุ่มของสำนักงาน", columns, archive.manual.office.groups)


def standards(archive: Archive) -> Table:
    """The standards of every edition."""
    editions = archive.manual.standards.editions
    columns = (
        Column("edition", "ฉบับ", lambda row: row[0].id),
        Column("id", "รหัส", lambda row: row[1].id),
        Column("no", "มาตรฐานที่", lambda row: row[1].no),
        Column("title", "มาตรฐาน", lambda row: row[1].title, 60),
        Column("weight", "น้ำหนัก", lambda row: row[1].weight),
        Column("groups", "ผู้รับผิดชอบ", lambda row: _owners(archive, row[0], row[1].id), 40),
    )
    records = tuple((edition, item) for edition in editions for item in edition.standards)
    return Table("standards", "มาตรฐาน", columns, records)


def indicators(archive: Archive) -> Table:
    """The indicators of every edition."""
    editions = archive.manual.standards.editions
    columns = (
        Column("edition", "ฉบับ", lambda row: row[0].id),
        Column("standard", "รหัสมาตรฐาน", lambda row: row[1].standard),
        Column("id", "รหัส", lambda row: row[1].id),
        Column("label", "ชื่อเรียก", lambda row: row[0].label(row[1].id)),
        Column("name", "ตัวบ่งชี้", lambda row: row[1].name, 60),
        Column("weight", "น้ำหนัก", lambda row: row[1].weight),
        Column("revised", "แก้ไขล่าสุด", lambda row: row[1].revised, days=True),
        Column("criteria", "เกณฑ์", lambda row: tuple(x.text for x in row[1].criteria), 60),
        Column(
            "considerations", "ประเด็น", lambda row: tuple(x.name for x in row[1].considerations)
        ),
        Column("groups", "ผู้รับผิดชอบ", lambda row: _owners(archive, row[0], row[1].id), 40),
    )
    records = tuple((edition, item) for edition in editions for item in edition.indicators)
    return Table("indicators", "ตัวบ่งชี้", columns, records)


def assignments(archive: Archive) -> Table:
    """Who answers for what: a row for each duty of each group."""
    columns = (
        Column("duty", "หน้าที่", lambda row: row[0]),
        Column("of", "รหัสของงาน", lambda row: row[1]),
        Column("name", "งาน", lambda row: row[2], 60),
        Column("group", "รหัสกลุ่ม", lambda row: row[3]),
        Column("group_name", "กลุ่ม", lambda row: _names(archive, row[3]), 40),
    )
    return Table("assignments", "การมอบหมายงาน", columns, tuple(_duties(archive)))


def steps(archive: Archive) -> Table:
    """The steps of every manual."""
    columns = (
        Column("procedure", "คู่มือ", lambda row: row[0].name, 40),
        Column("no", "ลำดับที่", lambda row: row[1].no),
        Column("id", "รหัส", lambda row: row[1].id),
        Column("detail", "รายละเอียด", lambda row: row[1].detail, 60),
        Column(
            "section5", "ข้อความในหมวด 5", lambda row: row[1].section5 and row[1].section5.text, 60
        ),
        Column("duration", "เวลา", lambda row: _duration(row[1].duration)),
        Column("standard", "มาตรฐาน", lambda row: row[1].standard, 40),
        Column("responsible", "ผู้รับผิดชอบ", lambda row: _names(archive, row[1].responsible), 40),
        Column("kind", "สัญลักษณ์", lambda row: row[1].symbol.kind),
        Column("next", "ขั้นต่อไป", _ways),
        Column(
            "page", _PAGE, lambda row: address(archive, addresses.address(row[1], row[0].id)), 40
        ),
    )
    manuals = archive.manual.procedures
    return Table("steps", "ขั้นตอน", columns, tuple((x, step) for x in manuals for step in x.steps))


def forms(archive: Archive) -> Table:
    """The forms of every manual; none where the source leaves them blank."""
    columns = (
        Column("procedure", "คู่มือ", lambda row: row[0].name, 40),
        Column("id", "รหัส", lambda row: row[1].id),
        Column("title", "แบบฟอร์ม", lambda row: row[1].title, 60),
        Column("link", "ที่อยู่", lambda row: row[1].link, 40),
    )
    known = (item for item in archive.manual.procedures if not isinstance(item.forms, Missing))
    return Table("forms", "แบบฟอร์ม", columns, tuple((x, form) for x in known for form in x.forms))


def activities(archive: Archive) -> Table:
    """The calendar; no row where the source leaves it blank."""
    columns = (
        Column("id", "รหัส", lambda item: item.id),
        Column("title", "กิจกรรม", lambda item: item.title, 60),
        Column("step", "รหัสขั้นตอน", lambda item: item.step),
        Column("start", "วันเริ่ม", lambda item: item.start, days=True),
        Column("end", "วันสิ้นสุด", lambda item: item.end, days=True),
        Column("groups", "ผู้ปฏิบัติ", lambda item: _names(archive, item.groups), 40),
    )
    found = archive.manual.calendar.activities
    return Table("calendar", "ปฏิทินปฏิบัติงาน", columns, () if isinstance(found, Missing) else found)


def _duties(archive: Archive) -> Iterator[tuple[str, str, str, str | Missing]]:
    """(kind of duty, id, name, a group's id or why there is none)."""
    found, manual = archive.manual.assignments, archive.manual
    edition = manual.editions[found.edition]
    yield "เจ้าภาพหลัก", "", "", found.main_host.group
    yield from (("เจ้าภาพรอง", "", "", host) for host in found.secondary_hosts.groups)
    team = found.working_group
    yield from (("คณะทำงาน", team.id, team.name, group) for group in _each(team.members))
    titles = {item.id: item.title for item in edition.standards}
    for standard in found.standards:
        for group in _each(standard.groups):
            yield "มาตรฐาน", standard.standard, titles[standard.standard], group
    for duty in found.indicators:
        for group in _each(duty.groups):
            yield "ตัวบ่งชี้", duty.indicator, edition.label(duty.indicator), group


def _each(groups: tuple[str, ...] | Missing) -> tuple[str | Missing, ...]:
    return (groups,) if isinstance(groups, Missing) else groups


def _owners(archive: Archive, edition: Edition, datum: str) -> Value:
    assigned = archive.manual.assignments
    return _names(archive, assigned.groups_of(datum)) if assigned.edition == edition.id else None


def _names(archive: Archive, ids: tuple[str, ...] | str | Missing | None) -> Value:
    """The names of parties (ids)."""
    if ids is None or isinstance(ids, Missing):
        return ids
    return tuple(
        archive.manual.parties[key].name for key in ([ids] if isinstance(ids, str) else ids)
    )


def _duration(value: Duration | Missing) -> Value:
    return value if isinstance(value, Missing) else str(value)


def _ways(row: Any) -> Value:
    """Where a step leads: the ids of the next steps, with the labels of exits."""
    procedure, step = row
    ways = procedure.targets(step).items()
    return tuple(f"{label}: {target}" if label else target for label, target in ways)
