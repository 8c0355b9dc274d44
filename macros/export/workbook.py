"""A table as an Excel workbook: real dates, filters, a heading that stays, ready to print."""

from __future__ import annotations

import io
import math
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook

from macros.export.cell_sizes import POINTS, column_widths, row_height, shown
from macros.export.table import PAGE_LINK, Column, Table, Value, cell_text
from macros.thai.dates import BuddhistDate

_DAYS = {"arabic": "[$-107041E]d mmmm yyyy", "thai": "[$-D07041E]d mmmm yyyy"}
"""Days by locale 041E (Thai) and calendar 07 (พ.ศ.), with Arabic digits or, by 0D, Thai ones
(ECMA-376, 18.8.31).
"""
_FACE = {
    "font_name": "TH SarabunPSK",
    "font_size": POINTS,
    "valign": "top",
    "text_wrap": True,
    "border": 1,
    "border_color": "#B8C0CC",
}
_HEAD = {"bold": True, "bg_color": "#E8EDF5"}
_PRINTED = "state"
"""The last column that is printed where a table has it; those after it are for looking things up."""
_MADE = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the same bytes on any day
_A4 = 9
_ABREAST = 240  # digits side by side on a page on its side: letters of some 7 points
_HEADER = 100  # letters of a heading: 255 with their codes are taken
_MOST_LETTERS = 32_000  # of a cell; Excel has room for 32,767


def workbook(
    *tables: Table, digits: str, title: str = "", note: str = "", terms: tuple[str, ...] = ()
) -> bytes:
    """A workbook with a sheet a table: a heading, a row a record. `digits` is "arabic" or "thai"; `title` is
    its own (the first table's, where it is ""); `note` stands at the head of each printed page; lines do
    not break in `terms`. Text is never taken for a formula.
    """
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    called = title or tables[0].title
    book.set_properties({"title": called, "comments": note, "created": _MADE})
    looks = _looks(book, digits)
    for table in tables:
        sheet = book.add_worksheet(table.title)
        widths = column_widths(table, terms)
        _fill(sheet, table, widths, terms, looks)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(table.records)), len(table.columns) - 1)
        _printed(sheet, table, widths, note)
    book.close()
    return file.getvalue()


def _looks(book: Any, digits: str) -> dict[str, Any]:
    """How cells of each kind look."""
    more: dict[str, dict[str, object]] = {
        "plain": {},
        "head": _HEAD,
        "number": {"align": "center"},
        "days": {"num_format": _DAYS[digits], "align": "left", "text_wrap": False},
        "link": {"font_color": "#0B57A4", "underline": 1},
    }
    return {name: book.add_format(_FACE | each) for name, each in more.items()}


def _printed(sheet: Any, table: Table, widths: list[float], note: str) -> None:
    """Sheets of A4 on their side, with the heading on each; a table that is too wide for letters that can
    be read goes on beside.
    """
    keys = [column.key for column in table.columns]
    last = keys.index(_PRINTED) if _PRINTED in keys else len(keys) - 1
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.set_margins(left=0.5, right=0.5)
    sheet.print_area(0, 0, len(table.records), last)
    sheet.fit_to_pages(math.ceil(sum(widths[: last + 1]) / _ABREAST), 0)
    sheet.repeat_rows(0)
    told = note[:_HEADER].replace("&", "&&")  # a single one begins a code
    sheet.set_header(f"&L{told}&Rหน้า &P / &N")


def _fill(
    sheet: Any, table: Table, widths: list[float], terms: tuple[str, ...], looks: dict[str, Any]
) -> None:
    heads = [column.title for column in table.columns]
    sheet.set_row(0, row_height(heads, widths, terms, bold=True))
    for at, (head, wide) in enumerate(zip(heads, widths, strict=True)):
        sheet.set_column(at, at, wide, looks["plain"])
        sheet.write_string(0, at, head, looks["head"])
    for line, row in enumerate(table.rows, 1):
        cells = list(zip(table.columns, row, strict=True))
        sheet.set_row(line, row_height([shown(*cell) for cell in cells], widths, terms))
        for at, (column, value) in enumerate(cells):
            _cell(sheet, (line, at), column, value, looks)


def _cell(
    sheet: Any, place: tuple[int, int], column: Column, value: Value, looks: dict[str, Any]
) -> None:
    match value:
        case BuddhistDate():
            sheet.write_datetime(*place, value.gregorian, looks["days"])
        case bool():
            sheet.write_string(*place, cell_text(value), looks["plain"])
        case int() | Decimal():
            sheet.write_number(*place, value, looks["number"])
        case str() if column.is_link:
            sheet.write_url(*place, value, looks["link"], PAGE_LINK)
        case _:
            sheet.write_string(*place, cell_text(value)[:_MOST_LETTERS], looks["plain"])
