"""A table as an Excel workbook: real dates, filters, a heading that stays, ready to print."""

from __future__ import annotations

import io
import math
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook

from macros.export.table import Column, Table, Value, cell_text
from macros.thai.dates import BuddhistDate

_DAYS = {"arabic": "[$-107041E]d mmmm yyyy", "thai": "[$-D07041E]d mmmm yyyy"}
"""Days by locale 041E (Thai) and calendar 07 (พ.ศ.), with Arabic digits or, by 0D, Thai ones
(ECMA-376, 18.8.31).
"""
_FACE = {
    "font_name": "TH SarabunPSK",
    "font_size": 16,
    "valign": "top",
    "text_wrap": True,
    "border": 1,
    "border_color": "#B8C0CC",
}
_HEAD = {"bold": True, "bg_color": "#E8EDF5"}
_LINK, _OPEN = "page", "เปิดในเว็บไซต์"  # the column of addresses, and what it shows
_LINE = 24  # points that a line of TH SarabunPSK 16 takes
_PRINTED = "state"  # the last column that is printed; those after it are for looking things up
_MADE = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the same bytes on any day
_A4 = 9
_HEADER = 100  # letters of a heading: 255 with their codes are taken
_MOST_LINES = 17  # Excel has room for 409 points
_MOST_LETTERS = 32_000  # of a cell; Excel has room for 32,767


def workbook(table: Table, *, digits: str, note: str = "") -> bytes:
    """A workbook with one sheet: a heading, a row a record. `digits` is "arabic" or "thai"; `note`
    stands at the head of each printed page. Text is never taken for a formula.
    """
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": table.title, "comments": note, "created": _MADE})
    sheet = book.add_worksheet(table.title)
    _fill(book, sheet, table, digits)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(table.records)), len(table.columns) - 1)
    _printed(sheet, table, note)
    book.close()
    return file.getvalue()


def _printed(sheet: Any, table: Table, note: str) -> None:
    """Sheets of A4 on their side, with the heading on each."""
    keys = [column.key for column in table.columns]
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.set_margins(left=0.5, right=0.5)
    sheet.print_area(0, 0, len(table.records), keys.index(_PRINTED))
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    told = note[:_HEADER].replace("&", "&&")  # a single one begins a code
    sheet.set_header(f"&L{told}&Rหน้า &P / &N")


def _fill(book: Any, sheet: Any, table: Table, digits: str) -> None:
    plain, head = book.add_format(_FACE), book.add_format(_FACE | _HEAD)
    days = book.add_format(
        _FACE | {"num_format": _DAYS[digits], "align": "left", "text_wrap": False}
    )
    number = book.add_format(_FACE | {"align": "center"})
    link = book.add_format(_FACE | {"font_color": "#0B57A4", "underline": 1})
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, column.width, plain)
        sheet.write_string(0, at, column.title, head)
    sheet.set_row(0, _LINE * _lines(table.columns, [column.title for column in table.columns]))
    for line, row in enumerate(table.rows, 1):
        sheet.set_row(line, _LINE * _lines(table.columns, row))
        for at, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            _cell(
                sheet,
                line,
                at,
                column,
                value,
                {"plain": plain, "number": number, "days": days, "link": link},
            )


def _lines(columns: Iterable[Column], row: Iterable[Value]) -> int:
    """How many lines a row needs: marks above and below letters take no width."""
    pairs = zip(columns, row, strict=True)
    wrapped = ((item.width, cell_text(value)) for item, value in pairs if item.key != _LINK)
    needed = (math.ceil(0.95 * _letters(text) / width) for width, text in wrapped)
    return min(max(1, *needed), _MOST_LINES)


def _letters(text: str) -> int:
    return sum(unicodedata.category(letter) != "Mn" for letter in text)


def _cell(
    sheet: Any, line: int, at: int, column: Column, value: Value, looks: dict[str, Any]
) -> None:
    match value:
        case BuddhistDate():
            sheet.write_datetime(line, at, value.gregorian, looks["days"])
        case int() | Decimal():
            sheet.write_number(line, at, value, looks["number"])
        case str() if column.key == _LINK:
            sheet.write_url(line, at, value, looks["link"], _OPEN)
        case _:
            sheet.write_string(line, at, cell_text(value)[:_MOST_LETTERS], looks["plain"])
