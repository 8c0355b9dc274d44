"""Symbols sized to their labels: ○ terminal, □ activity, ◇ decision.

ISO 5807 gives the outlines; sizes are ours: 12 x 8 px of padding, lines of 1.5 em.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.drawing.geometry import Shape
from macros.drawing.metrics import LINE, width
from macros.drawing.wrap import even_lines, fitting, lines_within
from macros.thai.words import pieces

_PAD_X, _PAD_Y = 12.0, 8.0
_ASPECTS = (1.6, 2.0, 2.4)  # a diamond's width to its height
_MOST_LINES = 10


@dataclass(frozen=True)
class Style:
    """The size of a drawing's letters, and how wide a line of a label may be, in px."""

    size: float = 16
    widest: float = 190
    terms: tuple[str, ...] = ()

    def measure(self, text: str) -> float:
        """The width of a line of text."""
        return width(text, self.size)

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return self.size * LINE


def symbol(identity: str, kind: str, label: str, style: Style) -> Shape:
    """The symbol of a kind, with its label wrapped inside it, centred on (0, 0)."""
    parts = pieces(" ".join(label.split()), style.terms)
    if kind == "decision":
        return _diamond(identity, parts, style)
    if kind == "terminal":
        return _circle(identity, parts, style)
    return _box(identity, parts, style)


def _box(identity: str, parts: Sequence[str], style: Style) -> Shape:
    lines = even_lines(parts, style.widest, style.measure)
    across = _widest(lines, style) + 2 * _PAD_X
    return Shape(
        identity,
        "activity",
        tuple(lines),
        _even(max(across, 4 * style.size)),
        _even(len(lines) * style.line + 2 * _PAD_Y),
    )


def _circle(identity: str, parts: Sequence[str], style: Style) -> Shape:
    lines = even_lines(parts, style.widest, style.measure)
    diagonal = math.hypot(_widest(lines, style), len(lines) * style.line * 0.8)
    across = _even(diagonal + _PAD_Y)
    return Shape(identity, "terminal", tuple(lines), across, across)


def _diamond(identity: str, parts: Sequence[str], style: Style) -> Shape:
    """The smallest diamond, over numbers of lines and aspects, that holds every line."""
    parts = fitting(parts, style.widest, style.measure)
    fits = [
        fit
        for count in range(1, _MOST_LINES + 1)
        for aspect in _ASPECTS
        if (fit := _fit(parts, count, aspect, style))
    ]
    across, lines, aspect = min(fits, key=lambda fit: _cost(fit[0], fit[2], style))
    return Shape(identity, "decision", tuple(lines), _even(across), _even(across / aspect))


def _fit(
    parts: Sequence[str], count: int, aspect: float, style: Style
) -> tuple[float, list[str], float] | None:
    """The narrowest diamond of an aspect that holds the label in exactly `count` lines."""
    narrow = count * style.line * aspect
    wide = narrow + style.measure("".join(parts)) + 4 * _PAD_X
    best: tuple[float, list[str], float] | None = None
    while wide - narrow > 2:
        middle = (narrow + wide) / 2
        lines = lines_within(parts, _limits(middle, count, aspect, style), style.measure)
        if lines is None:
            narrow = middle
        else:
            wide = middle
            best = (middle, lines, aspect) if len(lines) == count else best
    return best


def _limits(across: float, count: int, aspect: float, style: Style) -> list[float]:
    """The room for each line, where the diamond is narrowest beside it."""
    limits = []
    for index in range(count):
        top = (index - count / 2) * style.line
        furthest = max(abs(top), abs(top + style.line))
        limits.append(across * (1 - 2 * furthest * aspect / across) - _PAD_X)
    return limits


def _cost(across: float, aspect: float, style: Style) -> float:
    """Area, with a price on flat diamonds and on those wider than a column has room for."""
    excess = max(0.0, across - 1.35 * style.widest) / style.widest
    return across * across / aspect * (1 + 0.25 * abs(aspect - 2)) * (1 + 4 * excess)


def _widest(lines: Iterable[str], style: Style) -> float:
    return max(map(style.measure, lines), default=0)


def _even(number: float) -> float:
    """Rounded up to an even px, so that centres lie on whole px."""
    return math.ceil(number / 2) * 2
