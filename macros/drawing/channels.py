"""Tracks: the symbols of a flow in columns, and the channels of the ways between them.

In one column ways back run on its right and ways past other symbols on its left, nested loops
within one another; in several, each beside the column that it leads to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from macros.drawing.flow import Flow, Link
from macros.drawing.geometry import Shape, TextLine
from macros.drawing.gutters import led, ranked
from macros.drawing.labels import below, ends, wrapped
from macros.drawing.ports import Port, fitted, ports
from macros.drawing.routes import LEFT, RIGHT, TOP, Channel, channels, downward
from macros.drawing.style import Style

_BARE = 14.0  # how far from its axis a column reaches in a row where it has no symbol


@dataclass(frozen=True)
class Tracks:
    """Symbols in columns with the ways between them.

    The symbols are high enough for the ways that touch them. `columns` has each shape's column;
    `lanes` every way but those straight down; `reach` how far each column's symbols, labels and
    channels lie from its axis, to the left (below 0) and to the right.
    """

    flow: Flow
    columns: tuple[int, ...]
    down: tuple[Link, ...]
    lanes: tuple[Channel, ...]
    reach: tuple[tuple[float, float], ...]
    style: Style
    margin: float = 0

    @property
    def axis(self) -> float:
        """The x of the middle of every symbol of the first column, with the margin."""
        return self.margin - self.reach[0][0]

    @property
    def width(self) -> float:
        """The width of the first column, with the margin on both sides."""
        return self.axis + self.reach[0][1] + self.margin

    def x(self, lane: Channel) -> float:
        """Where a channel of the first column runs."""
        return self.axis + lane.x


def tracks(flow: Flow, style: Style, margin: float, columns: Sequence[int] = ()) -> Tracks:
    """The tracks of a flow, in one column unless each shape's column is given."""
    columns = tuple(columns) or (0,) * len(flow.shapes)
    down, lanes = downward(flow, columns), _ported(flow, columns, style)
    shapes = tuple(
        fitted(shape, [_ports(index, side, lanes, columns) for side in (LEFT, RIGHT)], style)
        for index, shape in enumerate(flow.shapes)
    )
    bare = Tracks(replace(flow, shapes=shapes), columns, down, lanes, (), style, margin)
    beside = [
        [_side(bare, column, side) for side in (LEFT, RIGHT)] for column in sorted({*columns})
    ]
    over = (lane for lane in lanes if lane.side == TOP)
    led_beside = (lane for sides in beside for run, _ in sides for lane in run)
    reach = tuple((-left, right) for (_, left), (_, right) in beside)
    return replace(bare, lanes=(*over, *led_beside), reach=reach)


def _side(track: Tracks, column: int, side: int) -> tuple[tuple[Channel, ...], float]:
    """The channels on a side of a column, each in its place, and how far from the axis it reaches."""
    edges = _edges(track, column, side)
    gutter = [x for x in track.lanes if x.side == side and track.columns[x.link.end] == column]
    run = led(gutter, side, edges)
    return run, max([*(side * lane.x for lane in run), *map(max, edges)])


def _ported(flow: Flow, columns: Sequence[int], style: Style) -> tuple[Channel, ...]:
    """The channels of a flow with their ranks and ports."""
    lanes = list(ranked(channels(flow, columns), columns))
    for shape in range(len(flow.shapes)):
        for side in (RIGHT, LEFT):
            beside = _touching(shape, side, lanes, columns)
            labels = [
                wrapped(lanes[at].link.label, style) if lanes[at].link.start == shape else ()
                for at in beside
            ]
            for at, port in zip(beside, ports(labels, style), strict=True):
                lanes[at] = _with(lanes[at], shape, port)
    return tuple(lanes)


def _with(lane: Channel, shape: int, port: Port) -> Channel:
    """A channel that touches a symbol at a port."""
    if lane.link.start == shape:
        return replace(lane, leaves=port)
    return replace(lane, arrives=port)


def _touching(shape: int, side: int, lanes: Sequence[Channel], columns: Sequence[int]) -> list[int]:
    """The channels that touch a side of a symbol, from above, so that none crosses another there.

    Those from above come first. Of channels that lead upwards the outer touch lower, of those
    that lead downwards higher.
    """

    def order(at: int) -> tuple[bool, tuple[float, ...]]:
        """What lanes are sorted by."""
        link = lanes[at].link
        downwards = (link.end if link.start == shape else link.start) > shape
        outwards = _outwards(lanes[at], shape, columns)
        return downwards, tuple(-x for x in outwards) if downwards else outwards

    beside = [
        at
        for at, lane in enumerate(lanes)
        if (lane.link.start, lane.exit) == (shape, side)
        or (lane.link.end, lane.side) == (shape, side)
    ]
    return sorted(beside, key=order)


def _outwards(lane: Channel, shape: int, columns: Sequence[int]) -> tuple[float, ...]:
    """How far from a symbol that it touches a channel turns upwards or downwards, to compare."""
    far = abs(columns[lane.link.start] - columns[lane.link.end])
    if lane.link.end == shape or not far:
        return 0, 0, lane.rank
    return far, lane.side == TOP, -lane.rank


def _ports(shape: int, side: int, lanes: Sequence[Channel], columns: Sequence[int]) -> list[Port]:
    touching = [lanes[at] for at in _touching(shape, side, lanes, columns)]
    return [lane.leaves if lane.link.start == shape else lane.arrives for lane in touching]


def _edges(track: Tracks, column: int, side: int) -> list[tuple[float, float]]:
    """How far from a column's axis each row's symbol and each row's labels reach on a side."""
    return [
        _edge(track, row, shape, side) if track.columns[row] == column else (_BARE, 0)
        for row, shape in enumerate(track.flow.shapes)
    ]


def _edge(track: Tracks, row: int, shape: Shape, side: int) -> tuple[float, float]:
    found = _ports(row, side, track.lanes, track.columns)
    labels: list[Sequence[TextLine]] = [port.written(shape, side, track.style) for port in found]
    if side == RIGHT:
        down = (link.label for link in track.down if link.start == row)
        labels += [below(shape, wrapped(label, track.style), track.style) for label in down]
    return shape.width / 2, max((side * ends(label, side, 0) for label in labels), default=0)
