"""Where ink lies: the edges of symbols, their lines of text, ways and arrow heads, as path data.

Path data ("M0 0L5 5") is what SVG, and any printer that draws paths, understands.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from macros.drawing.geometry import Point, Shape
from macros.drawing.symbol import Style

_ARROW, _SPREAD, _ROUND = 9.0, 4.2, 6.0


def outline(shape: Shape) -> str:
    """The path data of a symbol's edge, around its own (x, y)."""
    x, y, across, down = shape.x, shape.y, shape.width / 2, shape.height / 2
    if shape.kind == "decision":
        return f"M{x - across:g} {y:g}L{x:g} {y - down:g}L{x + across:g} {y:g}L{x:g} {y + down:g}Z"
    if shape.kind == "terminal":
        half = f"a{across:g} {down:g} 0 1 1"
        return f"M{x - across:g} {y:g}{half} {2 * across:g} 0{half} {-2 * across:g} 0Z"
    return f"M{x - across:g} {y - down:g}H{x + across:g}V{y + down:g}H{x - across:g}Z"


def baselines(shape: Shape, style: Style) -> list[tuple[float, str]]:
    """The y of each line's baseline, and the line."""
    first = shape.y - (len(shape.lines) - 1) * style.line / 2 + style.size * 0.32
    return [(first + index * style.line, line) for index, line in enumerate(shape.lines)]


def line(points: Sequence[Point]) -> str:
    """The path data of a way, with rounded corners, ending where its arrow begins."""
    *corners, (x, y) = points
    before = corners[-1]
    back = (_ARROW - 1) / (math.dist(before, (x, y)) or 1)
    return plain([*corners, (x + (before[0] - x) * back, y + (before[1] - y) * back)])


def plain(corners: Sequence[Point]) -> str:
    """The path data of a line with rounded corners and no arrow."""
    data = f"M{corners[0][0]:g} {corners[0][1]:g}"
    for here, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        start, end = _towards(corner, here), _towards(corner, after)
        data += f"L{start[0]:g} {start[1]:g}Q{corner[0]:g} {corner[1]:g} {end[0]:g} {end[1]:g}"
    return data + f"L{corners[-1][0]:g} {corners[-1][1]:g}"


def arrow(points: Sequence[Point]) -> str:
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
