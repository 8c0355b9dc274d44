"""How wide the columns of a table are, and how high a row becomes: words measured in TH Sarabun."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from macros.drawing.metrics import TH_SARABUN, width
from macros.thai.words import pieces

SIZE, PADDING = 14.0, 9.2  # pt: letters of tables, and what a cell leaves free beside its words
_SAFE = 1.06
_LEAST = 8.0  # pt of letters
_LINE = 1.36  # a line's height in em
Texts = Sequence[Sequence[str]]
"""The paragraphs of each cell of a row."""


def fitted(
    rows: Sequence[Texts], room: float, terms: tuple[str, ...], fixed: Mapping[int, float]
) -> tuple[tuple[float, ...], float]:
    """The widths of columns that fill a room, in points, and the size of letters with which no
    word is wider than its column. `fixed` are widths that stand already; `terms` do not break.
    """
    count = max(map(len, rows), default=1)
    cells = [[row[at] for row in rows if at < len(row)] for at in range(count)]
    least = [fixed.get(at) or _longest(cells[at], terms) for at in range(count)]
    wanted = [fixed.get(at) or max(_widest(cells[at]), least[at]) for at in range(count)]
    size = SIZE
    if sum(least) > room:
        free = room - sum(fixed.values())
        words = sum(least) - sum(fixed.values())
        size = max(_LEAST, SIZE * free / words)
        least = [each if at in fixed else each * free / words for at, each in enumerate(least)]
        return tuple(least), size
    return tuple(_shared(least, wanted, room, fixed)), size


def _shared(
    least: Sequence[float], wanted: Sequence[float], room: float, fixed: Mapping[int, float]
) -> list[float]:
    """Each column as wide as it wants where that is no more than its share; the others share the
    rest by the roots of what they want.
    """
    found = list(least)
    open_ = [at for at in range(len(least)) if at not in fixed]
    for at in sorted(open_, key=lambda at: wanted[at]):
        left = [each for each in open_ if found[each] < wanted[each]]
        spare = room - sum(found)
        if left and wanted[at] - found[at] <= spare / len(left):
            found[at] = wanted[at]
    spare = room - sum(found)
    hungry = [at for at in open_ if found[at] < wanted[at]] or open_
    total = sum(math.sqrt(wanted[at]) for at in hungry) or 1
    for at in hungry:
        found[at] += spare * math.sqrt(wanted[at]) / total
    return found


def height(texts: Texts, widths: Sequence[float], size: float = SIZE) -> float:
    """About how high a row with such cells is, in points."""
    return max(
        sum(
            math.ceil(_across(text) * size / SIZE / max(1.0, across - PADDING)) or 1
            for text in cell
        )
        * size
        * _LINE
        for cell, across in zip(texts, widths, strict=False)
    )


def _longest(cells: Texts, terms: tuple[str, ...]) -> float:
    texts = {text for cell in cells for text in cell}
    words = (_across(word.rstrip()) for text in texts for word in _pieces(text, terms))
    return PADDING + max(words, default=0)


def _widest(cells: Texts) -> float:
    return PADDING + max((_across(text) for cell in cells for text in cell), default=0)


def _across(text: str) -> float:
    return width(text, SIZE, bold=True) * TH_SARABUN * _SAFE


@lru_cache(maxsize=10_000)
def _pieces(text: str, terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(pieces(text, terms))
