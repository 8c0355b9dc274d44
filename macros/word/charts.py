"""Charts, and the flow through the rows of the summary table, as Word's own shapes.

The geometry is that of `drawing`, as the printed volumes have it; letters are TH Sarabun's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from macros.book.arrangement import Arrangement
from macros.book.viewport import Viewport
from macros.drawing.geometry import Edge, Point
from macros.drawing.rows import BOTTOM, MIDDLE, TOP, Row, Stretch
from macros.views.cells import Cell
from macros.word.drawingml import PRESETS, DrawingML
from macros.word.figures import EMU, Group, Mark


def chart(board: Arrangement, alternative: str) -> Group:
    """A board: the lanes, the lines, the symbols over them, and what stands beside the lines."""
    inks = [(window, DrawingML(board.zoom, window.style, x, y)) for (x, y), window in board.windows]
    marks = [mark for each in inks for mark in (*_window(*each), *_cuts(*each))]
    width, height = board.paper
    return Group(round(width * EMU), round(height * EMU), tuple(marks), alternative)


def _window(window: Viewport, ink: DrawingML) -> Iterator[Mark]:
    chart, (left, right), top = window.chart, window.across, window.down[0]
    for band in chart.lanes:
        if left < (band.left + band.right) / 2 < right:
            title = (written.text for written in band.title)
            sides = band.left - left, band.right - left
            foot = window.size[1] - (0 if window.cut[1] else 1)
            yield ink.rectangle(band.id, sides[0], chart.head, sides[1], foot)
            yield ink.rectangle(f"{band.id}-head", sides[0], 1, sides[1], chart.head, *title)
    inner = replace(ink, x=ink.x - left, y=ink.y + chart.head - top)
    for way in chart.ways:
        for points, ends in _clipped(way.points, window):
            yield inner.line(f"{way.start} {way.end}", points, arrow=ends)
    yield from map(inner.symbol, window.shapes)
    exits = (words for kind, words in window.words if kind == "exit")
    yield from (ink.words("exit", words) for words in exits)


def _cuts(window: Viewport, ink: DrawingML) -> Iterator[Mark]:
    """Broken lines where a chart goes on in another part."""
    wide, high = window.size
    edges = [0.5] * (window.cut[0] and not window.chart.head) + [high - 0.5] * window.cut[1]
    for y in edges:
        line = ink.line("", ((0, y), (wide, y)), arrow=False)
        yield replace(line, grey=True, dashed=True)


def _clipped(points: Sequence[Point], window: Viewport) -> Iterator[tuple[list[Point], bool]]:
    """The stretches of a line that a window shows, each with whether the line ends there."""
    (left, right), (top, bottom) = window.across, window.down
    shown: list[Point] = []
    for start, end in pairwise(points):
        a, b = ((_within(x, left, right), _within(y, top, bottom)) for x, y in (start, end))
        moved = a[0] != start[0] and b[0] != end[0], a[1] != start[1] and b[1] != end[1]
        if a == b or (a[0] == b[0] and moved[0]) or (a[1] == b[1] and moved[1]):
            continue  # nothing of it shows: it runs beside the window
        if shown and shown[-1] != a:
            yield shown, False
            shown = []
        shown = [*(shown or [a]), b]
    if shown:
        yield shown, shown[-1] == points[-1]


def row(cell: Cell, height: float, zoom: float, alternative: str) -> Group:
    """A row's picture, made `height` px high so that its lines reach the row's borders; `zoom` is
    points a px.
    """
    drawn, middle = cell.row, height / 2
    ink = DrawingML(zoom, cell.style, 0, middle)
    marks = [
        *(ink.line("", points, arrow=False) for points in _stretches(drawn, middle)),
        *(_way(way, ink) for way in drawn.ways if len(way.points) > 1),
        *map(ink.symbol, drawn.shapes),
        *(replace(ink, y=middle - drawn.height / 2).words("exit", words) for words in cell.exits),
    ]
    return Group(ink.length(drawn.width), ink.length(height), tuple(marks), alternative)


def sign(kind: str, alternative: str, size: float) -> Group:
    """A symbol of the legend, `size` points high."""
    height = round(size * EMU)
    width = height if kind in {"terminal", "connector"} else round(height * 1.4)
    stroke = round(0.75 * EMU)
    inner = width - 2 * stroke, height - 2 * stroke
    adjust = (("adj", 30_000),) if kind == "input-output" else ()
    mark = Mark(kind, PRESETS[kind], stroke, stroke, *inner, stroke=stroke, adjust=adjust)
    return Group(width, height, (mark,), alternative)


def _stretches(row: Row, middle: float) -> Iterator[list[Point]]:
    for stretch in row.stretches:
        yield [(stretch.x, _end(stretch, end, middle)) for end in (stretch.start, stretch.end)]


def _end(stretch: Stretch, end: str, middle: float) -> float:
    return {TOP: -middle, MIDDLE: stretch.off, BOTTOM: middle}[end]


def _way(way: Edge, ink: DrawingML) -> Mark:
    return ink.line(f"{way.start} {way.end}".strip(), way.points, arrow=bool(way.end))


def _within(number: float, least: float, most: float) -> float:
    return max(least, min(most, number))
