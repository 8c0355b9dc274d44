"""Lengths one below another; one that is not known is hatched, one that nobody counts is a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from macros.plots.geometry import Bar, Ink, Plot, PlotItem, Strip
from macros.plots.lettering import Lettering
from macros.plots.parts import Heading, content_left, heading

_BAR, _LEAST, _FIXED = 16.0, 3.0, 64.0  # px: height, the shortest bar, and one without a length
_APART, _GAP = 8.0, 6.0
_RULE = 26.0  # px of the line that bars begin at: what leads somewhere is as high as a finger needs

Known = Literal["counted", "uncounted", "unknown"]


@dataclass(frozen=True)
class Length:
    """How long something takes: its id, its name, at least and at most so much, and in words."""

    id: str
    name: str
    words: str
    known: Known
    least: float = 0
    most: float = 0


def lengths(rows: Sequence[Length], width: float, terms: tuple[str, ...] = ()) -> Plot:
    """A bar each, as long as it is at least, and paler up to its most."""
    letters = Lettering("small")
    words = max(letters.room(row.words) for row in rows)
    room = max(width - content_left(width) - words - _APART - 1, _FIXED)
    longest = max((row.most for row in rows), default=0)
    unit = room / longest if longest else 0
    return Plot(width, tuple(_row(row, unit, width, terms) for row in rows))


def _row(row: Length, unit: float, width: float, terms: tuple[str, ...]) -> Strip:
    title = heading(row.name, width, Lettering(terms=terms))
    top = title.top + 6
    bars, end = _bars(row, title.left + 1, top, unit)
    letters = Lettering("small")
    x, y = end + _APART, top + (_BAR - letters.line) / 2
    told = letters.labels(row.words, x, y, width - x, "ink")
    height = max(title.height, y + len(told) * letters.line, title.top + _RULE) + _GAP
    return Strip(height, (PlotItem((*title.labels, _rule(title), *bars, *told), row.id),))


def _rule(title: Heading) -> Bar:
    return Bar(title.left, title.top + 1, 1, _RULE, "rule")


def _bars(row: Length, x: float, top: float, unit: float) -> tuple[list[Ink], float]:
    """The bars of a row, and where they end."""
    if row.known == "unknown":
        return [Bar(x, top, _FIXED, _BAR, "open", hatched=True)], x + _FIXED
    if row.known == "uncounted":
        return [Bar(x, top + _BAR / 2 - 1.5, _FIXED, 3, "solid")], x + _FIXED
    least, most = max(row.least * unit, _LEAST), max(row.most * unit, _LEAST)
    bars: list[Ink] = [Bar(x, top, most, _BAR, "pale")] if most > least else []
    return [*bars, Bar(x, top, least, _BAR, "solid")], x + most
