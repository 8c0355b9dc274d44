"""Channels for the ways that do not lead to the next symbol: back on the right, on on the left.

A way around others runs outside them, and each as near to the symbols as those beside it allow,
so no line runs over another or through a symbol, and nested loops never cross.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from macros.drawing.flow import Flow, Link
from macros.drawing.geometry import Written
from macros.drawing.labels import below, ends, wrapped
from macros.drawing.ports import MIDDLE, Port, fitted, ports
from macros.drawing.symbol import Style

RIGHT, LEFT = 1, -1
_LANE, _CLEAR = 14.0, 10.0  # between lanes, and between the first of them and what it runs by


@dataclass(frozen=True)
class Channel:
    """The lane a loop runs in: side RIGHT or LEFT, `lane` counted from the symbols outwards.

    `leaves` and `arrives` say where it touches its symbols, `x` how far from the axis it runs.
    """

    link: Link
    side: int
    lane: int
    leaves: Port = MIDDLE
    arrives: Port = MIDDLE
    x: float = 0


@dataclass(frozen=True)
class Tracks:
    """A column of symbols with its loops in lanes beside it: where they lie across, in px.

    `axis` is the x of the middle of every symbol. The symbols are high enough for the loops
    that touch them.
    """

    flow: Flow
    lanes: tuple[Channel, ...]
    style: Style
    axis: float
    width: float

    def x(self, lane: Channel) -> float:
        """Where a lane runs."""
        return self.axis + lane.x


def tracks(flow: Flow, style: Style, margin: float) -> Tracks:
    """The tracks of a flow, with a margin on both sides."""
    touched = _ported(_laned(flow.loops), len(flow.shapes), style)
    shapes = tuple(
        fitted(shape, [_ports(index, side, touched) for side in (RIGHT, LEFT)], style)
        for index, shape in enumerate(flow.shapes)
    )
    tall = replace(flow, shapes=shapes)
    left, right = _edges(tall, LEFT, touched, style), _edges(tall, RIGHT, touched, style)
    lanes = _led(_led(touched, RIGHT, right), LEFT, left)
    axis = margin - min(left)
    return Tracks(tall, tuple(lanes), style, axis, axis + max(right) + margin)


def _laned(loops: Iterable[Link]) -> list[Channel]:
    """A lane for each loop: the first in which no loop that it meets runs, the shortest first."""
    taken: list[Channel] = []
    for link in sorted(loops, key=lambda link: (abs(link.end - link.start), link.start)):
        side = RIGHT if link.back else LEFT
        used = {other.lane for other in taken if other.side == side and _meet(other.link, link)}
        lane = next(number for number in range(len(taken) + 1) if number not in used)
        taken.append(Channel(link, side, lane))
    return taken


def _meet(one: Link, other: Link) -> bool:
    first, second = sorted((one.start, one.end)), sorted((other.start, other.end))
    return first[0] <= second[1] and second[0] <= first[1]


def _ported(lanes: list[Channel], count: int, style: Style) -> list[Channel]:
    """The lanes with their ports."""
    for shape in range(count):
        for side in (RIGHT, LEFT):
            beside = _touching(shape, side, lanes)
            labels = [
                wrapped(lane.link.label, style) if lane.link.start == shape else ()
                for lane in beside
            ]
            found = dict(zip(map(id, beside), ports(labels, style), strict=True))
            lanes = [_touch(lane, shape, found.get(id(lane))) for lane in lanes]
    return lanes


def _touch(lane: Channel, shape: int, port: Port | None) -> Channel:
    if port is None:
        return lane
    if lane.link.start == shape:
        return replace(lane, leaves=port)
    return replace(lane, arrives=port)


def _touching(shape: int, side: int, lanes: Sequence[Channel]) -> list[Channel]:
    """The loops that touch a side of a symbol, from above, so that none crosses another there.

    Those from above come first. Of loops that lead upwards the outer touch lower, of those that
    lead downwards higher.
    """

    def order(lane: Channel) -> tuple[bool, int]:
        far = lane.link.end if lane.link.start == shape else lane.link.start
        return far > shape, lane.lane if far < shape else -lane.lane

    beside = [x for x in lanes if x.side == side and shape in (x.link.start, x.link.end)]
    return sorted(beside, key=order)


def _ports(shape: int, side: int, lanes: Sequence[Channel]) -> list[Port]:
    return [
        lane.leaves if lane.link.start == shape else lane.arrives
        for lane in _touching(shape, side, lanes)
    ]


def _edges(flow: Flow, side: int, lanes: Sequence[Channel], style: Style) -> list[float]:
    """How far from the axis each row's symbol and labels reach on a side."""
    rows = []
    for index, shape in enumerate(flow.shapes):
        labels: list[Sequence[Written]] = [
            port.written(shape, side, style) for port in _ports(index, side, lanes)
        ]
        if side == RIGHT:
            down = (link for link in flow.links if link.straight and link.start == index)
            labels += [below(shape, wrapped(link.label, style), style) for link in down]
        reach = [side * shape.width / 2, *(ends(label, side, 0) for label in labels)]
        rows.append(max(reach) if side == RIGHT else min(reach))
    return rows


def _led(lanes: Sequence[Channel], side: int, edges: list[float]) -> list[Channel]:
    """The lanes of a side each beside what it runs by; `edges` becomes how far its rows reach."""
    bare = list(edges)
    found = []
    for lane in sorted(lanes, key=lambda lane: lane.lane):
        if lane.side == side:
            first, last = sorted((lane.link.start, lane.link.end))
            rows = range(first, last + 1)
            reach = [
                side * edges[row] + (_LANE if edges[row] != bare[row] else _CLEAR) for row in rows
            ]
            lane = replace(lane, x=side * max(reach))
            edges[first : last + 1] = [lane.x] * len(rows)
        found.append(lane)
    return found
