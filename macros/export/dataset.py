"""data.json: everything public that the project knows, and the JSON Schema that describes it."""

from __future__ import annotations

import json
from typing import Any

from pydantic import Field

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from macros.assessment.year import YearReport
from macros.export.dated import DatedCalendar, dated_calendar
from macros.export.plain import EXAMPLE, ISO, PLACE, plain
from macros.export.reports import Report, evidence, report
from macros.export.sourceless import schema_without_source, without_source
from macros.model.assignments import AssignmentHistory
from macros.model.errata import Erratum
from macros.model.evidence import EvidenceRules
from macros.model.fields import DAY, Text
from macros.model.ids import CALENDARS, PROCEDURES, YEARS
from macros.model.office import Office, Organization
from macros.model.procedure import Procedure
from macros.model.record import Record
from macros.model.references import Reference
from macros.model.schema import schema
from macros.model.source import ERRATA
from macros.model.standards import Standards
from macros.model.terms import Terms
from macros.source.node import Node

DATA, SCHEMA = "data.json", "data.schema.json"


class Example(Record):
    """The invented office: what it has of its own."""

    office: Organization = Field(description="สำนักงานสมมติ")
    standards: Standards = Field(description="มาตรฐานสมมติ")
    assignments: AssignmentHistory = Field(description="การมอบหมายงานสมมติ")
    procedures: tuple[Procedure, ...] = Field(description="คู่มือสมมติ")
    calendars: tuple[DatedCalendar, ...] = Field(description="ปฏิทินสมมติ")
    reports: tuple[Report, ...] = Field(description="รายงานสมมติ ปีล่าสุดก่อน")


class Dataset(Record):
    """The form of data.json."""

    address: Text = Field(description="ที่อยู่ของเว็บไซต์ ที่อยู่อื่นในไฟล์นี้นับต่อจากที่นี่")
    day: str = Field(description="วันที่ของข้อมูล (ว่าง = ไม่ทราบ)")
    office: Office = Field(description="สำนักงาน กลุ่ม และตำแหน่ง")
    standards: Standards = Field(description="มาตรฐานและตัวบ่งชี้ทุกฉบับ")
    assignments: AssignmentHistory = Field(description="การมอบหมายงานทุกช่วง")
    calendars: tuple[DatedCalendar, ...] = Field(description="ปฏิทินปฏิบัติงานของแต่ละปี")
    terms: Terms = Field(description="คำจำกัดความ")
    references: tuple[Reference, ...] = Field(description="เอกสารอ้างอิง")
    procedures: tuple[Procedure, ...] = Field(description="คู่มือการปฏิบัติงานพร้อมขั้นตอน")
    evidence_rules: EvidenceRules = Field(description="ประเภทหลักฐาน")
    reports: tuple[Report, ...] = Field(description="รายงานการประเมินตนเอง ปีล่าสุดก่อน")
    source_text: tuple[str, ...] = Field(description="ต้นฉบับทีละบรรทัด")
    errata: tuple[Erratum, ...] = Field(description="ข้อแก้ไขและคำถามของต้นฉบับ")
    example: Example | None = Field(description="ข้อมูลสมมติสำหรับดูเป็นตัวอย่าง")


_DERIVED = {
    "Example", "Dataset", "Report", "Assessment", "Attached", "Result",
    "ScoreRecord", "ScorePart", "ScoreNeed", "StandardScore", "StartingValue", "ConsiderationStart",
}  # fmt: skip
"""Records that stand in no file of their own, or need not."""


def dataset(project: Project, day: str) -> bytes:
    """data.json of a project; `day` is that of the data, in words."""
    own, *others = project.archives
    manual, nodes = own.manual, own.nodes
    shared = {
        "terms": plain(manual.terms, nodes.get("data/terms.yml")),
        "references": _list(manual.references, nodes.get("data/references.yml"), "references"),
        "evidence_rules": plain(manual.evidence, nodes.get("data/evidence.yml")),
    }
    if manual.source:
        errata = _list(manual.source.errata, nodes.get(ERRATA), "errata")
        shared |= {"source_text": list(manual.source.lines), "errata": errata}
    whole = {
        "$schema": SCHEMA,
        "address": manual.office.site.address + "/",
        "day": day,
        "office": plain(manual.office, nodes.get("data/office.yml")),
        **_own(own),
        **shared,
        "example": next(map(_invented, others), None),
    }
    return _json(whole if manual.source else without_source(whole))


def dataset_schema(project: Project) -> bytes:
    """data.schema.json, as data.json of a project is."""
    found = schema(Dataset, "serialization")
    properties = {"$schema": {"const": SCHEMA}, **found["properties"]}
    found |= {"title": "ข้อมูลเปิดของคู่มือและรายงานการประเมินตนเอง", "properties": properties}
    for name, record in found["$defs"].items():
        _add(record, placed=name not in _DERIVED)
    return _json(found if project.own.manual.source else schema_without_source(found))


def _own(archive: Archive) -> dict[str, Any]:
    """What every office has of its own but its name."""
    manual, nodes, example = archive.manual, archive.nodes, archive.manual.example
    return {
        "standards": plain(manual.standards, nodes.get("data/standards.yml"), example=example),
        "assignments": plain(manual.history, nodes.get("data/assignments.yml"), example=example),
        "procedures": [
            plain(item, nodes.get(f"{PROCEDURES}{item.id}.yml"), example=example)
            for item in manual.procedures
        ],
        "calendars": [
            plain(
                dated_calendar(manual, item),
                nodes.get(f"{CALENDARS}{item.fiscal_year}.yml"),
                example=example,
            )
            for item in manual.calendars
        ],
        "reports": [_report(archive, year) for year in archive.years.values()],
    }


def _invented(archive: Archive) -> dict[str, Any]:
    office = archive.manual.office
    own = Organization(**{name: getattr(office, name) for name in Organization.model_fields})
    found = plain(own, archive.nodes.get("data/office.yml"), example=True)
    return {"office": found, **_own(archive), EXAMPLE: True}


def _report(archive: Archive, year: YearReport) -> dict[str, Any]:
    """A report, whose statements and evidence tell where they were read."""
    example = archive.manual.example
    found: dict[str, Any] = plain(report(archive, year), example=example)
    root = archive.nodes.get(f"{YEARS}{year.year}.yml")
    read = (
        {node.text("indicator"): node for _, node in root.records("indicators", "*")}
        if root
        else {}
    )
    for shown, standing in zip(found["indicators"], year.standings.values(), strict=True):
        node = read.get(standing.indicator.id)
        shown["stated"] = plain(standing.stated, node, example=example)
    found["evidence"] = [
        plain(evidence(archive, piece), piece.node, example=example) for piece in year.pieces
    ]
    for name in ("told", "published"):
        if stated := getattr(year.stated, name):
            found[name] = plain(stated, root and root.get(name), example=example)
    return found


def _list(records: tuple[Record, ...], root: Node | None, key: str) -> list[Any]:
    found: list[Any] = plain(records, root.get(key) if root else None)
    return found


def _add(record: dict[str, Any], *, placed: bool) -> None:
    """Add to a record's schema what `plain` adds to a record."""
    fields = record["properties"]
    days = [name for name, field in fields.items() if DAY in json.dumps(field, ensure_ascii=False)]
    for name in days:
        fields[name + ISO] = {"type": "string", "format": "date", "description": "วันเดียวกันในปี ค.ศ."}
    fields[PLACE] = {
        "type": "string",
        "pattern": "^(data|docs)/.+:[0-9]+$",
        "description": "ไฟล์และบรรทัดของข้อมูลนี้ในโครงการ",
    }
    fields[EXAMPLE] = {"const": True, "description": "ข้อมูลสมมติ มีเฉพาะในตัวอย่าง"}
    if placed:
        record["required"] = [*record.get("required", ()), PLACE]


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
