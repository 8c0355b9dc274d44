"""The flow through the rows of the summary table: one picture a row, of any height.

Row heights are unknown until a browser lays the table out. So a row's picture is a box of fixed
size that stands in the middle of the row, and stretches that run beneath it to the row's borders,
whose ends in y are "0", "50%" or "100%" of the row.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from macros.drawing.channels import Tracks, tracks
from macros.drawing.flow import START, Flow
from macros.drawing.geometry import Edge, Shape
from macros.drawing.labels import below, wrapped
from macros.drawing.routes import Channel
from macros.drawing.style import Style

_STACK, _PAD = 20.0, 18.0
_HEAD, _CORNER = 9.0, 8.0  # an arrow's length, and what a loop's corner needs beside its turn
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
    """A row's picture: the box (width x height) with shapes and ways, y = 0 in its middle, and
    the stretches beneath it. A way that ends at no shape has no arrow, and perhaps only a label.
    """

    step: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    stretches: tuple[Stretch, ...]
    ways: tuple[Edge, ...]


def rows(flow: Flow, style: Style) -> tuple[Row, ...]:
    """A row for each step of a flow; terminals stand above or below their step's symbol."""
    frame = _Frame(tracks(flow, style, _PAD / 2))
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


class _Frame:
    """What every row of one table shares."""

    def __init__(self, track: Tracks) -> None:
        self.track, self.flow = track, track.flow
        self.axis = float(round(track.axis))
        self.stacks = _stacks(track.flow)
        self.steps = [self._main(stack) for stack in self.stacks]

    def row(self, number: int) -> Row:
        """The picture of one row."""
        shapes = self._placed(self.stacks[number])
        step = shapes[self.stacks[number].index(self.steps[number])]
        ways = (*self._straight(number, shapes), *self._loops(number, step))
        lowest = max((abs(line.y) for way in ways for line in way.label), default=0)
        half = max(shapes[-1].bottom + _PAD, lowest + self.track.style.size / 2)
        return Row(
            step=step.id,
            width=math.ceil(self.track.width),
            height=2 * math.ceil(half),
            shapes=shapes,
            stretches=(*self._axis(number), *self._passing(number, step.y)),
            ways=ways,
        )

    def _main(self, stack: Sequence[int]) -> int:
        return next(i for i in stack if self.flow.shapes[i].kind != "terminal")

    def _placed(self, stack: Sequence[int]) -> tuple[Shape, ...]:
        """The row's shapes below one another, the middle of them all at y = 0."""
        heights = [self.flow.shapes[index].height for index in stack]
        y = -(sum(heights) + _STACK * (len(stack) - 1)) / 2
        placed = []
        for index, height in zip(stack, heights, strict=True):
            placed.append(self.flow.shapes[index].moved(self.axis, y + height / 2))
            y += height + _STACK
        return tuple(placed)

    def _on(self, number: int) -> str | None:
        """The label of the way from a row down into the next; None when there is none."""
        if not 0 <= number < len(self.stacks) - 1:
            return None
        start, end = self.stacks[number][-1], self.stacks[number + 1][0]
        ways = (link for link in self.flow.links if (link.start, link.end) == (start, end))
        return next((link.label for link in ways), None)

    def _axis(self, number: int) -> list[Stretch]:
        """The way in from the row above and on into the row below."""
        enters, leaves = self._on(number - 1) is not None, self._on(number) is not None
        above, below = Stretch(self.axis, TOP, MIDDLE), Stretch(self.axis, MIDDLE, BOTTOM)
        return [above] * enters + [below] * leaves

    def _straight(self, number: int, shapes: Sequence[Shape]) -> list[Edge]:
        """The ways from shape to shape, the arrow of the way in, the label of the way on."""
        x, first = self.axis, shapes[0]
        found = [Edge(a.id, b.id, ((x, a.foot), (x, b.top))) for a, b in pairwise(shapes)]
        if self._on(number - 1) is not None:
            found.append(Edge("", first.id, ((x, first.top - _HEAD), (x, first.top))))
        label = self._on(number)
        if label:
            style = self.track.style
            found.append(
                Edge(shapes[-1].id, "", (), below(shapes[-1], wrapped(label, style), style))
            )
        return found

    def _loops(self, number: int, step: Shape) -> list[Edge]:
        """The level part of each loop that leaves or enters this row's step, with its turn."""
        found = []
        for lane in self.track.lanes:
            x, side, back = self._x(lane), lane.side, lane.link.back
            if lane.link.start == self.steps[number]:
                y = step.y + lane.leaves.off
                corners = ((step.side(side, lane.leaves.off), y), (x, y), (x, _turn(y, up=back)))
                label = lane.leaves.written(step, side, self.track.style)
                found.append(Edge(step.id, "", corners, label))
            if lane.link.end == self.steps[number]:
                y = step.y + lane.arrives.off
                arriving = (step.side(side, lane.arrives.off), y)
                found.append(Edge("", step.id, ((x, _turn(y, up=not back)), (x, y), arriving)))
        return found

    def _passing(self, number: int, y: float) -> list[Stretch]:
        """The upright part of each loop that starts, ends or runs by in this row."""
        order = {shape: row for row, shape in enumerate(self.steps)}
        found = []
        for lane in self.track.lanes:
            leaves, arrives = lane.leaves.off, lane.arrives.off
            ends = {order[lane.link.start]: leaves, order[lane.link.end]: arrives}
            if min(ends) <= number <= max(ends):
                start = MIDDLE if number == min(ends) else TOP
                end = MIDDLE if number == max(ends) else BOTTOM
                off = y + ends[number] if number in ends else 0
                found.append(Stretch(self._x(lane), start, end, off))
        return found

    def _x(self, lane: Channel) -> float:
        return float(round(self.track.x(lane)))


def _turn(y: float, *, up: bool) -> float:
    """Where the picture of a loop at y goes over into its stretch, which begins at y or, if the
    middle lies between them, there.
    """
    return min(y, 0) - _CORNER if up else max(y, 0) + _CORNER
