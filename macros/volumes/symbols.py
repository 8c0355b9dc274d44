"""Ticks, boxes and circles that official forms use and Sarabun does not draw."""

from __future__ import annotations

from collections.abc import Sequence

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from macros.volumes.clusters import compose

LETTERS = "□☐☑☒✓✔✗✘○●◇◦▪\ufffd"
Point = tuple[int, int]
Shape = Sequence[Sequence[Point]]
_WIDTH, _SIDE, _STROKE = 700, 580, 56  # units of the face: 1,000 to the em
_LEFT = (_WIDTH - _SIDE) // 2
_TICK = [(150, 300), (190, 340), (290, 225), (520, 490), (560, 450), (290, 135)]
_CROSS = [
    [(170, 450), (210, 490), (540, 150), (500, 110)],
    [(170, 150), (500, 490), (540, 450), (210, 110)],
]


def add(font: TTFont) -> None:
    """Give a face of 1,000 units to the em the symbols it lacks, and the replacement character:
    a question mark in a box.
    """
    square, ring = [_square(0), _square(_STROKE)[::-1]], [_circle(0), _circle(_STROKE)]
    tick, cross = [_TICK], _CROSS
    for letters, shape in (
        ("□☐", square), ("☑", square + tick), ("☒", square + cross), ("✓✔", tick), ("✗✘", cross),
    ):  # fmt: skip
        for letter in letters:
            _draw(font, letter, polygons=shape)
    middle, wide = (_WIDTH // 2, _SIDE // 2), _SIDE // 2
    diamonds = [_diamond(*middle, wide), _diamond(*middle, wide - 2 * _STROKE)[::-1]]
    _draw(font, "◇", polygons=diamonds)
    _draw(font, "▪", polygons=[_square(_SIDE // 3)])
    _draw(font, "◦", curves=[_circle(_SIDE // 3), _circle(_SIDE // 3 + _STROKE)[::-1]])
    _draw(font, "○", curves=[ring[0], ring[1][::-1]])
    _draw(font, "●", curves=ring[:1])
    width, mark = font["hmtx"][".notdef"][0], font["hmtx"]["question"][0]
    compose(font, _name("\ufffd"), [(".notdef", (0, 0)), ("question", ((width - mark) // 2, 0))])
    _map(font, "\ufffd", width)


def _square(inset: int) -> list[Point]:
    low, high = inset, _SIDE - inset
    corners = [(low, low), (low, high), (high, high), (high, low)]
    return [(_LEFT + x, y) for x, y in corners]


def _diamond(x: int, y: int, radius: int) -> list[Point]:
    return [(x - radius, y), (x, y + radius), (x + radius, y), (x, y - radius)]


def _circle(inset: int) -> list[Point]:
    """The points of a circle that lie off it: eight, whose middles lie on it."""
    centre, radius = _SIDE // 2, _SIDE // 2 - inset
    near = round(radius * 0.4142)  # tan 22.5°
    ways = [(near, radius), (radius, near), (radius, -near), (near, -radius)]
    around = ways + [(-x, -y) for x, y in ways]
    return [(_LEFT + centre + x, centre + y) for x, y in around]


def _draw(font: TTFont, letter: str, polygons: Shape = (), curves: Shape = ()) -> None:
    pen = TTGlyphPen(None)
    for points in polygons:
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()
    for points in curves:
        pen.qCurveTo(*points, None)
        pen.closePath()
    font.setGlyphOrder([*font.getGlyphOrder(), _name(letter)])
    font["glyf"][_name(letter)] = glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    _map(font, letter, _WIDTH)


def _name(letter: str) -> str:
    return f"uni{ord(letter):04X}"


def _map(font: TTFont, letter: str, width: int) -> None:
    """Let a letter be drawn by the glyph of its name."""
    font["hmtx"][_name(letter)] = (width, font["glyf"][_name(letter)].xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(letter)] = _name(letter)
