"""Every file of data that the office and the example hand on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from macros.export import (
    duties,
    organization,
    records,
    releases,
    score_table,
    statements,
    tellings,
    work,
)
from macros.export.csv_file import columns_file, csv_file
from macros.export.dataset import DATA, SCHEMA, dataset, dataset_schema
from macros.export.table import Noun, Table
from macros.export.workbook import workbook
from macros.views.manifest import FileFormat
from macros.views.publication import Publication, publication_of

_OWN: tuple[Noun, ...] = (
    organization.groups, organization.positions, work.standards, work.indicators, duties.assignments, work.steps, work.forms,
    records.standings, statements.criteria, statements.considerations, statements.plans, statements.practices,
    statements.reviews, tellings.told, releases.published, organization.facts, organization.activities, score_table.scores,
    records.register,
)  # fmt: skip
"""What the example has of its own."""
_SHARED: tuple[Noun, ...] = (records.terms, records.references)
_OF_SOURCE: tuple[Noun, ...] = (records.errata,)
_SORTED = "กรอง เรียง และพิมพ์รายการหลักฐานใน Excel วันที่เป็น พ.ศ. และใช้คำนวณได้"
_SUMMED = "ตรวจคะแนนของตัวบ่งชี้ มาตรฐาน และคะแนนรวมใน Excel พร้อมค่าน้ำหนักและสิ่งที่ยังขาด"
_SHEETS = "เปิดใน Excel แผ่นงานละเรื่อง ตัวเลขและวันที่ พ.ศ. ใช้คำนวณได้"
_ALONE = {"register", "scores"}
"""Tables that have a workbook of their own."""
_EXAMPLE = "ตัวอย่าง ข้อมูลสมมติ"


@dataclass(frozen=True)
class DataFile:
    """A file of data: what is published in it, its kind, its content, and how many records it lists."""

    publication: Publication
    kind: FileFormat
    content: bytes
    rows: int = 0


def data_files(project: Project, day: str) -> Iterator[DataFile]:
    """The files of data of a project; `day` is that of the data, in words. Tables without a row are
    left out, but for the register, which begins empty.
    """
    yield from map(_register, project.archives)
    for archive in project.archives:
        yield from _scores(archive)
    for archive in project.archives:
        made = list(_made(archive))
        yield _excel(archive, "tables", "ตารางข้อมูลทุกเรื่อง", _SHEETS, *_sheets(made))
        yield from _tables(archive, made)
    whole = Publication(
        "data",
        DATA.removesuffix(".json"),
        "ข้อมูลทั้งหมด",
        "ผู้พัฒนาระบบอ่านด้วยโปรแกรม มีข้อมูลทุกเรื่องในไฟล์เดียว",
    )
    yield DataFile(whole, "JSON", dataset(project, day))
    form = Publication(
        "data",
        SCHEMA.removesuffix(".json"),
        "คำอธิบายข้อมูลทั้งหมด",
        f"รูปแบบของ {DATA} ตามมาตรฐาน JSON Schema ใช้ตรวจและอ่านความหมายของแต่ละช่อง",
    )
    yield DataFile(form, "JSON", dataset_schema(project))


def _register(archive: Archive) -> DataFile:
    table = records.register(archive)
    purpose = _SORTED if table.records else f"{_SORTED} (ยังไม่มีหลักฐาน)"
    return _excel(archive, table.name, table.title, purpose, table)


def _scores(archive: Archive) -> Iterator[DataFile]:
    """The scores in Excel; nothing where no year has any."""
    table = score_table.scores(archive)
    if table.records:
        yield _excel(archive, table.name, table.title, _SUMMED, table)


def _sheets(made: Iterable[Table]) -> list[Table]:
    """The tables that stand in one workbook."""
    return [table for table in made if table.records and table.name not in _ALONE]


def _excel(archive: Archive, name: str, title: str, purpose: str, *tables: Table) -> DataFile:
    office = archive.manual.office
    made = workbook(
        *tables,
        digits=office.site.digits,
        title=title,
        note=_EXAMPLE if archive.manual.example else office.name,
        terms=archive.manual.short_terms,
    )
    publication = publication_of(archive, "data", name, title, purpose)
    return DataFile(publication, "Excel", made, sum(len(table.records) for table in tables))


def _made(archive: Archive) -> Iterator[Table]:
    """Every table of an archive; of the example, what it has of its own."""
    yield from (noun(archive) for noun in _OWN)
    if not archive.manual.example:
        more = (*_SHARED, *(_OF_SOURCE if archive.manual.source else ()))
        yield from (noun(archive) for noun in more)


def _tables(archive: Archive, made: list[Table]) -> Iterator[DataFile]:
    for table in (table for table in made if table.records):
        yield _csv(archive, table, csv_file(table))
    if not archive.manual.example:
        columns = Table("columns", "คำอธิบายคอลัมน์", (), ())
        yield _csv(archive, columns, columns_file(made))


def _csv(archive: Archive, table: Table, content: bytes) -> DataFile:
    publication = publication_of(archive, "data", table.name, table.title, "เปิดใน Excel")
    return DataFile(publication, "CSV", content, len(table.records))
