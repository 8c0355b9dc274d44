"""The workbook of all tables: a sheet a table, numbers and days as such, and room for every word."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

import fontpkg
import pytest
from fontTools.ttLib import TTFont
from openpyxl import Workbook, load_workbook
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from macros.export import statements
from macros.export.cell_sizes import LINE, column_widths, row_height
from macros.export.data_files import DataFile, data_files
from macros.export.table import PAGE, Column, Table
from macros.export.workbook import workbook
from macros.thai.dates import BuddhistDate

Archives = tuple[Archive, Archive]
_DIGIT = 7  # px of a digit by which Excel counts the widths of columns
_EM = 16 * 96 / 72  # px of 16 points
_NARROW = 0.66  # TH Sarabun beside Sarabun


@pytest.fixture(scope="module")
def files(judged: Project) -> dict[str, DataFile]:
    return {each.publication.name: each for each in data_files(judged, "") if each.kind == "Excel"}


@pytest.fixture(scope="module")
def books(files: dict[str, DataFile]) -> dict[str, Workbook]:
    return {name: load_workbook(io.BytesIO(each.content)) for name, each in files.items()}


@pytest.fixture(scope="module")
def advances() -> dict[str, float]:
    """How wide each letter of Sarabun is, in em, as the face has it."""
    with TTFont(fontpkg.path("Sarabun", weight=400)) as face:
        unit, widths = face["head"].unitsPerEm, face["hmtx"]
        return {chr(code): widths[name][0] / unit for code, name in face.getBestCmap().items()}


def sheets(books: dict[str, Workbook]) -> Iterator[Worksheet]:
    for book in books.values():
        yield from book.worksheets


def room(sheet: Worksheet, letter: str) -> float:
    """What a column has for letters, in px; columns of one width are told together."""
    at = column_index_from_string(letter)
    found = (x for x in sheet.column_dimensions.values() if x.min <= at <= x.max)
    return float(next(found).width) * _DIGIT


def across(text: str, advances: dict[str, float]) -> float:
    return sum(advances.get(letter, 1) for letter in text) * _EM * _NARROW


def rows(book: Workbook, title: str) -> list[dict[str, object]]:
    head, *found = book[title].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in found]


def test_every_table_has_a_sheet(books: dict[str, Workbook]) -> None:
    assert set(books) == {
        "register",
        "tables",
        "example-register",
        "example-scores",
        "example-tables",
    }
    example = books["example-tables"].sheetnames
    wanted = {
        "ผลรายตัวบ่งชี้",
        "เกณฑ์ที่ผ่าน",
        "ผลรายประเด็น",
        "แผนพัฒนา",
        "ผลงานที่ประสบผลสำเร็จ",
        "การตรวจผล",
        "การสื่อสาร",
    }
    assert wanted <= set(example)
    assert {"ขั้นตอน", "ผลรายตัวบ่งชี้", "ข้อแก้ไขต้นฉบับ"} <= set(books["tables"].sheetnames)


def test_what_a_year_states_is_in_them(books: dict[str, Workbook]) -> None:
    book = books["example-tables"]
    plans = [row for row in rows(book, "แผนพัฒนา") if row["ปีงบประมาณ"] == 2599]
    first = plans[0]
    assert first["สิ่งที่จะทำ"] == "ติดตามโครงการที่ล่าช้าทุกสองสัปดาห์ (สมมติ)"
    assert first["ผู้รับผิดชอบ"] == "กลุ่มแผนงานและข้อมูล (ตัวอย่าง)"
    assert first["แล้วเสร็จภายในวันที่"] == datetime(2057, 3, 31)
    review = rows(book, "การตรวจผล")[0]
    assert (review["วันที่ตรวจ"], review["สถานะ"]) == (datetime(2056, 10, 12), "ตรวจแล้ว")
    criteria = [row for row in rows(book, "เกณฑ์ที่ผ่าน") if row["ปีงบประมาณ"] == 2599]
    met = {row["รหัสเกณฑ์"]: row["ผ่านเกณฑ์"] for row in criteria}
    assert met["x-cri-01-4"] == "ใช่"
    assert "ไม่ใช่" in met.values()
    part = next(row for row in rows(book, "ผลรายประเด็น") if row["รหัสประเด็น"] == "x-con-02-1")
    assert (part["ตัวตั้ง"], part["ตัวหาร"]) == (57, 64)
    standing = {
        row["รหัสตัวบ่งชี้"]: row for row in rows(book, "ผลรายตัวบ่งชี้") if row["ปีงบประมาณ"] == 2599
    }
    assert isinstance(standing["x-ind-02"]["คะแนน"], int | float)
    assert not standing["x-ind-06"]["คะแนน"]


def test_what_is_not_stated_is_neither_met_nor_unmet(archives: Archives) -> None:
    table = statements.criteria(archives[1])
    stated = {row.standing.indicator.id: row.standing.stated.criteria_met for row in table.records}
    values = list(zip(table.records, table.rows, strict=True))
    at = [column.key for column in table.columns].index("met")
    assert values
    for record, row in values:
        assert (row[at] is None) == (record.said[1].criteria_met is None)
    assert stated


def test_every_day_number_and_heading_has_room(
    books: dict[str, Workbook], advances: dict[str, float], figure: list[str]
) -> None:
    """Excel shows ### where a day or a number is wider than its column, and cuts no word of a heading."""
    days = 0
    for sheet in sheets(books):
        for cells in sheet.iter_cols():
            wide = room(sheet, cells[0].column_letter)
            for word in str(cells[0].value).split():
                assert across(word, advances) <= wide or len(word) > 10, (sheet.title, word)
            for cell in cells[1:]:
                if isinstance(cell.value, date):
                    day = BuddhistDate(cell.value.year + 543, cell.value.month, cell.value.day)
                    assert across(str(day), advances) <= wide, (sheet.title, cell.coordinate)
                    days += 1
                elif isinstance(cell.value, int | float):
                    assert across(f"{cell.value}", advances) <= wide, (sheet.title, cell.coordinate)
    assert days > 70
    figure.append(f"XLSX ทุกตาราง {sum(1 for _ in sheets(books))} แผ่นงาน วันที่ {days} ช่อง กว้างพอทุกช่อง")


def test_every_text_has_room_in_its_row(
    books: dict[str, Workbook], advances: dict[str, float]
) -> None:
    """All of its letters in the lines that its row is high, and none so high that half of it is empty."""
    for sheet in sheets(books):
        for cells in sheet.iter_rows():
            high = sheet.row_dimensions[cells[0].row].height or 0
            needed = [
                across(str(cell.value), advances) / room(sheet, cell.column_letter)
                for cell in cells
                if isinstance(cell.value, str)
            ]
            lines = high / LINE
            assert lines >= min(17, max(needed, default=0)), (sheet.title, cells[0].row)
            assert lines <= 2 + 1.7 * max(needed, default=0), (sheet.title, cells[0].row)


def test_a_column_is_as_wide_as_what_stands_in_it_and_no_wider_than_it_may_be() -> None:
    def wide(title: str, *values: object, limit: int = 40) -> float:
        column = Column("x", title, lambda value: value, limit)
        return column_widths(Table("x", "x", (column,), values))[0]

    assert wide("ข้อ", "ก") < wide("ข้อ", "กขคงจ ฉชซ") < wide("ข้อ", "ก" * 40) <= 40
    assert wide("ข้อ", "ก" * 500) == 40
    assert wide("ข้อ", Decimal("123456789012.25"), limit=4) > 12
    assert wide("ข้อ", BuddhistDate(2569, 11, 30), limit=4) > 12
    assert wide("ปีงบประมาณ", "ก", limit=4) > wide("ปี", "ก", limit=4)
    assert wide("ข้อ", "ที่ปี้ป๊ป๋") == wide("ข้อ", "ทปปป")  # marks take no room
    page = Column("x", PAGE, lambda value: value, 60)
    assert column_widths(Table("x", "x", (page,), ("https://example.org/" + "a" * 90,)))[0] < 20


def test_rows_are_as_high_as_the_lines_of_their_words() -> None:
    assert row_height(["ก", ""], [10, 10]) == LINE
    assert row_height(["ก\nข\nค", ""], [10, 10]) == 3 * LINE
    assert row_height(["สำนักงานเขตพื้นที่การศึกษา " * 4], [27]) == 4 * LINE
    assert row_height(["ก" * 60], [10]) > LINE
    assert row_height(["ก ข " * 5000], [10]) <= 409


def test_a_wide_table_is_printed_on_several_pages_side_by_side() -> None:
    columns = tuple(Column(f"c{n}", f"ช่อง {n}", lambda value: value, 60) for n in range(10))
    table = Table("x", "x", columns, ("ก" * 100,))
    sheet = load_workbook(io.BytesIO(workbook(table, digits="arabic"))).worksheets[0]
    assert sheet.page_setup.fitToWidth == 3
    narrow = Table("x", "x", columns[:2], ("ก",))
    sheet = load_workbook(io.BytesIO(workbook(narrow, digits="arabic"))).worksheets[0]
    assert sheet.page_setup.fitToWidth in {None, 1}
