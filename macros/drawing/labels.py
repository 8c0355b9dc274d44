"""Labels of exits: wrapped, and placed near the tail of their line."""

from __future__ import annotations

from collections.abc import Sequence

from macros.drawing.geometry import Shape, TextLine
from macros.drawing.style import Style
from macros.drawing.wrap import even_lines

GAP = 8.0  # between a line and the label beside it
ABOVE, BELOW = -1, 1
_DESCENT, _ASCENT = 0.5, 1.15  # em, of letters with marks below and above one another


def wrapped(label: str, style: Style) -> tuple[str, ...]:
    """The lines of an exit's label; none for an empty one."""
    if not label.strip():
        return ()
    return tuple(even_lines(style.parts(label, style.aside), style.aside, style.measure))


def room(lines: Sequence[str], style: Style) -> float:
    """How high a label is, with the gap to the line beside it."""
    return len(lines) * style.line + 4 if lines else 0


def beside(
    shape: Shape, direction: int, off: float, lines: Sequence[str], place: int, style: Style
) -> tuple[TextLine, ...]:
    """A label above or below the line that leaves a side of a symbol, clear of the symbol."""
    y = shape.y + off
    top, bottom = sorted((y, y + place * room(lines, style)))
    edge = shape.clear(direction, top, bottom) + direction * GAP
    widest = max(map(style.measure, lines), default=0)
    left = edge if direction > 0 else edge - widest
    last = len(lines) - 1
    first = (
        y - _DESCENT * style.size - last * style.line
        if place == ABOVE
        else y + _ASCENT * style.size + 2
    )
    return _set(lines, left, first, style)


def below(shape: Shape, lines: Sequence[str], style: Style) -> tuple[TextLine, ...]:
    """A label to the right of the line that leaves a symbol straight down."""
    return _set(lines, shape.x + GAP, shape.bottom + _ASCENT * style.size, style)


def ends(label: Sequence[TextLine], direction: int, otherwise: float) -> float:
    """How far a label reaches to the right (1) or left (-1)."""
    if not label:
        return otherwise
    if direction > 0:
        return max(line.x + line.width for line in label)
    return min(line.x for line in label)


def _set(lines: Sequence[str], left: float, first: float, style: Style) -> tuple[TextLine, ...]:
    return tuple(
        TextLine(text, left, first + index * style.line, style.measure(text))
        for index, text in enumerate(lines)
    )
