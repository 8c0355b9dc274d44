"""A grid of cells in rows: what stands where, by tone, sign and words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.plots.geometry import Bar, Disc, Ink, Plot, PlotItem, Strip
from macros.plots.lettering import Lettering
from macros.plots.parts import KeyEntry, heading, key

_GAP, _EDGE, _RADIUS = 6.0, 1.0, 5.5  # px between cells, around the grid, and of signs
_WIDE, _HIGH = 96.0, 50.0  # px of a cell with words: at least, and exactly
_SMALL_WIDE, _SMALL_HIGH = 58.0, 30.0  # px of one without


@dataclass(frozen=True)
class GridCell:
    """A cell: its id, what it is called in a few letters, its state in words, the tone of that, and
    how much of its sign is filled (0, 0.5, 1).
    """

    id: str
    name: str
    words: str
    tone: str
    share: float


@dataclass(frozen=True)
class GridRow:
    """Cells under a heading."""

    title: str
    cells: tuple[GridCell, ...]


def heat_grid(
    rows: Sequence[GridRow], width: float, terms: tuple[str, ...] = (), *, small: bool = False
) -> Plot:
    """Rows one below another, their cells in as many lines as they need; `small` cells show their
    sign alone, and what signs mean stands below.
    """
    strips = [strip for row in rows for strip in _row(row, width, terms, small)]
    if small:
        strips.append(_legend([cell for row in rows for cell in row.cells], width))
    return Plot(width, tuple(strips))


def _row(row: GridRow, width: float, terms: tuple[str, ...], small: bool) -> Iterator[Strip]:
    """The heading stands with the first line of cells."""
    title = heading(row.title, width, Lettering(bold=True, terms=terms), above=small)
    least, high = max(map(_needed, row.cells)), _SMALL_HIGH if small else _HIGH
    least = max(_SMALL_WIDE, least) if small else max(_WIDE, least)
    room = width - title.left - 2 * _EDGE + _GAP
    columns = int(room // (least + _GAP))
    across = room / columns - _GAP
    for start in range(0, len(row.cells), columns):
        first = start == 0
        top = (title.top + _GAP if title.top else 0) * first + _EDGE
        items = []
        for place, cell in enumerate(row.cells[start : start + columns]):
            x = title.left + _EDGE + place * (across + _GAP)
            items.append(PlotItem(tuple(_cell(cell, x, top, across, high, small)), cell.id))
        if first:
            items.insert(0, PlotItem(title.labels))
        last = start + columns >= len(row.cells)
        yield Strip(max(top + high, title.height * first) + _GAP * (1 + last), tuple(items))


def _cell(
    cell: GridCell, x: float, y: float, across: float, high: float, small: bool
) -> Iterator[Ink]:
    """The name above, the sign before the words; in a small cell the sign before the name."""
    yield Bar(x, y, across, high, cell.tone)
    name, words, on = Lettering(bold=True), Lettering("small"), f"on-{cell.tone}"
    inner = across - 2 * _GAP
    if small:
        yield _sign(cell, x + _GAP + _RADIUS, y + high / 2)
        beside = 2 * _RADIUS + _GAP
        top = y + (high - name.line) / 2
        yield name.label(cell.name, x + _GAP + beside, top, inner - beside, on)
        return
    yield name.label(cell.name, x + _GAP, y + 4, inner, on)
    top = y + high - words.line - 5
    yield _sign(cell, x + _GAP + _RADIUS, top + words.line / 2)
    beside = 2 * _RADIUS + 5
    yield words.label(cell.words, x + _GAP + beside, top, inner - beside, on)


def _needed(cell: GridCell) -> float:
    """The width of a cell that holds its name beside its sign."""
    return Lettering(bold=True).measure(cell.name) + 2 * _RADIUS + 3 * _GAP + 1


def _sign(cell: GridCell, x: float, y: float) -> Disc:
    return Disc(x, y, _RADIUS, f"on-{cell.tone}", cell.share)


def _legend(cells: Sequence[GridCell], width: float) -> Strip:
    """Each state once, with how many cells are in it."""
    states = list(dict.fromkeys((cell.words, cell.share) for cell in cells))
    entries = [
        KeyEntry(
            Disc(0, 0, _RADIUS, "ink", share),
            f"{name} {sum(cell.words == name for cell in cells)}",
        )
        for name, share in sorted(states, key=lambda state: -state[1])
    ]
    inks, high = key(entries, 1, 6, width)
    return Strip(high + 8, (PlotItem(tuple(inks)),))
