"""Signs that offices write and Sarabun lacks, drawn for the print faces: □ ○ ◇ ☑ ✓ and the like."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos, pi, sin
from typing import Any

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

Point = tuple[float, float]
_X, _Y = 350.0, 320.0  # the middle of a sign, in 1/1000 em
_WIDE, _STROKE = 700, 52.0
_SAME_AS = {"\u2011": "-"}  # a hyphen at which no line breaks


def add_symbols(font: TTFont) -> None:
    """Give a face (of TrueType outlines, 1000 units an em) the signs that it lacks."""
    known = font.getBestCmap()
    for letter, draw in SYMBOLS.items():
        if ord(letter) not in known:
            _add(font, letter, draw)
    for letter, same in _SAME_AS.items():
        _map(font, letter, known[ord(same)])


def _add(font: TTFont, letter: str, draw: Callable[[Any], None]) -> None:
    name = f"uni{ord(letter):04X}"
    pen = TTGlyphPen(None)
    draw(pen)
    glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (_WIDE, glyph.xMin)
    _map(font, letter, name)


def _map(font: TTFont, letter: str, name: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(letter)] = name


def _polygon(pen: Any, points: Sequence[Point], *, hole: bool = False) -> None:
    """A closed outline; TrueType fills clockwise ones, and leaves holes in the others."""
    first, *others = [*points][::-1] if hole else points
    pen.moveTo(first)
    for point in others:
        pen.lineTo(point)
    pen.closePath()


def _around(radius: float, corners: int, turn: float = 0.0) -> list[Point]:
    """Corners of a regular polygon, clockwise from `turn` (in parts of a circle, from the top)."""
    angles = [2 * pi * (turn + index / corners) for index in range(corners)]
    return [(_X + radius * sin(angle), _Y + radius * cos(angle)) for angle in angles]


def _disc(radius: float, *, hole: bool = False) -> Callable[[Any], None]:
    """A circle, as the curves between the corners of an octagon around it."""
    corners = _around(radius / cos(pi / 8), 8)

    def draw(pen: Any) -> None:
        pen.qCurveTo(*(corners[::-1] if hole else corners), None)
        pen.closePath()

    return draw


def _frame(radius: float, corners: int, turn: float = 0.0) -> Callable[[Any], None]:
    """The edge of a regular polygon."""
    inner = radius - _STROKE / cos(pi / corners)

    def draw(pen: Any) -> None:
        _polygon(pen, _around(radius, corners, turn))
        _polygon(pen, _around(inner, corners, turn), hole=True)

    return draw


def _shape(*outlines: Sequence[Point]) -> Callable[[Any], None]:
    """Filled polygons."""

    def draw(pen: Any) -> None:
        for points in outlines:
            _polygon(pen, points)

    return draw


def _together(*parts: Callable[[Any], None]) -> Callable[[Any], None]:
    """Several drawings in one sign."""

    def draw(pen: Any) -> None:
        for part in parts:
            part(pen)

    return draw


_TICK = [(120, 330), (175, 385), (300, 255), (545, 560), (600, 510), (300, 150)]
_CROSS = [
    [(140, 500), (180, 540), (560, 140), (520, 100)],
    [(140, 140), (520, 540), (560, 500), (180, 100)],
]
_STAR = [
    (_X + r * sin(pi * index / 5), _Y + r * cos(pi * index / 5))
    for index, r in enumerate([320.0, 130.0] * 5)
]
_BOX, _EIGHTH = 430.0, 0.125  # of a square on its side
SYMBOLS: dict[str, Callable[[Any], None]] = {
    "○": _together(_disc(300), _disc(300 - _STROKE, hole=True)),
    "●": _disc(300),
    "◦": _together(_disc(120), _disc(120 - _STROKE, hole=True)),
    "□": _frame(_BOX, 4, _EIGHTH),
    "☐": _frame(_BOX, 4, _EIGHTH),
    "☑": _together(_frame(_BOX, 4, _EIGHTH), _shape(_TICK)),
    "▪": _shape(_around(180, 4, _EIGHTH)),
    "▫": _frame(180, 4, _EIGHTH),
    "◇": _frame(340, 4),
    "✓": _shape(_TICK),
    "✔": _shape(_TICK),
    "✗": _shape(*_CROSS),
    "★": _shape(_STAR),
}
