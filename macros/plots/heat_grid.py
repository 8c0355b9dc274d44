"""A grid of cells in rows: what stands where, by tone, sign and words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.plots.geometry import Bar, Disc, Ink, Plot, PlotItem, Strip
from macros.plots.lettering import Lettering

_GAP, _EDGE, _RADIUS = 6.0, 1.0, 5.5  # px between cells, around the grid, and of signs
_WIDE, _HIGH = 96.0, 50.0  # px of a cell with words: at least, and exactly
_SMALL_WIDE, _SMALL_HIGH = 58.0, 30.0  # px of one without
_ASIDE, _ROOMY = 216.0, 480.0  # px of headings beside their cells, and of plots that have the room


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
    """The heading stands beside the first line of cells where there is room, else above it."""
    beside = _ASIDE if width >= _ROOMY and not small else 0.0
    words = Lettering(bold=True, terms=terms)
    title = words.labels(row.title, 0, 6, (beside or width) - _GAP, "ink")
    head = 0.0 if beside else words.line * len(title) + 8
    least, high = max(map(_needed, row.cells)), _SMALL_HIGH if small else _HIGH
    least = max(_SMALL_WIDE, least) if small else max(_WIDE, least)
    room = width - beside - 2 * _EDGE + _GAP
    columns = int(room // (least + _GAP))
    across = room / columns - _GAP
    for start in range(0, len(row.cells), columns):
        top = head if start == 0 else 0
        items = [
            PlotItem(
                tuple(
                    _cell(
                        cell, beside + _EDGE + place * (across + _GAP), top + 1, across, high, small
                    )
                ),
                cell.id,
            )
            for place, cell in enumerate(row.cells[start : start + columns])
        ]
        heading = [PlotItem(tuple(title))] if start == 0 else []
        least_high = words.line * len(title) + 8 if beside and start == 0 else 0
        yield Strip(max(top + high + _GAP, least_high), (*heading, *items))


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
    words = Lettering("small")
    states = list(dict.fromkeys((cell.words, cell.share) for cell in cells))
    x, y, inks = 0.0, 6.0, list[Ink]()
    for name, share in sorted(states, key=lambda state: -state[1]):
        text = f"{name} {sum(cell.words == name for cell in cells)}"
        needed = 2 * _RADIUS + 5 + words.measure(text) + 4
        if x and x + needed > width:
            x, y = 0.0, y + words.line
        inks.append(Disc(x + _RADIUS, y + words.line / 2, _RADIUS, "ink", share))
        inks.append(words.label(text, x + 2 * _RADIUS + 5, y, needed - 2 * _RADIUS - 5, "ink"))
        x += needed + 14
    return Strip(y + words.line + 2, (PlotItem(tuple(inks)),))
