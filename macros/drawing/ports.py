"""Where loops touch the sides of symbols: each at a place of its own, with room for its label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from macros.drawing.geometry import RIM, WAVE, Shape, TextLine
from macros.drawing.labels import ABOVE, BELOW, beside, room
from macros.drawing.style import Style
from macros.drawing.symbol import taller

_APART = 13.0  # between two arrow heads, so that each is seen
_UPRIGHT = {  # the share of the half height in which lines touch a side, and px kept off its end
    "decision": (0.8, 0),
    "terminal": (0.8, 0),
    "connector": (0.8, 0),
    "document": (1, 2 * WAVE + 4),
    "database": (1, RIM + 4),
}


@dataclass(frozen=True)
class Port:
    """A place on the side of a symbol: `off` px below its middle.

    `label` stands beside it, on the side of the line that `place` (ABOVE or BELOW) names.
    """

    off: float
    label: tuple[str, ...] = ()
    place: int = ABOVE

    def written(self, shape: Shape, direction: int, style: Style) -> tuple[TextLine, ...]:
        """The label beside a placed symbol's right (1) or left (-1) edge."""
        return beside(shape, direction, self.off, self.label, self.place, style)


MIDDLE = Port(0)


def ports(labels: Sequence[tuple[str, ...]], style: Style) -> list[Port]:
    """Ports for the lines that touch one side, from above: the label of each, () for none.

    In the upper half labels stand above their lines, in the lower below: where a diamond recedes.
    """
    places = [ABOVE if 2 * index < len(labels) else BELOW for index in range(len(labels))]
    needs = [
        (room(label, style) if place == ABOVE else 0, room(label, style) if place == BELOW else 0)
        for label, place in zip(labels, places, strict=True)
    ]
    offs = [0.0] * bool(labels)
    for (_, below), (above, _) in pairwise(needs):
        offs.append(offs[-1] + max(_APART, below + above))
    middle = offs[-1] / 2 if offs else 0
    return [
        Port(off - middle, label, place)
        for off, label, place in zip(offs, labels, places, strict=True)
    ]


def fitted(shape: Shape, sides: Sequence[Sequence[Port]], style: Style) -> Shape:
    """A symbol made high enough for the ports of its sides, and the labels above and below."""
    touched = [port for side in sides for port in side]
    spread = max((abs(port.off) for port in touched), default=0)
    reach = [abs(port.off + port.place * room(port.label, style)) for port in touched if port.label]
    share, margin = _UPRIGHT.get(shape.kind, (1, 6))
    return taller(shape, 2 * max([0, *reach, (spread + margin) / share if spread else 0]))
