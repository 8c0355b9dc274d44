"""The flow through the rows of the summary table: one picture a row, of any height.

Row heights are unknown until a browser lays the table out, so a line's ends in y are given as
"0", "50%" or "100%" of the row, while everything about a symbol is in px around the middle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from macros.drawing.channels import Tracks, tracks
from macros.drawing.flow import START, Flow
from macros.drawing.geometry import Point, Shape, Way
from macros.drawing.labels import below, wrapped
from macros.drawing.symbol import Style

_STACK, _PAD = 20.0, 18.0
TOP, MIDDLE, BOTTOM = "0", "50%", "100%"


@dataclass(frozen=True)
class Stretch:
    """A vertical line at x from one end of the row's height to another; its end in the middle
    lies `off` px below it.
    """

    x: float
    start: str
    end: str
    off: float = 0


@dataclass(frozen=True)
class Row:
    """A row's picture: `height` is the least it needs; shapes and ways have y = 0 in the middle."""

    step: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    stretches: tuple[Stretch, ...]
    ways: tuple[Way, ...]
    arrives: Point | None


def rows(flow: Flow, style: Style) -> tuple[Row, ...]:
    """A row for each step of a flow; terminals stand above or below their step's symbol."""
    track = tracks(flow, style, _PAD / 2)
    frame = _Frame(track, track.flow, track.axis, _stacks(track.flow))
    return tuple(frame.row(number) for number in range(len(frame.stacks)))


def _stacks(flow: Flow) -> list[list[int]]:
    """The indexes of each row's shapes: terminals join the step they belong to."""
    stacks: list[list[int]] = []
    waiting: list[int] = []
    for index, shape in enumerate(flow.shapes):
        if shape.kind != "terminal":
            stacks.append([*waiting, index])
            waiting = []
        elif shape.id == START or not stacks:
            waiting.append(index)
        else:
            stacks[-1].append(index)
    return stacks


@dataclass(frozen=True)
class _Frame:
    """What every row of one table shares."""

    track: Tracks
    flow: Flow
    axis: float
    stacks: list[list[int]]

    def row(self, number: int) -> Row:
        """The picture of one row."""
        stack = self.stacks[number]
        main = self._main(number)
        shapes = self._placed(stack, main)
        top, bottom = min(shape.top for shape in shapes), max(shape.bottom for shape in shapes)
        enters = self._straight(number - 1) is not None
        leaves = self._straight(number)
        down = [Stretch(self.axis, TOP, MIDDLE)] * enters
        down += [Stretch(self.axis, MIDDLE, BOTTOM)] * (leaves is not None)
        ways = self._inner(shapes) + self._exits(main, shapes, leaves)
        return Row(
            step=self.flow.shapes[main].id,
            width=self.track.width,
            height=2 * max(-top, bottom) + 2 * _PAD,
            shapes=shapes,
            stretches=(*down, *self._passing(number)),
            ways=tuple(ways + self._loops(main)),
            arrives=(self.axis, top) if enters else None,
        )

    def _main(self, number: int) -> int:
        stack = self.stacks[number]
        return next(i for i in stack if self.flow.shapes[i].kind != "terminal")

    def _placed(self, stack: list[int], main: int) -> tuple[Shape, ...]:
        """The row's shapes, its step in the middle."""
        y = -self.flow.shapes[main].height / 2
        for index in reversed(stack[: stack.index(main)]):
            y -= self.flow.shapes[index].height + _STACK
        placed = []
        for index in stack:
            shape = self.flow.shapes[index]
            placed.append(shape.moved(self.axis, y + shape.height / 2))
            y += shape.height + _STACK
        return tuple(placed)

    def _straight(self, number: int) -> str | None:
        """The label of the way from a row down into the next; None when there is none."""
        if not 0 <= number < len(self.stacks) - 1:
            return None
        start, end = self.stacks[number][-1], self.stacks[number + 1][0]
        for link in self.flow.links:
            if (link.start, link.end) == (start, end):
                return link.label
        return None

    def _inner(self, shapes: Sequence[Shape]) -> list[Way]:
        """The ways between the shapes of one row."""
        return [
            Way(a.id, b.id, ((self.axis, a.bottom), (self.axis, b.top)))
            for a, b in pairwise(shapes)
        ]

    def _exits(self, main: int, shapes: Sequence[Shape], label: str | None) -> list[Way]:
        """The label of the way down, if it has one."""
        if not label:
            return []
        style = self.track.style
        return [
            Way(self.flow.shapes[main].id, "", (), below(shapes[-1], wrapped(label, style), style))
        ]

    def _loops(self, main: int) -> list[Way]:
        """The level part of each loop that leaves or enters this row."""
        shape = self.flow.shapes[main].moved(self.axis, 0)
        found = []
        for lane in self.track.lanes:
            x = self.track.x(lane)
            if lane.link.start == main:
                y = lane.leaves.off
                label = lane.leaves.written(shape, lane.side, self.track.style)
                found.append(Way(shape.id, "", ((shape.side(lane.side, y), y), (x, y)), label))
            if lane.link.end == main:
                y = lane.arrives.off
                found.append(Way("", shape.id, ((x, y), (shape.side(lane.side, y), y))))
        return found

    def _passing(self, number: int) -> list[Stretch]:
        """The upright part of each loop that starts, ends or runs by in this row."""
        order = {self._main(row): row for row in range(len(self.stacks))}
        found = []
        for lane in self.track.lanes:
            ends = {
                order[lane.link.start]: lane.leaves.off,
                order[lane.link.end]: lane.arrives.off,
            }
            if min(ends) <= number <= max(ends):
                start = MIDDLE if number == min(ends) else TOP
                end = MIDDLE if number == max(ends) else BOTTOM
                found.append(Stretch(self.track.x(lane), start, end, ends.get(number, 0)))
        return found
