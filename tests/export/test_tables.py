"""CSV and Excel, read back: nothing lost, nothing taken for a formula, days that are days."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

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
from macros.export.csv_file import csv_file
from macros.export.data_files import data_files
from macros.export.table import Column, Table, cell_text
from macros.export.workbook import workbook
from macros.model.missing import Missing
from macros.thai.dates import BuddhistDate
from macros.views.manifest import file_name
from tests.conftest import Project as Folder
from tests.conftest import approved

Archives = tuple[Archive, Archive]
NOUNS: dict[str, Any] = {
    "calendar": organization.activities,
    **{noun.__name__: noun for noun in (
        organization.groups, organization.positions, duties.assignments, work.standards, work.indicators,
        work.steps, work.forms, records.standings, score_table.scores, records.register, records.terms,
        records.references, records.errata, tellings.told, releases.published, organization.facts, statements.criteria,
        statements.considerations, statements.plans, statements.practices, statements.reviews,
    )},
}  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
HOSTILE = [
    '=SUM(A1;"ก")', "+66 2 288 5000", "-1", "@SUM(A1)", "\t=1", "\r=1",
    "＝1", "'=1", "''", "'", "", "ก,ข", 'เขา "พูด"', "บรรทัด\nสอง", " =1", "1.10", "๑๒", "สำนักงาน น้ำ ที่",
]  # fmt: skip


def read(content: bytes) -> list[list[str]]:
    """A CSV file as a program reads it: the mark before a risky cell taken away."""
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    return [[cell.removeprefix("'") for cell in row] for row in rows]


def flat(table: Table) -> list[list[str]]:
    """What a table's CSV file must give back."""
    rows = []
    for row in table.rows:
        cells = []
        for column, value in zip(table.columns, row, strict=True):
            if column.days:
                day = isinstance(value, BuddhistDate)
                cells.append(value.gregorian.isoformat() if day else cell_text(value))  # type: ignore[union-attr]
            cells.append(cell_text(value))
        rows.append(cells)
    return rows


def one_column(texts: Sequence[str]) -> Table:
    return Table("x", "ทดสอบ", (Column("state", "ข้อความ", lambda text: text),), tuple(texts))


def opened(content: bytes) -> Worksheet:
    sheet = load_workbook(io.BytesIO(content)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_every_table_comes_back(judged: Project, archives: Archives, figure: list[str]) -> None:
    rows = files = 0
    for archive in archives:
        for item in data_files(judged, ""):
            if (
                item.kind == "CSV"
                and item.publication.example == archive.manual.example
                and item.rows
            ):
                noun: Any = NOUNS[item.publication.name.removeprefix("example-")]
                back = read(item.content)[1:]
                assert back == flat(noun(archive))
                rows, files = rows + len(back), files + 1
    assert files >= 27
    figure.append(f"CSV อ่านกลับได้ {rows} แถว จาก {files} ไฟล์")


def test_tables_say_what_the_model_says(archives: Archives) -> None:
    office, example = archives
    assert [row[0] for row in read(csv_file(records.errata(office)))[1:]] == list(
        office.manual.erratum
    )
    steps = office.manual.procedures[0].steps
    assert [row[3] for row in read(csv_file(work.steps(office)))[1:]] == [x.detail for x in steps]
    pieces = [piece for year in example.years.values() for piece in year.pieces]
    register = read(csv_file(records.register(example)))
    assert register[0][2:5] == ["หลักฐาน", "วันที่ (ค.ศ.)", "วันที่ (พ.ศ.)"]
    for row, piece in zip(register[1:], pieces, strict=True):
        assert row[2:5] == [
            piece.front.title,
            piece.front.date.gregorian.isoformat(),
            str(piece.front.date),
        ]
        assert row[-1].startswith("https://example.github.io/standards-manual/example/sar/")
    held = read(csv_file(duties.assignments(office)))[1:]
    assert sum(row[0] == "ตัวบ่งชี้" for row in held) == len(office.manual.edition.indicators)
    assert ["เจ้าภาพหลัก", "", "", "admin", "กลุ่มอำนวยการ", "edition-1", "", ""] in held


PAST = """
others:
  - edition: edition-1
    from_year: 2567
    main_host: {group: policy, source: office}
    secondary_hosts: {groups: [admin], source: office}
    working_group: {id: working-group, name: คณะทำงาน, members: [supervision], source: office}
"""


def audited() -> str:
    """All standards and indicators, of the group for audit."""
    ids = {
        "standard": [f"std-{n}" for n in range(1, 6)],
        "indicator": [f"ind-{n:02}" for n in range(1, 12)],
    }
    return "".join(
        f"    {kind}s: [{', '.join(f'{{{kind}: {key}, groups: [audit]}}' for key in keys)}]\n"
        for kind, keys in ids.items()
    )


def test_duties_are_told_with_the_years_that_they_hold_for(project: Folder) -> None:
    group = "  - id: supervision\n"
    former = f"{group}    former_names: [{{name: กลุ่มนิเทศเดิม, until: 2567}}]\n"
    project.edit("data/office.yml", group, former)
    project.edit(
        "data/assignments.yml", "edition: edition-1\n", "edition: edition-1\nfrom_year: 2568\n"
    )
    project.edit(
        "data/assignments.yml",
        "{state: blank, erratum: E015}\n  source: 41\n",
        (
            "[policy]\n  years:\n    - {fiscal_year: 2570, members: [admin], source: office}\n  source: 41\n"
        ),
    )
    with (project.root / "data/assignments.yml").open("a", encoding="utf-8") as file:
        file.write(PAST + audited())
    office, _ = approved(project.root)
    rows = read(csv_file(duties.assignments(office)))[1:]
    hosts = [(row[3], *row[6:]) for row in rows if row[0] == "เจ้าภาพหลัก"]
    assert hosts == [("admin", "2568", ""), ("policy", "2567", "2567")]
    teams = [(row[4], *row[6:]) for row in rows if row[0] == "คณะทำงาน"]
    assert teams == [
        ("กลุ่มนโยบายและแผน", "2568", "2569"),
        ("กลุ่มอำนวยการ", "2570", ""),
        ("กลุ่มนิเทศเดิม", "2567", "2567"),
    ]


def test_what_the_source_does_not_give_says_so() -> None:
    assert cell_text(Missing(state="blank")) == "ไม่ระบุในต้นฉบับ"
    assert cell_text(Missing(state="lost", fragment="มีการ")) == "ข้อความขาดหาย: มีการ"
    assert cell_text(None) == ""


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cell_of_csv_is_no_formula_and_comes_back(text: str) -> None:
    content = csv_file(one_column([text]))
    raw = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert not (raw[1] or [""])[0].startswith(FORMULA)
    assert (read(content)[1] or [""]) == [text]


def test_lines_end_as_excel_writes_them(archives: Archives) -> None:
    content = csv_file(work.standards(archives[0]))
    assert content.count(b"\r\n") == 1 + len(archives[0].manual.edition.standards)


@pytest.mark.parametrize("digits", ["arabic", "thai"])
def test_the_register_in_excel_is_the_register(
    archives: Archives, digits: str, figure: list[str]
) -> None:
    table = records.register(archives[1])
    sheet = opened(workbook(table, digits=digits))
    assert [cell.value for cell in sheet[1]] == [column.title for column in table.columns]
    days = 0
    for cells, row in zip(sheet.iter_rows(min_row=2), table.rows, strict=True):
        for cell, column, value in zip(cells, table.columns, row, strict=True):
            if isinstance(value, BuddhistDate):
                assert cell.is_date
                assert cell.value == datetime(*value.gregorian.timetuple()[:3])
                assert (
                    cell.number_format
                    == {
                        "arabic": "[$-107041E]d mmmm yyyy",
                        "thai": "[$-D07041E]d mmmm yyyy",
                    }[digits]
                )
                days += 1
            elif column.key == "page":
                link = cell.hyperlink
                assert link
                assert f"{link.target}#{link.location}" == value
            elif isinstance(value, int | Decimal):
                assert (cell.data_type, cell.value) == ("n", value)
            else:
                assert (cell.value or "") == cell_text(value)
    assert days > 40
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:P{len(table.records) + 1}"
    assert sheet.print_title_rows == "$1:$1"
    if digits == "arabic":
        figure.append(f"XLSX อ่านกลับได้ {len(table.records)} แถว วันที่จริง {days} ช่อง")


def test_scores_in_excel_are_numbers(archives: Archives) -> None:
    table = score_table.scores(archives[1])
    sheet = opened(workbook(table, digits="arabic"))
    heads = [column.key for column in table.columns]
    at = {key: heads.index(key) for key in ("score", "weight", "state", "missing")}
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert len(rows) == len(table.records) == 6 + 3 + 1 + 7 + 3 + 1
    for row in rows:
        assessed = row[at["state"]] == "ประเมินแล้ว"
        assert isinstance(row[at["score"]], int | float) == assessed
        assert isinstance(row[at["weight"]], int | float)
        assert bool(row[at["missing"]]) != assessed
    written = [row[at["score"]] or None for row in rows]
    assert written == [
        value and float(str(value)) for value in (x[at["score"]] for x in table.rows)
    ]
    assert not score_table.scores(archives[0]).records


def test_a_number_below_nothing_is_a_number_in_csv() -> None:
    columns = (Column("x", "ค่า", lambda value: value),)
    assert read(csv_file(Table("x", "x", columns, (Decimal("-1.5"),))))[1] == ["-1.5"]
    assert b"\r\n-1.5\r\n" in csv_file(Table("x", "x", columns, (Decimal("-1.5"),)))


def test_a_cell_of_excel_is_no_formula(archives: Archives) -> None:
    texts = [text for text in HOSTILE if text]
    sheet = opened(workbook(one_column(texts), digits="arabic"))
    cells = [sheet.cell(row, 1) for row in range(2, len(texts) + 2)]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr"}
    assert [unescape(str(cell.value)) for cell in cells] == texts


def test_an_empty_register_opens(archives: Archives) -> None:
    table = records.register(archives[0])
    assert not table.records
    assert opened(workbook(table, digits="arabic")).max_row == 1


def test_files_are_named_once_and_the_same_twice(judged: Project) -> None:
    first, again = (list(data_files(judged, "1 มกราคม 2569")) for _ in range(2))
    assert first == again
    names = [file_name(item.publication, item.kind) for item in first]
    assert len(set(names)) == len(names)
    published = [item.publication for item in first]
    assert all(each.name.startswith("example-") == each.example for each in published)
    assert {"register.xlsx", "data.json", "data.schema.json", "csv/columns.csv"} <= set(names)


def test_the_name_of_an_office_is_no_code_of_a_header() -> None:
    content = workbook(one_column(["ก"]), digits="arabic", note="สำนักงาน A&P 12 " + "ก" * 300)
    with ZipFile(io.BytesIO(content)) as book:
        assert b"A&amp;&amp;P 12" in book.read("xl/worksheets/sheet1.xml")
    assert opened(content).oddHeader.right.text.startswith("หน้า")
