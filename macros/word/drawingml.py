"""Ink of a chart as marks of Word: symbols, lines and words, from px to EMU."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from macros.drawing.geometry import SLANT, Point, Shape
from macros.drawing.paths import symbol_path
from macros.drawing.style import Style
from macros.views.cells import TextBox
from macros.word.figures import EMU, Corners, Mark

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
_ROOM = {"decision": 1 / 2, "document": 4 / 5, "database": 1 / 2, "input-output": 2 / 3}
"""How much of the height of Word's shapes is for words; what is higher is cut off there."""
_PEN = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}
_STEPS = re.compile("([MLCZ])([^MLCZ]*)")


Box: TypeAlias = tuple[int, int, int, int]


@dataclass(frozen=True)
class DrawingML:
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
            number=shape.number,
            facts=shape.facts,
        )
        if len(shape.lines) * self.style.line > shape.height * _ROOM.get(shape.kind, 1):
            off = self.length(shape.middle - shape.y)
            inset = max(0, 2 * off), max(0, -2 * off)
            outline = tuple(self._outline(shape))
            return replace(mark, preset="", adjust=(), outline=outline, inset=inset)
        return mark

    def _outline(self, shape: Shape) -> Iterator[tuple[str, Corners]]:
        """The symbol's edge as print has it, from its own corner on: words may stand anywhere in it."""
        left = shape.x - shape.width / 2
        for pen, numbers in _STEPS.findall(symbol_path(shape)):
            at = list(map(float, numbers.split()))
            points = zip(at[::2], at[1::2], strict=True)
            yield (
                _PEN[pen],
                tuple((self.length(x - left), self.length(y - shape.top)) for x, y in points),
            )

    def words(self, name: str, words: TextBox, *, bold: bool = False) -> Mark:
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


def _adjusted(shape: Shape) -> tuple[tuple[str, int], ...]:
    """The adjustments that make Word's shape the chart's."""
    if shape.kind == "input-output":
        return (("adj", round(SLANT / min(shape.width, shape.height) * 100_000)),)
    return ()


def _leaves_level(points: Sequence[Point]) -> bool:
    return abs(points[1][1] - points[0][1]) < _HALF
