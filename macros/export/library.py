"""Every file of data that the office and the example hand on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from macros.export import organization, records, work
from macros.export.comma import columns_file, csv_file
from macros.export.dataset import DATA, SCHEMA, dataset, dataset_schema
from macros.export.table import Noun, Table
from macros.export.workbook import workbook
from macros.views.downloads import Kind

_OWN: tuple[Noun, ...] = (
    organization.groups, organization.positions, work.standards, work.indicators, organization.assignments, work.steps, work.forms,
    records.standings, records.register,
)  # fmt: skip
"""What the example has of its own."""
_SHARED: tuple[Noun, ...] = (
    organization.activities,
    records.terms,
    records.references,
    records.errata,
)
_SORTED = "กรอง เรียง และพิมพ์รายการหลักฐานใน Excel วันที่เป็น พ.ศ. และใช้คำนวณได้"
_EXAMPLE = "ตัวอย่าง ข้อมูลสมมติ"


@dataclass(frozen=True)
class DataFile:
    """A file: its name in the folder of downloads, what it is called and for, its content, and
    how many records it lists.
    """

    name: str
    title: str
    purpose: str
    kind: Kind
    content: bytes
    rows: int
    example: bool = False


def data_files(project: Project, day: str) -> Iterator[DataFile]:
    """The files of data of a project; `day` is that of the data, in words. Tables without a row are left out,
    but for the register, which begins empty.
    """
    yield from map(_register, project.archives)
    for archive in project.archives:
        yield from _tables(archive)
    yield DataFile(
        DATA,
        "ข้อมูลทั้งหมด",
        "ผู้พัฒนาระบบอ่านด้วยโปรแกรม มีข้อมูลทุกเรื่องในไฟล์เดียว",
        "JSON",
        dataset(project, day),
        rows=0,
    )
    yield DataFile(
        SCHEMA,
        "คำอธิบายข้อมูลทั้งหมด",
        f"รูปแบบของ {DATA} ตามมาตรฐาน JSON Schema ใช้ตรวจและอ่านความหมายของแต่ละช่อง",
        "JSON",
        dataset_schema(),
        rows=0,
    )


def _register(archive: Archive) -> DataFile:
    table, example = records.register(archive), archive.manual.example
    digits = archive.manual.office.site.digits
    return DataFile(
        f"{_prefix(example)}{table.name}.xlsx",
        table.title,
        _SORTED if table.records else f"{_SORTED} (ยังไม่มีหลักฐาน)",
        "Excel",
        workbook(table, digits=digits, note=_EXAMPLE if example else archive.manual.office.name),
        len(table.records),
        example,
    )


def _tables(archive: Archive) -> Iterator[DataFile]:
    example = archive.manual.example
    made = [noun(archive) for noun in (*_OWN, *(() if example else _SHARED))]
    tables = [table for table in made if table.records]
    for table in tables:
        yield _csv(table, csv_file(table), example)
    if not example:
        columns = Table("columns", "คำอธิบายคอลัมน์", (), ())
        yield _csv(columns, columns_file(made), example)


def _csv(table: Table, content: bytes, example: bool) -> DataFile:
    name = f"csv/{_prefix(example)}{table.name}.csv"
    return DataFile(name, table.title, "เปิดใน Excel", "CSV", content, len(table.records), example)


def _prefix(example: bool) -> str:
    return "example-" if example else ""
