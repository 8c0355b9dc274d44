"""Tables as CSV that Excel opens in Thai at a click, and in which no cell can become a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal

from macros.export.table import Column, Table, Value, cell_text
from macros.thai.dates import BuddhistDate

_MARK = "'"
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", _MARK)
"""First letters that make a spreadsheet take text for a formula (OWASP, CSV Injection). The mark
is among them, so that taking one mark away always gives back what was written.
"""


def csv_file(table: Table) -> bytes:
    """A table in UTF-8 with a byte order mark and CRLF (RFC 4180). A column of days becomes two:
    ค.ศ. as spreadsheets read it, and พ.ศ. in words.
    """
    head = [title for column in table.columns for title in _heads(column)]
    pairs = ((table.columns, row) for row in table.rows)
    rows = ([cell for each in zip(*pair, strict=True) for cell in _cells(*each)] for pair in pairs)
    return _written([head, *rows])


def columns_file(tables: Iterable[Table]) -> bytes:
    """What each column of some tables is: the file, the heading, and the key that data.json has."""
    rows = (
        [*map(_harmless, (f"{table.name}.csv", table.title, title)), column.key]
        for table in tables
        for column in table.columns
        for title in _heads(column)
    )
    return _written([["ไฟล์", "ตาราง", "คอลัมน์", "คีย์"], *rows])


def _heads(column: Column) -> list[str]:
    days = [f"{column.title} (ค.ศ.)", f"{column.title} (พ.ศ.)"]
    return days if column.days else [column.title]


def _cells(column: Column, value: Value) -> Iterator[str]:
    text = cell_text(value) if isinstance(value, int | Decimal) else _harmless(cell_text(value))
    if column.days:
        yield value.gregorian.isoformat() if isinstance(value, BuddhistDate) else text
    yield text


def _written(rows: list[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(text: str) -> str:
    return _MARK + text if text.startswith(_RISKY) else text
