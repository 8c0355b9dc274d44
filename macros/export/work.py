"""Tables of the work: standards and indicators, the steps and forms of manuals."""

from __future__ import annotations

from typing import Any

from macros.assessment.archive import Archive
from macros.export.organization import names
from macros.export.reports import full_address
from macros.export.table import PAGE, Column, Table, Value
from macros.model.duration import Time
from macros.model.missing import Missing
from macros.model.standards import Edition
from macros.views import addresses


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
        Column(
            "continues",
            "สืบต่อจาก",
            lambda row: tuple(f"{x.edition}: {x.indicator}" for x in row[1].continues),
        ),
        Column("groups", "ผู้รับผิดชอบ", lambda row: _owners(archive, row[0], row[1].id), 40),
    )
    records = tuple((edition, item) for edition in editions for item in edition.indicators)
    return Table("indicators", "ตัวบ่งชี้", columns, records)


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
        Column("responsible", "ผู้รับผิดชอบ", lambda row: names(archive, row[1].responsible), 40),
        Column("kind", "สัญลักษณ์", lambda row: row[1].symbol.kind),
        Column("next", "ขั้นต่อไป", _ways),
        Column(
            "page",
            PAGE,
            lambda row: full_address(archive, addresses.address(row[1], row[0].id)),
            40,
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


def _owners(archive: Archive, edition: Edition, datum: str) -> Value:
    manual = archive.manual
    used = edition.id == manual.standards.current
    assigned = (
        manual.assignments if used else manual.history.of(edition.id, archive.last_year(edition.id))
    )
    return names(archive, assigned.groups_of(datum)) if assigned else None


def _duration(value: Time | Missing) -> Value:
    return value if isinstance(value, Missing) else str(value)


def _ways(row: Any) -> Value:
    """Where a step leads: the ids of the next steps, with the labels of exits."""
    procedure, step = row
    ways = procedure.targets(step).items()
    return tuple(f"{label}: {target}" if label else target for label, target in ways)
