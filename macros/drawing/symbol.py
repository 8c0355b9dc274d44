"""Symbols of ISO 5807 sized to their labels: ○ terminal, □ activity, ◇ decision and more.

The sizes are ours: 12 x 8 px of padding, lines of 1.5 em.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import product

from macros.drawing.geometry import BAR, RIM, ROUND, SLANT, WAVE, Shape
from macros.drawing.label import Label, Written, written
from macros.drawing.style import Style
from macros.drawing.wrap import Measure, fitting, lines_within

_PAD_X, _PAD_Y = 12.0, 8.0
_ASPECTS = (1.2, 1.6, 2.0, 2.4)  # a diamond's width to its height
_STEEP = (0.85, 1.0)  # the same with several lines of facts, which are narrow
_MOST_LINES = 10
_ROOMY, _TIGHT = 1.2, 1.05  # of a line, how wide a diamond may be at no price; with facts in it
STACKED = 0.12  # em by which a mark above another stands out of the line's height
_ROOM = {  # px across and down that the inside of a kind has less than its outline
    "activity": (0, 0),
    "predefined": (2 * BAR, 0),
    "input-output": (2 * SLANT - _PAD_X, 0),
    "document": (0, 2 * WAVE),
    "database": (0, 3 * RIM - _PAD_Y),
}


def symbol(identity: str, kind: str, label: Label, style: Style) -> Shape:
    """The symbol of a kind, with its label wrapped inside it, centred on (0, 0)."""
    text = written(label, kind, style)
    shape = _drawn(identity, kind, text)
    return replace(shape, number=label.number, facts=len(text.facts))


def taller(shape: Shape, height: float) -> Shape:
    """A symbol made at least so high; a circle stays one."""
    height = max(shape.height, _even(height))
    return replace(shape, height=height, width=height if shape.kind in ROUND else shape.width)


def _drawn(identity: str, kind: str, label: Written) -> Shape:
    if kind == "decision":
        return _diamond(identity, label)
    if kind in ROUND:
        return _circle(identity, kind, label)
    return _box(identity, kind, label)


def _box(identity: str, kind: str, label: Written) -> Shape:
    """A symbol with upright or leaning sides, and the room that its kind takes from its label."""
    style = label.style
    lines = label.lines(style.widest)
    beside, above = _ROOM[kind]
    across = _widest(lines, style) + 2 * _PAD_X + beside
    down = len(lines) * style.line + 2 * _PAD_Y + above
    return Shape(identity, kind, tuple(lines), _even(max(across, 4 * style.size)), _even(down))


def _circle(identity: str, kind: str, label: Written) -> Shape:
    """The smallest circle, over widths of its lines, that holds every line."""
    style = label.style
    least = min(style.widest, _widest(label.parts, style))
    limits = [least + (style.widest - least) * share / 6 for share in range(7)]
    wraps = [label.lines(limit) for limit in limits]
    lines = min(wraps, key=lambda lines: _diagonal(lines, style))
    across = _even(max(_diagonal(lines, style) + _PAD_Y, 2 * style.size))
    return Shape(identity, kind, tuple(lines), across, across)


def _diagonal(lines: Sequence[str], style: Style) -> float:
    """The diameter of the circle around lines of text."""
    corners = (
        (style.measure(line), (abs(index - (len(lines) - 1) / 2) * 2 + 1) * style.line)
        for index, line in enumerate(lines)
    )
    return max(math.hypot(across, down) for across, down in corners)


def _diamond(identity: str, label: Written) -> Shape:
    """The smallest diamond, over numbers of lines and aspects, that holds every line."""
    style = label.style
    measure = cache(style.measure)
    label = replace(label, parts=fitting(label.parts, style.widest, measure))
    aspects = (_STEEP if len(label.facts) > 1 else ()) + _ASPECTS
    room = style.widest * (_TIGHT if label.facts else _ROOMY)
    least, best = math.inf, None
    for count, aspect in product(range(1, _MOST_LINES + 1), aspects):
        if _cost(_narrowest(label, count, aspect), aspect, style, room) < least:
            fit = _fit(label, count, aspect, measure)
            if fit and (cost := _cost(fit[0], aspect, style, room)) < least:
                least, best = cost, (*fit, aspect)
    assert best, "a line of its own fits every part"
    across, lines, aspect = best
    return Shape(identity, "decision", tuple(lines), _even(across), _even(across / aspect))


def _narrowest(label: Written, count: int, aspect: float) -> float:
    """What a diamond of so many lines, and the label's facts below them, is wider than."""
    return (count + len(label.facts)) * label.style.line * aspect


def _fit(
    label: Written, count: int, aspect: float, measure: Measure
) -> tuple[float, list[str]] | None:
    """How wide the narrowest diamond of an aspect is that holds the label's words in exactly `count`
    lines, and all its lines.
    """
    rows, narrow = count + len(label.facts), _narrowest(label, count, aspect)
    wide = narrow + sum(map(measure, ("".join(label.parts), *label.facts))) + 4 * _PAD_X
    wide += narrow * len(label.facts)
    best: tuple[float, list[str]] | None = None
    while wide - narrow > 2:
        middle = (narrow + wide) / 2
        limits = _limits(middle, rows, aspect, label.style)
        lines = lines_within(label.parts, limits[:count], measure)
        if lines is None or any(
            measure(fact) > room for fact, room in zip(label.facts, limits[count:], strict=True)
        ):
            narrow = middle
        else:
            wide = middle
            best = (middle, [*lines, *label.facts]) if len(lines) == count else best
    return best


def _limits(across: float, count: int, aspect: float, style: Style) -> list[float]:
    """The room for each line, where the diamond is narrowest beside it."""
    limits = []
    for index in range(count):
        top = (index - count / 2) * style.line
        furthest = max(abs(top - STACKED * style.size), abs(top + style.line))
        limits.append(across * (1 - 2 * furthest * aspect / across) - _PAD_X)
    return limits


def _cost(across: float, aspect: float, style: Style, room: float) -> float:
    """Area, with a price on flat diamonds and on those wider than a column has room for."""
    excess = max(0.0, across - room) / style.widest
    return across * across / aspect * (1 + 0.25 * abs(aspect - 2)) * (1 + 6 * excess)


def _widest(lines: Iterable[str], style: Style) -> float:
    return max(map(style.measure, lines), default=0)


def _even(number: float) -> float:
    """Rounded up to an even px, so that centres lie on whole px."""
    return math.ceil(number / 2) * 2
