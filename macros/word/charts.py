"""Charts, and the flow through the rows of the summary table, as Word's own shapes.

The geometry is that of `drawing`, as the printed volumes have it; letters are TH Sarabun's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from macros.drawing.geometry import SLANT, Point, Shape, Way
from macros.drawing.rows import BOTTOM, MIDDLE, TOP, Row, Stretch
from macros.drawing.symbol import Style
from macros.publishing.cells import Cell, Words
from macros.volumes.board import Board
from macros.volumes.window import Window
from macros.word.figures import EMU, Group, Mark

LETTERS = 1.36
"""Sizes of TH Sarabun that look as large as 1 pt of Sarabun; 1.45 by letter height alone, but its
lines are higher, and Word cuts letters off that are higher than their line."""
_STROKE, _THIN = 1.5, 1.0  # px
_HALF = 1.0  # px: lines that differ less are one
PRESETS = {
    "terminal": "ellipse",
    "connector": "flowChartConnector",
    "activity": "flowChartProcess",
    "decision": "flowChartDecision",
    "document": "flowChartDocument",
    "predefined": "flowChartPredefinedProcess",
    "database": "flowChartMagneticDisk",
    "input-output": "parallelogram",  # which leans as far as ours, unlike flowChartInputOutput
}
"""Word's shapes for the kinds of symbols (presetShapeDefinitions of ECMA-376)."""


Box: TypeAlias = tuple[int, int, int, int]


@dataclass(frozen=True)
class _Ink:
    """Draws px of a chart, from (x, y) on, as EMU."""

    zoom: float
    style: Style
    x: float = 0
    y: float = 0

    def box(self, left: float, top: float, width: float, height: float) -> Box:
        """A box of the chart in EMU: its corner, and its size."""
        x, y = self.length(left + self.x), self.length(top + self.y)
        return x, y, self.length(width), self.length(height)

    def length(self, px: float) -> int:
        """A length in EMU."""
        return round(px * self.zoom * EMU)

    def symbol(self, shape: Shape) -> Mark:
        """A symbol with its label."""
        box = self.box(shape.x - shape.width / 2, shape.top, shape.width, shape.height)
        mark = replace(
            self._written(shape.id, PRESETS[shape.kind], box, shape.lines),
            stroke=self.length(_STROKE),
            adjust=_adjusted(shape),
        )
        if shape.kind == "decision" and len(shape.lines) * self.style.line > shape.height / 2:
            return replace(mark, preset="", corners=_diamond(mark))
        return mark

    def words(self, name: str, words: Words, *, bold: bool = False) -> Mark:
        """Words without a symbol."""
        height = len(words.lines) * self.style.line
        box = self.box(words.left, words.top, words.width, height)
        found = self._written(name, "rect", box, words.lines)
        return replace(found, bold=bold, left=not bold, filled=False)

    def rectangle(
        self, name: str, left: float, top: float, right: float, bottom: float, *words: str
    ) -> Mark:
        """A lane, or its head with words in bold letters."""
        box = self.box(left, top, right - left, bottom - top)
        found = self._written(name, "flowChartProcess", box, words)
        return replace(found, stroke=self.length(_THIN), grey=True, bold=True, filled=bool(words))

    def line(self, name: str, points: Sequence[Point], *, arrow: bool) -> Mark:
        """A line through corners, as a connector where Word has one of its form."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, top = min(xs), min(ys)
        width, height = max(xs) - left, max(ys) - top
        flipped = points[-1][0] < points[0][0], points[-1][1] < points[0][1]
        box = self.box(left, top, width, height)
        mark = Mark(name, "straightConnector1", *box, stroke=self.length(_STROKE), arrow=arrow)
        mark = replace(mark, connector=True, filled=False, flipped=flipped)
        if len(points) == 2:
            return mark
        across = points[-1][0] - points[0][0]
        if len(points) == 4 and _leaves_level(points) and abs(across) > _HALF and height > _HALF:
            share = (points[1][0] - points[0][0]) / across
            wide = self.box(min(points[0][0], points[-1][0]), top, abs(across), height)
            bent = replace(mark, preset="bentConnector3", x=wide[0], width=wide[2])
            return replace(bent, adjust=(("adj1", round(share * 100_000)),))
        if len(points) == 3 and _leaves_level(points) and min(width, height) > _HALF:
            return replace(mark, preset="bentConnector2")
        at = tuple((self.length(x - left), self.length(y - top)) for x, y in points)
        return replace(mark, preset="", corners=at, flipped=(False, False))

    def _written(self, name: str, preset: str, box: Box, lines: Sequence[str]) -> Mark:
        x, y, width, height = box
        letters = self.style.size * self.zoom
        return Mark(
            name, preset, x, y, width, height, tuple(lines), letters * LETTERS,
            self.style.line * self.zoom,
        )  # fmt: skip


def chart(board: Board, alternative: str) -> Group:
    """A board: the lanes, the lines, the symbols over them, and what stands beside the lines."""
    inks = [(window, _Ink(board.zoom, window.style, x, y)) for (x, y), window in board.windows]
    marks = [mark for each in inks for mark in (*_window(*each), *_cuts(*each))]
    width, height = board.paper
    return Group(round(width * EMU), round(height * EMU), tuple(marks), alternative)


def _window(window: Window, ink: _Ink) -> Iterator[Mark]:
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


def _cuts(window: Window, ink: _Ink) -> Iterator[Mark]:
    """Broken lines where a chart goes on in another part."""
    wide, high = window.size
    edges = [0.5] * (window.cut[0] and not window.chart.head) + [high - 0.5] * window.cut[1]
    for y in edges:
        line = ink.line("", ((0, y), (wide, y)), arrow=False)
        yield replace(line, grey=True, dashed=True)


def _clipped(points: Sequence[Point], window: Window) -> Iterator[tuple[list[Point], bool]]:
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
    ink = _Ink(zoom, cell.style, 0, middle)
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


def _diamond(mark: Mark) -> tuple[tuple[int, int], ...]:
    """A decision whose words may stand anywhere in it: in Word's own they would be cut off above
    and below its middle half.
    """
    across, down = mark.width // 2, mark.height // 2
    return (0, down), (across, 0), (2 * across, down), (across, 2 * down)


def _stretches(row: Row, middle: float) -> Iterator[list[Point]]:
    for stretch in row.stretches:
        yield [(stretch.x, _end(stretch, end, middle)) for end in (stretch.start, stretch.end)]


def _end(stretch: Stretch, end: str, middle: float) -> float:
    return {TOP: -middle, MIDDLE: stretch.off, BOTTOM: middle}[end]


def _way(way: Way, ink: _Ink) -> Mark:
    return ink.line(f"{way.start} {way.end}".strip(), way.points, arrow=bool(way.end))


def _adjusted(shape: Shape) -> tuple[tuple[str, int], ...]:
    """The adjustments that make Word's shape the chart's."""
    if shape.kind == "input-output":
        return (("adj", round(SLANT / min(shape.width, shape.height) * 100_000)),)
    return ()


def _leaves_level(points: Sequence[Point]) -> bool:
    return abs(points[1][1] - points[0][1]) < _HALF


def _within(number: float, least: float, most: float) -> float:
    return max(least, min(most, number))
