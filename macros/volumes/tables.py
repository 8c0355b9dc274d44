"""Tables of evidence on paper: upright, on their side, or in smaller letters, as they need it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from macros.drawing.metrics import width
from macros.thai.breaks import LONGEST_IN_CELLS
from macros.thai.words import pieces, shorter

_TABLE = re.compile(r'<div [^<>]*class="evidence-scroll"[^<>]*>(<table.*?</table>)', re.DOTALL)
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


def fitted(html: str, terms: Sequence[str]) -> str:
    """HTML of evidence whose tables fit a page: in somewhat smaller letters, else on its side (the
    class "wide"), in yet smaller ones when even that is not enough; where no letters that can be read
    are, the class "crowded" lets words be parted. `terms` stay on one line.
    """

    def fit(found: re.Match[str]) -> str:
        needed = _needed(found[1], terms)
        on_side = needed * _EASY > _UPRIGHT * _SIZE
        wide = " wide" if on_side else ""
        size = min(_SIZE, _SIZE * (_ON_SIDE if on_side else _UPRIGHT) / needed)
        crowded = " crowded" if size < _LEAST else ""
        style = f"font-size:{max(size, _LEAST):.3g}pt"
        return f'<div class="evidence-scroll{wide}{crowded}" style="{style}">{found[1]}'

    return _TABLE.sub(fit, html)


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
