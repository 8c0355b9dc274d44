"""Ticks, boxes, circles, arrows and stars that offices write and Sarabun does not draw."""

from __future__ import annotations

import math
from collections.abc import Sequence

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from macros.pdf.clusters import compose

Point = tuple[int, int]
Shape = Sequence[Sequence[Point]]
_WIDTH, _SIDE, _STROKE = 700, 580, 56  # units of the face: 1,000 to the em
_LEFT = (_WIDTH - _SIDE) // 2
_TICK = [(150, 300), (190, 340), (290, 225), (520, 490), (560, 450), (290, 135)]
_CROSS = [
    [(170, 450), (210, 490), (540, 150), (500, 110)],
    [(170, 150), (500, 490), (540, 450), (210, 110)],
]
_ARROW = [(60, 245), (60, 335), (400, 335), (400, 470), (640, 290), (400, 110), (400, 245)]
_DOUBLE = [
    [(60, 340), (60, 400), (430, 400), (480, 340)],
    [(60, 180), (60, 240), (480, 240), (430, 180)],
    [(360, 500), (430, 500), (640, 290), (430, 80), (360, 80), (570, 290)],
]
_BOTH = [
    [(190, 340), (240, 400), (460, 400), (510, 340)],
    [(240, 180), (190, 240), (510, 240), (460, 180)],
    [(430, 480), (490, 480), (660, 290), (490, 100), (430, 100), (595, 290)],
    [(270, 480), (210, 480), (40, 290), (210, 100), (270, 100), (105, 290)][::-1],
]
_BOX = "box"
_FRAME = [
    [(80, -60), (80, 780), (620, 780), (620, -60)],
    [(120, -20), (120, 740), (580, 740), (580, -20)],
]
_POINTER = [(120, 60), (120, 520), (580, 290)]
_WARNING = [
    [(30, 0), (350, 600), (670, 0)],
    [(118, 52), (582, 52), (350, 490)],
    [(322, 190), (322, 380), (378, 380), (378, 190)],
    [(322, 90), (322, 148), (378, 148), (378, 90)],
]


def add(font: TTFont) -> None:
    """Give a face of 1,000 units to the em the symbols it lacks, and the replacement character:
    a question mark in a box.
    """
    square, ring = [_square(0), _square(_STROKE)[::-1]], [_circle(0), _circle(_STROKE)]
    tick, cross = [_TICK], _CROSS
    star = [_star(_SIDE // 2)]
    for letters, shape in (
        ("□☐◻⬜", square), ("☑✅", square + tick), ("☒", square + cross), ("✓✔", tick),
        ("✗✘✕✖❌", cross), ("■◼⬛", square[:1]), ("▫", [_square(_SIDE // 3), _square(_SIDE // 3 + 40)[::-1]]),
        ("★⭐", star), ("☆", [*star, _star(_SIDE // 2 - 90)[::-1]]), ("➔➜➡", [_ARROW]),
        ("⬅", [_mirrored(_ARROW)]), ("⇒", _DOUBLE), ("⇐", [_mirrored(each) for each in _DOUBLE]),
        ("⇔", _BOTH), ("►‣", [_POINTER]), ("◄", [_mirrored(_POINTER)]), ("⚠", _WARNING),
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
    for letter, plain in (("❗", "exclam"), ("❓", "question")):
        compose(font, _name(letter), [(plain, (0, 0))])
        _map(font, letter, font["hmtx"][plain][0])
    mark = font["hmtx"]["question"][0]
    _glyph(
        font, _BOX, [_FRAME[0], _FRAME[1][::-1]]
    )  # that of .notdef is emptied where faces are cut
    compose(font, _name("\ufffd"), [(_BOX, (0, 0)), ("question", ((_WIDTH - mark) // 2, 0))])
    _map(font, "\ufffd", _WIDTH)


def _square(inset: int) -> list[Point]:
    low, high = inset, _SIDE - inset
    corners = [(low, low), (low, high), (high, high), (high, low)]
    return [(_LEFT + x, y) for x, y in corners]


def _diamond(x: int, y: int, radius: int) -> list[Point]:
    return [(x - radius, y), (x, y + radius), (x + radius, y), (x, y - radius)]


def _star(radius: int) -> list[Point]:
    """Five points and the notches between them, from the upper one clockwise."""
    centre, found = _SIDE // 2, []
    for turn in range(10):
        reach = radius * (1.0 if turn % 2 == 0 else 0.42)
        angle = math.pi * turn / 5
        x, y = reach * math.sin(angle), reach * math.cos(angle)
        found.append((_LEFT + centre + round(x), centre + round(y)))
    return found


def _mirrored(points: Sequence[Point]) -> list[Point]:
    """A shape that points the other way, drawn in the same turn."""
    return [(_WIDTH - x, y) for x, y in points][::-1]


def _circle(inset: int) -> list[Point]:
    """The points of a circle that lie off it: eight, whose middles lie on it."""
    centre, radius = _SIDE // 2, _SIDE // 2 - inset
    near = round(radius * 0.4142)  # tan 22.5°
    ways = [(near, radius), (radius, near), (radius, -near), (near, -radius)]
    around = ways + [(-x, -y) for x, y in ways]
    return [(_LEFT + centre + x, centre + y) for x, y in around]


def _draw(font: TTFont, letter: str, polygons: Shape = (), curves: Shape = ()) -> None:
    _glyph(font, _name(letter), polygons, curves)
    _map(font, letter, _WIDTH)


def _glyph(font: TTFont, name: str, polygons: Shape, curves: Shape = ()) -> None:
    pen = TTGlyphPen(None)
    for points in polygons:
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()
    for points in curves:
        pen.qCurveTo(*points, None)
        pen.closePath()
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (_WIDTH, glyph.xMin)


def _name(letter: str) -> str:
    return f"uni{ord(letter):04X}"


def _map(font: TTFont, letter: str, width: int) -> None:
    """Let a letter be drawn by the glyph of its name."""
    font["hmtx"][_name(letter)] = (width, font["glyf"][_name(letter)].xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(letter)] = _name(letter)
