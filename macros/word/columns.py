"""How wide the columns of a table are, and how high a row becomes: words measured in TH Sarabun."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import permutations
from typing import TypeAlias

from macros.drawing.metrics import TH_SARABUN, width
from macros.thai.words import pieces

SIZE, PADDING = 14.0, 9.2  # pt: letters of tables, and what a cell leaves free beside its words
_SAFE, _EXACT = 1.06, 1e-6
_LEAST = 8.0  # pt of letters
_LINE = 1.36  # a line's height in em
_SAMPLE, _MANY = 60, 8  # rows that are looked at, and columns that are too many to be weighed
_STEPS = (48.0, 24.0, 12.0)  # pt that go from one column to another
_Lengths: TypeAlias = tuple[Sequence[Sequence[float]], float]
Texts = Sequence[Sequence[str]]
"""The paragraphs of each cell of a row."""


def fitted(
    rows: Sequence[Texts],
    room: float,
    terms: tuple[str, ...],
    fixed: Mapping[int, float],
    high: Sequence[float] = (),
) -> tuple[tuple[float, ...], float]:
    """The widths of columns that fill a room, in points, and the size of letters with which no
    word is wider than its column. `fixed` are widths that stand already; `terms` do not break; rows
    are at least as `high` as said.
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
    shared = _shared(least, wanted, room, fixed)
    hungry = [at for at in range(count) if at not in fixed and shared[at] < wanted[at]]
    if 1 < len(hungry) <= _MANY:
        shared = _lowest(
            shared, least, rows, hungry, [each / SIZE / _LINE for each in high or [0.0] * len(rows)]
        )
    return tuple(shared), size


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


def _lowest(
    widths: list[float],
    least: Sequence[float],
    rows: Sequence[Texts],
    hungry: Sequence[int],
    high: Sequence[float],
) -> list[float]:
    """Widths with which rows have fewer lines in all, some being `high` in any case: of columns that
    want more than their share, one gives room to another for as long as that saves any.
    """
    every = 1 + len(rows) // _SAMPLE
    texts = [[[_across(text) for text in cell] for cell in row] for row in rows[::every]]
    lengths = list(zip(texts, high[::every], strict=True))
    pairs = list(permutations(hungry, 2))
    best, found = _lines(lengths, widths), widths
    for step in _STEPS:
        while moves := [
            (lines, moved)
            for pair in pairs
            if (moved := _moved(found, *pair, step))[pair[0]] >= least[pair[0]]
            and (lines := _lines(lengths, moved)) < best
        ]:
            best, found = min(moves)
    return found


def _moved(widths: list[float], giver: int, taker: int, step: float) -> list[float]:
    moved = widths.copy()
    moved[giver] -= step
    moved[taker] += step
    return moved


def _lines(lengths: Sequence[_Lengths], widths: Sequence[float]) -> float:
    """How many lines rows have, their cells' texts being so long, and they themselves so high."""
    return sum(
        max(
            high,
            *(
                sum(_wrapped(each, across) for each in cell)
                for cell, across in zip(row, widths, strict=False)
            ),
            0,
        )
        for row, high in lengths
    )


def height(texts: Texts, widths: Sequence[float], size: float = SIZE) -> float:
    """About how high a row with such cells is, in points."""
    return max(
        sum(_wrapped(_across(text) * size / SIZE, across) for text in cell) * size * _LINE
        for cell, across in zip(texts, widths, strict=False)
    )


def _wrapped(length: float, across: float) -> int:
    """How many lines words of a length take; those that fill a column exactly are one."""
    return math.ceil(length / max(1.0, across - PADDING) - _EXACT) or 1


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
