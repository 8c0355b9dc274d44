"""Bars of several parts, one below another, with their sums."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from macros.plots.geometry import Bar, Ink, Plot, PlotItem, Strip
from macros.plots.lettering import Lettering
from macros.plots.parts import KeyEntry, content_left, heading, key, swatch

_BAR, _APART, _GAP = 16.0, 8.0, 4.0  # px
_TONES = (("solid", False), ("pale", False), ("open", True))


@dataclass(frozen=True)
class Stack:
    """A bar: its id, its name, how much of each part, and the same in words."""

    id: str
    name: str
    words: str
    parts: tuple[int, ...]


def stacks(
    rows: Sequence[Stack],
    parts: Sequence[str],
    width: float,
    terms: tuple[str, ...] = (),
    write: Callable[[int], str] = str,
) -> Plot:
    """A row each; `parts` are named above, at most as many as there are tones (three); sums are as
    `write` gives them.
    """
    tones = dict(zip(parts, _TONES, strict=False))
    entries = [KeyEntry(swatch(tone, hatched=slant), name) for name, (tone, slant) in tones.items()]
    inks, high = key(entries, 1, 2, width)
    head = Strip(high + 6, (PlotItem(tuple(inks)),))
    most = max(1, *(sum(row.parts) for row in rows))
    number = Lettering(bold=True).room(write(most))
    unit = (width - content_left(width) - number - _APART - 2) / most
    strips = (_row(row, write(sum(row.parts)), unit, width, terms) for row in rows)
    return Plot(width, tuple(strips), head)


def _row(row: Stack, total: str, unit: float, width: float, terms: tuple[str, ...]) -> Strip:
    title = heading(row.name, width, Lettering(terms=terms))
    letters, small = Lettering(bold=True), Lettering("small")
    x, top, inks = title.left + 1, title.top + 5, list[Ink]()
    for (tone, slant), count in zip(_TONES, row.parts, strict=False):
        if count:
            inks.append(Bar(x, top, count * unit, _BAR, tone, slant))
            x += count * unit
    inks.append(
        letters.label(
            total, x + _APART, top + (_BAR - letters.line) / 2, letters.room(total), "ink"
        )
    )
    below = top + _BAR + 3
    told = small.labels(row.words, title.left, below, width - title.left, "muted")
    inks += [Bar(title.left, title.top + 1, 1, _BAR + 10, "rule"), *told]
    height = max(title.height, below + len(told) * small.line) + _GAP
    return Strip(height, (PlotItem((*title.labels, *inks), row.id),))
