"""A table of records: columns that each read one value of a record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from macros.assessment.archive import Archive
from macros.model.missing import Missing
from macros.thai.dates import BuddhistDate

Value = str | int | Decimal | BuddhistDate | Missing | tuple[str, ...] | None
"""What stands in a cell; None where nobody has said anything."""
PAGE = "ที่อยู่ในเว็บไซต์"
PAGE_LINK = "เปิดในเว็บไซต์"
"""The heading of a column of whole addresses on the site, and what a sheet shows for each."""
_BETWEEN = "; "


@dataclass(frozen=True)
class Column:
    """A column: its key for programs, its heading, what it reads of a record, and how wide it may
    become, in digits. One of `days` holds BuddhistDate.
    """

    key: str
    title: str
    read: Callable[[Any], Value]
    width: int = 16
    days: bool = False

    @property
    def is_link(self) -> bool:
        """Whether it holds addresses of pages of the site."""
        return self.title == PAGE


@dataclass(frozen=True)
class Table:
    """A noun's records as rows. `name` is that of its file, `title` what people call it."""

    name: str
    title: str
    columns: tuple[Column, ...]
    records: tuple[Any, ...]

    @property
    def rows(self) -> Iterable[list[Value]]:
        """The values, row by row."""
        for record in self.records:
            yield [column.read(record) for column in self.columns]


Noun = Callable[[Archive], Table]
"""Makes the table of one noun of an office."""


def cell_text(value: Value) -> str:
    """A value as text: what nobody has given says so, None is nothing."""
    match value:
        case None:
            return ""
        case Missing():
            return f"{value.words}: {value.fragment}" if value.fragment else value.words
        case bool():
            return "ใช่" if value else "ไม่ใช่"
        case Decimal():
            return f"{value:f}"
        case tuple():
            return _BETWEEN.join(value)
    return str(value)
