"""A row's picture as a table's cell shows it, in a browser and on paper alike.

Only a cell's background reaches its borders at any row height, in Chromium and in WeasyPrint
(which makes an absolute box no higher than what is in the cell). So the stretches above and below
the picture are layers of the cell's background; the picture itself stands in the cell's middle,
with its words as HTML over it, because WeasyPrint stacks no Thai marks in SVG.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.drawing.metrics import BASELINE
from macros.drawing.paths import arrow_path, baselines, edge_path, line_path, symbol_path
from macros.drawing.rows import BOTTOM, TOP, Row, Stretch
from macros.drawing.style import Style

STROKE = 1.5  # px; flowchart.css draws the symbols with it
_UNDER = 2  # px by which a stretch runs on under the row's border


@dataclass(frozen=True)
class TextBox:
    """Lines of text in the picture: their box, in px from its upper left corner. The first begins with
    `number`, if there is one, and the last `facts` are facts.
    """

    left: float
    top: float
    width: float
    lines: tuple[str, ...]
    number: str = ""
    facts: int = 0


@dataclass(frozen=True)
class Cell:
    """A row's picture for templates."""

    row: Row
    style: Style

    @property
    def layers(self) -> str:
        """The stretches as CSS `background`; var(--upright) is an image of the line's colour."""
        layers = (f"var(--upright) {_layer(stretch)} no-repeat" for stretch in self.row.stretches)
        return ",".join(layers) or "none"

    @property
    def ways(self) -> str:
        """The lines as path data."""
        ways = (way for way in self.row.ways if way.points)
        return "".join(edge_path(way.points) if way.end else line_path(way.points) for way in ways)

    @property
    def arrows(self) -> str:
        """The heads of the lines as path data."""
        return "".join(arrow_path(way.points) for way in self.row.ways if way.end)

    @property
    def outlines(self) -> list[str]:
        """Each symbol's edge as path data."""
        return [symbol_path(shape) for shape in self.row.shapes]

    @property
    def labels(self) -> Iterator[TextBox]:
        """What stands in the symbols."""
        for shape in self.row.shapes:
            first = baselines(shape, self.style)[0][0]
            left = shape.x - shape.width / 2
            yield TextBox(left, self._top(first), shape.width, shape.lines)

    @property
    def exits(self) -> Iterator[TextBox]:
        """What stands beside the lines."""
        for label in (written for way in self.row.ways for written in way.label):
            yield TextBox(label.x, self._top(label.y), label.width, (label.text,))

    def _top(self, baseline: float) -> float:
        """Where the box of a line of text begins."""
        above = self.style.line / 2 + BASELINE * self.style.size
        return round(baseline - above + self.row.height / 2, 1)


def _layer(stretch: Stretch) -> str:
    """Position and size of a layer. One that ends in the middle is moved, not shortened; what it
    then lacks beside the middle, the picture draws.
    """
    x = f"{stretch.x - STROKE / 2:g}px"
    if (stretch.start, stretch.end) == (TOP, BOTTOM):
        return f"{x} 50%/{STROKE}px 110%"
    if stretch.start == TOP:
        return f"{x} {min(stretch.off, 0) - _UNDER:g}px/{STROKE}px 50%"
    return f"left {x} bottom {min(-stretch.off, 0) - _UNDER:g}px/{STROKE}px 50%"
