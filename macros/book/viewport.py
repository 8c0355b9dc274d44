"""A part of a chart: what of its lines, symbols and words stands between two x and two y.

All lengths are px of the chart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from macros.drawing.geometry import Band, Chart, Edge, Shape, TextLine
from macros.drawing.metrics import BASELINE
from macros.drawing.paths import arrow_path, baselines, edge_path, symbol_path
from macros.drawing.style import Style
from macros.views.cells import TextBox

Span = tuple[float, float]


@dataclass(frozen=True)
class Viewport:
    """What stands between two x (`across`) and two y (`down`), with the heads of its lanes above."""

    chart: Chart
    style: Style
    across: Span
    down: Span

    @property
    def size(self) -> tuple[float, float]:
        """How wide and how high it is."""
        (left, right), (top, bottom) = self.across, self.down
        return right - left, self.chart.head + bottom - top

    @property
    def cut(self) -> tuple[bool, bool]:
        """Whether the chart goes on above and below it."""
        return self.down[0] > self.chart.head, self.down[1] < self.chart.height

    @property
    def entries(self) -> list[float]:
        """The x at which lines cross its upper edge."""
        return self._crossing(self.down[0])

    @property
    def exits(self) -> list[float]:
        """The x at which lines cross its lower edge."""
        return self._crossing(self.down[1])

    @property
    def lanes(self) -> str:
        """The borders of its lanes as path data, from its upper left corner."""
        head, foot = self.chart.head, self.size[1] - (0 if self.cut[1] else 1)
        sides = [(band.left - self.across[0], band.right - self.across[0]) for band in self._bands]
        return "".join(
            f"M{right:g} {foot:g}V1H{left:g}V{foot:g}"
            f"{'' if self.cut[1] else f'H{right:g}'}M{left:g} {head:g}H{right:g}"
            for left, right in sides
        )

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The symbols that stand in it."""
        return tuple(shape for shape in self.chart.shapes if self._holds(shape.x, shape.y))

    @property
    def outlines(self) -> list[str]:
        """Each symbol's edge as path data, where the chart has it."""
        return [symbol_path(shape) for shape in self.shapes]

    @property
    def ways(self) -> str:
        """The lines as path data, where the chart has them."""
        return "".join(edge_path(way.points) for way in self._ways)

    @property
    def arrows(self) -> str:
        """The heads of the lines as path data, where the chart has them."""
        return "".join(arrow_path(way.points) for way in self._ways)

    @property
    def words(self) -> Iterator[tuple[str, TextBox]]:
        """What is written, from its upper left corner: each with its kind, which is "party" (in
        bold letters), "label" or "exit".
        """
        for band in self._bands:
            lines = [written.text for written in band.title]
            width = band.right - band.left
            yield "party", self._words(band.left, band.title[0].y, width, lines)
        sunk = self.chart.head - self.down[0]
        for shape in self.shapes:
            first = baselines(shape, self.style)[0][0] + sunk
            left = shape.x - shape.width / 2
            inside = self._words(left, first, shape.width, shape.lines)
            yield "label", replace(inside, number=shape.number, facts=shape.facts)
        for label in (way.label for way in self.chart.ways if way.label):
            if self._holds(label[0].x + label[0].width / 2, label[0].y):
                yield "exit", self._told(label, sunk)

    def _told(self, label: Sequence[TextLine], sunk: float) -> TextBox:
        left = min(written.x for written in label)
        widest = max(written.width for written in label)
        return self._words(left, label[0].y + sunk, widest, [written.text for written in label])

    def _words(self, left: float, baseline: float, width: float, lines: Sequence[str]) -> TextBox:
        """Lines of text, the first one's baseline given from the window's top."""
        top = baseline - self.style.line / 2 - BASELINE * self.style.size
        return TextBox(left - self.across[0], top, width, tuple(lines))

    @property
    def _bands(self) -> list[Band]:
        left, right = self.across
        return [band for band in self.chart.lanes if left < (band.left + band.right) / 2 < right]

    @property
    def _ways(self) -> list[Edge]:
        """The lines that show in it."""
        return [way for way in self.chart.ways if self._shows(way)]

    def _shows(self, way: Edge) -> bool:
        xs, ys = ([point[axis] for point in way.points] for axis in (0, 1))
        (left, right), (top, bottom) = self.across, self.down
        return min(xs) < right and max(xs) > left and min(ys) < bottom and max(ys) > top

    def _holds(self, x: float, y: float) -> bool:
        (left, right), (top, bottom) = self.across, self.down
        return left <= x < right and top <= y < bottom

    def _crossing(self, y: float) -> list[float]:
        sides = (side for way in self.chart.ways for side in pairwise(way.points))
        return sorted(a[0] for a, b in sides if min(a[1], b[1]) < y < max(a[1], b[1]))
