"""A part of a chart as paper shows it: lines and symbols as SVG, words as HTML over them.

WeasyPrint stacks no Thai marks in SVG text, so no word is SVG. Lengths on paper are points (1/72
inch); those of the chart px.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.drawing.geometry import Band, Chart, Shape, Way, Written
from macros.drawing.metrics import BASELINE
from macros.drawing.outline import arrow, baselines, line, outline
from macros.drawing.symbol import Style
from macros.publishing.cells import Words

Span = tuple[float, float]


@dataclass(frozen=True)
class Window:
    """What stands between two x (`across`) and two y (`down`) of a chart, with the heads of its
    lanes above it. `zoom` are points a px.
    """

    chart: Chart
    style: Style
    across: Span
    down: Span
    zoom: float

    @property
    def size(self) -> tuple[float, float]:
        """How wide and how high it is in px."""
        (left, right), (top, bottom) = self.across, self.down
        return right - left, self.chart.head + bottom - top

    @property
    def paper(self) -> tuple[float, float]:
        """How wide and how high it is on paper, in pt."""
        return self.size[0] * self.zoom, self.size[1] * self.zoom

    @property
    def letters(self) -> tuple[float, float]:
        """The size of its letters and the height of its lines, in pt."""
        return self.style.size * self.zoom, self.style.line * self.zoom

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The symbols that stand in it."""
        return tuple(shape for shape in self.chart.shapes if self._holds(shape.x, shape.y))

    @property
    def lanes(self) -> str:
        """The borders of its lanes as path data, in px from its upper left corner."""
        head, foot = self.chart.head, self.size[1] - (0 if self.cuts[1] else 1)
        sides = [(band.left - self.across[0], band.right - self.across[0]) for band in self._bands]
        return "".join(
            f"M{right:g} {foot:g}V1H{left:g}V{foot:g}"
            f"{'' if self.cuts[1] else f'H{right:g}'}M{left:g} {head:g}H{right:g}"
            for left, right in sides
        )

    @property
    def cuts(self) -> tuple[bool, bool]:
        """Whether the chart goes on above and below it."""
        return self.down[0] > self.chart.head, self.down[1] < self.chart.height

    @property
    def outlines(self) -> list[str]:
        """Each symbol's edge as path data, in px of the chart."""
        return [outline(shape) for shape in self.shapes]

    @property
    def ways(self) -> str:
        """The lines as path data, in px of the chart."""
        return "".join(line(way.points) for way in self._ways)

    @property
    def arrows(self) -> str:
        """The heads of the lines as path data, in px of the chart."""
        return "".join(arrow(way.points) for way in self._ways)

    @property
    def labels(self) -> Iterator[Words]:
        """What stands in the symbols."""
        for shape in self.shapes:
            first = baselines(shape, self.style)[0][0]
            below = self.chart.head - self.down[0]
            yield self._words(shape.x - shape.width / 2, first + below, shape.width, shape.lines)

    @property
    def exits(self) -> Iterator[Words]:
        """What stands beside the lines."""
        below = self.chart.head - self.down[0]
        for told in (way.label for way in self.chart.ways if way.label):
            if self._holds(told[0].x + told[0].width / 2, told[0].y):
                yield self._told(told, below)

    @property
    def parties(self) -> Iterator[Words]:
        """What stands in the heads of the lanes, in bold letters."""
        for band in self._bands:
            yield self._words(
                band.left, band.title[0].y, band.right - band.left, [x.text for x in band.title]
            )

    def _told(self, label: Sequence[Written], below: float) -> Words:
        widest = max(written.width for written in label)
        left = min(written.x for written in label)
        return self._words(left, label[0].y + below, widest, [written.text for written in label])

    def _words(self, left: float, baseline: float, width: float, lines: Sequence[str]) -> Words:
        """Lines of text, in pt; given the first one's baseline in px from the window's top."""
        top = baseline - self.style.line / 2 - BASELINE * self.style.size
        scaled = ((left - self.across[0]) * self.zoom, top * self.zoom, width * self.zoom)
        return Words(*scaled, tuple(lines))

    @property
    def _bands(self) -> list[Band]:
        return [
            x
            for x in self.chart.lanes
            if self.across[0] <= (x.left + x.right) / 2 <= self.across[1]
        ]

    @property
    def _ways(self) -> list[Way]:
        """The lines that show in it."""
        return [way for way in self.chart.ways if self._crosses(way)]

    def _crosses(self, way: Way) -> bool:
        xs, ys = ([point[axis] for point in way.points] for axis in (0, 1))
        (left, right), (top, bottom) = self.across, self.down
        return min(xs) < right and max(xs) > left and min(ys) < bottom and max(ys) > top

    def _holds(self, x: float, y: float) -> bool:
        (left, right), (top, bottom) = self.across, self.down
        return left <= x < right and top <= y < bottom
