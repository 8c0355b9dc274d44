"""Channels for the ways that do not lead to the next symbol: back on the right, on on the left.

Ways whose stretches overlap get channels side by side, the shortest nearest to the symbols, so
no line runs over another or through a symbol.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from macros.drawing.flow import Flow, Link
from macros.drawing.geometry import Point
from macros.drawing.symbol import Style

RIGHT, LEFT = 1, -1
LANE, GAP = 14.0, 8.0  # between lanes, and between a line and the label beside it
PORT = 22.0  # between the loops that touch one side of a symbol: a label's height


@dataclass(frozen=True)
class Channel:
    """The lane a loop runs in: side RIGHT or LEFT, `lane` from 0 beside the symbols.

    `leaves` and `arrives` are how far below the middles of its symbols it touches them.
    """

    link: Link
    side: int
    lane: int
    leaves: float = 0
    arrives: float = 0


def channels(loops: Iterable[Link]) -> tuple[Channel, ...]:
    """A channel for each loop."""
    taken: list[Channel] = []
    for link in sorted(loops, key=lambda link: (abs(link.end - link.start), link.start)):
        side = RIGHT if link.back else LEFT
        used = {other.lane for other in taken if other.side == side and _meet(other.link, link)}
        lane = next(number for number in range(len(taken) + 1) if number not in used)
        taken.append(Channel(link, side, lane))
    return tuple(
        replace(
            lane,
            leaves=_port(lane, lane.link.start, taken),
            arrives=_port(lane, lane.link.end, taken),
        )
        for lane in taken
    )


@dataclass(frozen=True)
class Tracks:
    """A column of symbols with its loops in lanes beside it: where they lie across, in px."""

    flow: Flow
    lanes: tuple[Channel, ...]
    style: Style
    margin: float

    @property
    def axis(self) -> float:
        """The x of the middle of every symbol."""
        return self.margin + _reach(self, LEFT) + _depth(self.lanes, LEFT)

    @property
    def width(self) -> float:
        """The whole width, with the margin on both sides."""
        return self.axis + _reach(self, RIGHT) + _depth(self.lanes, RIGHT) + self.margin

    def x(self, lane: Channel) -> float:
        """Where a lane runs."""
        return self.axis + lane.side * (_reach(self, lane.side) + lane.lane * LANE)


def tracks(flow: Flow, style: Style, margin: float) -> Tracks:
    """The tracks of a flow, its symbols made high enough for the loops that touch them."""
    lanes = channels(flow.loops)
    shapes = tuple(
        replace(shape, height=max(shape.height, 2 * round(_most(index, lanes) * PORT * 0.75)))
        for index, shape in enumerate(flow.shapes)
    )
    return Tracks(replace(flow, shapes=shapes), lanes, style, margin)


def _most(shape: int, lanes: Sequence[Channel]) -> int:
    """How many loops touch the busier side of a symbol."""
    return max(len(_touching(shape, side, lanes)) for side in (LEFT, RIGHT))


def _touching(shape: int, side: int, lanes: Sequence[Channel]) -> list[Channel]:
    return [x for x in lanes if x.side == side and shape in (x.link.start, x.link.end)]


def _port(lane: Channel, shape: int, lanes: Sequence[Channel]) -> float:
    """Where a loop touches a symbol: those from above first, so that none crosses another there.

    Of loops that lead upwards the outer touch lower, of those that lead downwards higher.
    """

    def order(other: Channel) -> tuple[bool, int]:
        far = other.link.end if other.link.start == shape else other.link.start
        return far > shape, other.lane if far < shape else -other.lane

    beside = sorted(_touching(shape, lane.side, lanes), key=order)
    return (beside.index(lane) - (len(beside) - 1) / 2) * PORT


def _reach(tracks: Tracks, side: int) -> float:
    """How far from the axis a side's first lane runs: past every symbol and label beside it."""
    flow, measure = tracks.flow, tracks.style.measure
    half = max(shape.width for shape in flow.shapes) / 2
    if side == RIGHT:  # where the labels of ways straight down stand
        half = max([half, *(GAP + measure(link.label) for link in flow.links if link.straight)])
    labels = [
        flow.shapes[lane.link.start].width / 2 + measure(lane.link.label) + 2 * GAP
        for lane in tracks.lanes
        if lane.side == side
    ]
    return max(half + LANE, *labels) if labels else half


def _depth(lanes: Sequence[Channel], side: int) -> float:
    """The width of a side's lanes beyond the first."""
    return max((lane.lane for lane in lanes if lane.side == side), default=0) * LANE


def label_at(lane: Channel, leaving: Point, style: Style) -> Point:
    """Where the label of a loop that leaves a symbol at a point begins: above the line."""
    shift = GAP if lane.side == RIGHT else -GAP - style.measure(lane.link.label)
    return leaving[0] + shift, leaving[1] - 7


def _meet(one: Link, other: Link) -> bool:
    first, second = sorted((one.start, one.end)), sorted((other.start, other.end))
    return first[0] <= second[1] and second[0] <= first[1]
