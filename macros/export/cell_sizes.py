"""How wide the columns of a sheet are and how high its rows: words measured in TH Sarabun."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from macros.drawing.metrics import TH_SARABUN, width
from macros.export.table import PAGE_LINK, Column, Table, Value, cell_text
from macros.thai.dates import BuddhistDate
from macros.thai.words import pieces

POINTS = 16.0
LINE = 24.0
"""Points of the letters of a sheet, and of a line of them."""
_DOT = 7.0  # px of a digit of Calibri 11, in which Excel counts widths; a cell's edges come on top
_PIXEL = 96 / 72
_SAFE = 1.06
_BUTTON = 18.0  # px that the button of the filter takes of a heading
_MOST_LINES = 17  # Excel has room for 409 points


def column_widths(table: Table, terms: tuple[str, ...] = ()) -> list[float]:
    """The widths of a table's columns, in digits as Excel counts them: what the widest cell takes, at
    most the column's own `width`, but no word of a heading and no day or number wider than its column.
    """
    rows = list(table.rows)
    return [
        _width(column, [row[at] for row in rows], terms) for at, column in enumerate(table.columns)
    ]


def row_height(
    texts: Sequence[str],
    widths: Sequence[float],
    terms: tuple[str, ...] = (),
    *,
    bold: bool = False,
) -> float:
    """How high a row with such texts is, in points."""
    pairs = zip(texts, widths, strict=True)
    return LINE * min(_MOST_LINES, max(_lines(text, room, terms, bold) for text, room in pairs))


def shown(column: Column, value: Value) -> str:
    """What a cell shows."""
    return PAGE_LINK if column.is_link and value else cell_text(value)


def _width(column: Column, values: Sequence[Value], terms: tuple[str, ...]) -> float:
    head = max(_across(word.rstrip(), bold=True) for word in _pieces(column.title, terms)) + _BUTTON
    whole = [v for v in values if isinstance(v, BuddhistDate) or not isinstance(v, str | tuple)]
    least = max((_across(shown(column, value)) for value in whole), default=0.0)
    widest = max(
        (_across(line) for v in values for line in shown(column, v).split("\n")), default=0.0
    )
    room = max(head, least, min(widest, column.width * _DOT))
    return math.ceil(room / _DOT * 100) / 100


def _lines(text: str, width: float, terms: tuple[str, ...], bold: bool) -> int:
    room = width * _DOT
    return sum(_wrapped(line, room, terms, bold) for line in text.split("\n"))


def _wrapped(text: str, room: float, terms: tuple[str, ...], bold: bool) -> int:
    """How many lines a text without breaks takes. A word that is wider than the room is cut anywhere."""
    if _across(text, bold=bold) <= room:
        return 1
    lines, left = 1, room
    for piece in _pieces(text, terms):
        across = _across(piece.rstrip(), bold=bold)
        if across > left:
            lines, left = lines + 1, room
            while across > room:
                lines, across = lines + 1, across - room
        left -= across + _across(piece[len(piece.rstrip()) :], bold=bold)
    return lines


def _across(text: str, *, bold: bool = False) -> float:
    return width(text, POINTS * _PIXEL, bold=bold) * TH_SARABUN * _SAFE


@lru_cache(maxsize=10_000)
def _pieces(text: str, terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(pieces(text, terms)) or ("",)
