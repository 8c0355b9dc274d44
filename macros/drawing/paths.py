"""Where ink lies: the edges of symbols, their lines of text, ways and arrow heads, as path data.

Path data ("M0 0L5 5") is what SVG, and any printer that draws paths, understands. The edges of
symbols use nothing but M, L, C and Z with absolute coordinates.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from macros.drawing.geometry import BAR, RIM, SLANT, WAVE, Point, Shape
from macros.drawing.style import Style

_ARROW, _SPREAD, _ROUND = 9.0, 4.2, 6.0
_KAPPA = 4 / 3 * (math.sqrt(2) - 1)  # a quarter of a circle as one cubic curve
_SWING = math.sqrt(12)  # how far a cubic's handles are drawn for a wave of height 1


def symbol_path(shape: Shape) -> str:
    """The path data of a symbol's edge, with the lines inside it, around its own (x, y)."""
    x, y, across, down = shape.x, shape.y, shape.width / 2, shape.height / 2
    return _EDGES[shape.kind](_Pen(x, y), across, down)


class _Pen:
    """Writes path data around a point."""

    def __init__(self, x: float, y: float):
        self.x, self.y = x, y

    def move(self, *points: Point) -> str:
        """A line through points."""
        return "M" + "L".join(map(self._at, points))

    def curve(self, *points: Point) -> str:
        """A curve on from the last point: two handles and an end."""
        return "C" + " ".join(map(self._at, points))

    def bow(self, across: float, height: float, y: float, direction: int) -> str:
        """Half an ellipse, `across` to each side, on from its end at y: to the right (1) or left
        (-1), `height` px downwards at its lowest.
        """
        x, low, handle = direction * across, y + height, y + height * _KAPPA
        first = self.curve((-x, handle), (-x * _KAPPA, low), (0, low))
        return first + self.curve((x * _KAPPA, low), (x, handle), (x, y))

    def _at(self, point: Point) -> str:
        return f"{point[0] + self.x:.5g} {point[1] + self.y:.5g}"


def _box(pen: _Pen, w: float, h: float) -> str:
    return pen.move((-w, -h), (w, -h), (w, h), (-w, h)) + "Z"


def _diamond(pen: _Pen, w: float, h: float) -> str:
    return pen.move((-w, 0), (0, -h), (w, 0), (0, h)) + "Z"


def _circle(pen: _Pen, w: float, h: float) -> str:
    return pen.move((-w, 0)) + pen.bow(w, -h, 0, 1) + pen.bow(w, h, 0, -1) + "Z"


def _leaning(pen: _Pen, w: float, h: float) -> str:
    return pen.move((SLANT - w, -h), (w, -h), (w - SLANT, h), (-w, h)) + "Z"


def _document(pen: _Pen, w: float, h: float) -> str:
    low, swing = h - WAVE, WAVE * _SWING
    wave = pen.curve((w / 3, low - swing), (-w / 3, low + swing), (-w, low))
    return pen.move((-w, -h), (w, -h), (w, low)) + wave + "Z"


def _predefined(pen: _Pen, w: float, h: float) -> str:
    bars = (pen.move((x, -h), (x, h)) for x in (BAR - w, w - BAR))
    return _box(pen, w, h) + "".join(bars)


def _database(pen: _Pen, w: float, h: float) -> str:
    lid, floor = RIM - h, h - RIM
    body = pen.move((-w, lid)) + pen.bow(w, -RIM, lid, 1) + "L" + pen.move((w, floor))[1:]
    rim = pen.move((w, lid)) + pen.bow(w, RIM, lid, -1)
    return body + pen.bow(w, RIM, floor, -1) + "Z" + rim


_EDGES: dict[str, Callable[[_Pen, float, float], str]] = {
    "terminal": _circle,
    "connector": _circle,
    "activity": _box,
    "decision": _diamond,
    "input-output": _leaning,
    "document": _document,
    "predefined": _predefined,
    "database": _database,
}


def baselines(shape: Shape, style: Style) -> list[tuple[float, str]]:
    """The y of each line's baseline, and the line; lines stand centred on the shape's x."""
    first = shape.middle - (len(shape.lines) - 1) * style.line / 2 + style.size * 0.32
    return [(first + index * style.line, line) for index, line in enumerate(shape.lines)]


def edge_path(points: Sequence[Point]) -> str:
    """The path data of a way, with rounded corners, ending where its arrow begins."""
    *corners, (x, y) = points
    before = corners[-1]
    back = (_ARROW - 1) / (math.dist(before, (x, y)) or 1)
    return line_path([*corners, (x + (before[0] - x) * back, y + (before[1] - y) * back)])


def line_path(corners: Sequence[Point]) -> str:
    """The path data of a line with rounded corners and no arrow."""
    data = f"M{corners[0][0]:g} {corners[0][1]:g}"
    for here, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        start, end = _towards(corner, here), _towards(corner, after)
        data += f"L{start[0]:g} {start[1]:g}Q{corner[0]:g} {corner[1]:g} {end[0]:g} {end[1]:g}"
    return data + f"L{corners[-1][0]:g} {corners[-1][1]:g}"


def arrow_path(points: Sequence[Point]) -> str:
    """The path data of the head at the end of a way."""
    (x0, y0), (x, y) = points[-2:]
    length = math.dist((x0, y0), (x, y)) or 1
    dx, dy = (x - x0) / length, (y - y0) / length
    left = (x - dx * _ARROW - dy * _SPREAD, y - dy * _ARROW + dx * _SPREAD)
    right = (x - dx * _ARROW + dy * _SPREAD, y - dy * _ARROW - dx * _SPREAD)
    return f"M{x:g} {y:g}L{left[0]:g} {left[1]:g}L{right[0]:g} {right[1]:g}Z"


def _towards(corner: Point, other: Point) -> Point:
    """The point on the way from a corner to another where the rounding begins."""
    length = math.dist(corner, other) or 1
    share = min(_ROUND, length / 2) / length
    return corner[0] + (other[0] - corner[0]) * share, corner[1] + (other[1] - corner[1]) * share
