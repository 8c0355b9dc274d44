"""Every file of data that the office and the example hand on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from macros.export import duties, organization, records, score_table, tellings, work
from macros.export.csv_file import columns_file, csv_file
from macros.export.dataset import DATA, SCHEMA, dataset, dataset_schema
from macros.export.table import Noun, Table
from macros.export.workbook import workbook
from macros.views.manifest import FileFormat
from macros.views.publication import Publication, publication_of

_OWN: tuple[Noun, ...] = (
    organization.groups, organization.positions, work.standards, work.indicators, duties.assignments, work.steps, work.forms,
    records.standings, score_table.scores, records.register, tellings.told, organization.facts,
)  # fmt: skip
"""What the example has of its own."""
_SHARED: tuple[Noun, ...] = (
    organization.activities,
    records.terms,
    records.references,
)
_OF_SOURCE: tuple[Noun, ...] = (records.errata,)
_SORTED = "กรอง เรียง และพิมพ์รายการหลักฐานใน Excel วันที่เป็น พ.ศ. และใช้คำนวณได้"
_SUMMED = "ตรวจคะแนนของตัวบ่งชี้ มาตรฐาน และคะแนนรวมใน Excel พร้อมค่าน้ำหนักและสิ่งที่ยังขาด"
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
        yield from _tables(archive)
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
    return _excel(archive, table, purpose)


def _scores(archive: Archive) -> Iterator[DataFile]:
    """The scores in Excel; nothing where no year has any."""
    table = score_table.scores(archive)
    if table.records:
        yield _excel(archive, table, _SUMMED)


def _excel(archive: Archive, table: Table, purpose: str) -> DataFile:
    made = workbook(
        table,
        digits=archive.manual.office.site.digits,
        note=_EXAMPLE if archive.manual.example else archive.manual.office.name,
    )
    publication = publication_of(archive, "data", table.name, table.title, purpose)
    return DataFile(publication, "Excel", made, len(table.records))


def _tables(archive: Archive) -> Iterator[DataFile]:
    example = archive.manual.example
    more = (*_SHARED, *(_OF_SOURCE if archive.manual.source else ()))
    made = [noun(archive) for noun in (*_OWN, *(() if example else more))]
    for table in (table for table in made if table.records):
        yield _csv(archive, table, csv_file(table))
    if not example:
        columns = Table("columns", "คำอธิบายคอลัมน์", (), ())
        yield _csv(archive, columns, columns_file(made))


def _csv(archive: Archive, table: Table, content: bytes) -> DataFile:
    publication = publication_of(archive, "data", table.name, table.title, "เปิดใน Excel")
    return DataFile(publication, "CSV", content, len(table.records))
