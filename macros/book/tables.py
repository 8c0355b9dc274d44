"""Tables of evidence on paper: upright, on their side, or in smaller letters, as they need it, and
no longer than a reader leafs through.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from macros.drawing.metrics import width
from macros.html.classes import Class
from macros.thai.breaks import LONGEST_IN_CELLS
from macros.thai.words import pieces, shorter

_TABLE = re.compile(
    r"(?P<heading><h[1-6]\b[^<>]*>(?:(?!</?h[1-6]\b).)*</h[1-6]>\s*)?"
    rf'<div [^<>]*class="{Class.EVIDENCE_SCROLL}"[^<>]*>(?P<table><table.*?</table>)\s*</div>',
    re.DOTALL,
)
_ANY = re.compile(rf'<table class="{Class.EVIDENCE_TABLE}">.*?</table>', re.DOTALL)
_BODY = re.compile(r"(<tbody>)(.*)(</tbody>)", re.DOTALL)
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_UPRIGHT, _ON_SIDE = 453.0, 728.0  # pt of a page inside its margins
_SIZE, _EASY, _LEAST = (
    10.0,
    8.5,
    6.0,
)  # pt of letters: as a rule, upright, and on their side at least
_PADDING = 10.5  # pt of a cell beside its words
MOST_ROWS = 1000
"""Rows of one table that paper shows, some 35 pages; the rest is read on the site."""
_TALL = 1500  # letters of a row that may need a page of its own
_OF_PICTURE = 500  # letters whose room a picture takes
_REST = f'<p class="{Class.TABLE_REST}">แสดง {{shown:,}} แถวแรกจากทั้งหมด {{rows:,}} แถว ให้อ่านตารางทั้งหมดบนเว็บไซต์</p>'


def fitted(html: str, terms: Sequence[str]) -> str:
    """HTML of evidence whose tables fit a page: in somewhat smaller letters, else on its side (the
    class "wide", with the heading above it), in yet smaller ones when even that is not enough; where
    no letters that can be read are, the class "crowded" lets words be parted. `terms` stay on one
    line. A row that may be taller than a page is "tall" and may go on on the next.
    """

    def fit(found: re.Match[str]) -> str:
        """A table and its rest, as wide as they may be."""
        table, rest = _shortened(found["table"])
        needed = _needed(table, terms)
        on_side = needed * _EASY > _UPRIGHT * _SIZE
        wide = f" {Class.WIDE}" if on_side else ""
        size = min(_SIZE, _SIZE * (_ON_SIDE if on_side else _UPRIGHT) / needed)
        crowded = f" {Class.CROWDED}" if size < _LEAST else ""
        style = f"font-size:{max(size, _LEAST):.3g}pt"
        box = f'<div class="{Class.EVIDENCE_SCROLL}{wide}{crowded}" style="{style}">{_marked(table)}{rest}</div>'
        heading = found["heading"] or ""
        return (
            f'<div class="{Class.WIDE}">{heading}{box}</div>'
            if heading and on_side
            else heading + box
        )

    return _TABLE.sub(fit, html)


def row_counts(html: str) -> list[int]:
    """How many rows each table of evidence has."""
    return [len(_rows(table)) for table in _ANY.findall(html)]


def _rows(table: str) -> list[str]:
    body = _BODY.search(table)
    return _ROW.findall(body[2]) if body else []


def _shortened(table: str) -> tuple[str, str]:
    """A table with as many rows as paper shows, and what stands below it of the others."""
    rows = _rows(table)
    if len(rows) <= MOST_ROWS:
        return table, ""
    rest = _REST.format(shown=MOST_ROWS, rows=len(rows))
    return _filled(table, rows[:MOST_ROWS]), rest


def _filled(table: str, rows: Sequence[str]) -> str:
    """A table with other rows."""
    body = "\n".join(rows)
    return _BODY.sub(lambda found: f"{found[1]}\n{body}\n{found[3]}", table)


def _marked(table: str) -> str:
    """A table whose tall rows may be parted."""
    return _ROW.sub(lambda row: _tall(row[0]), table)


def _tall(row: str) -> str:
    letters = len(unescape(_TAG.sub("", row))) + _OF_PICTURE * row.count("<img")
    return row.replace("<tr", f'<tr class="{Class.TALL}"', 1) if letters > _TALL else row


def _needed(table: str, terms: Sequence[str]) -> float:
    """The least width of a table in pt: that of the longest word in each column."""
    rows = [_CELL.findall(row) for row in _ROW.findall(table)]
    columns = max(map(len, rows), default=0)
    return sum(
        _PADDING + max(_longest(row[at], terms) for row in rows if at < len(row))
        for at in range(columns)
    )


def _longest(cell: str, terms: Sequence[str]) -> float:
    words = pieces(unescape(_TAG.sub("", cell)), terms)
    parts = (part.rstrip() for word in words for part in shorter(word, LONGEST_IN_CELLS))
    return max((width(part, _SIZE, bold=True) for part in parts), default=0.0)
