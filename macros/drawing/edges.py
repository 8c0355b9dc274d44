"""The lines of a chart whose symbols have their places."""

from __future__ import annotations

from collections.abc import Sequence

from macros.drawing.channels import Tracks
from macros.drawing.flow import Link
from macros.drawing.geometry import Edge, Shape
from macros.drawing.labels import below, wrapped
from macros.drawing.routes import TOP, Channel
from macros.drawing.style import Style


def ways(track: Tracks, shapes: Sequence[Shape]) -> tuple[Edge, ...]:
    """A way for each link of a flow between its placed shapes."""
    down = (_down(link, shapes, track.style) for link in track.down)
    return (*down, *(_channel(lane, shapes, track.style) for lane in track.lanes))


def _down(link: Link, shapes: Sequence[Shape], style: Style) -> Edge:
    start, end = shapes[link.start], shapes[link.end]
    points = ((start.x, start.foot), (end.x, end.top))
    return Edge(start.id, end.id, points, below(start, wrapped(link.label, style), style))


def _channel(lane: Channel, shapes: Sequence[Shape], style: Style) -> Edge:
    start, end = shapes[lane.link.start], shapes[lane.link.end]
    leaving = (start.side(lane.exit, lane.leaves.off), start.y + lane.leaves.off)
    label = lane.leaves.written(start, lane.exit, style)
    if lane.side == TOP:
        return Edge(start.id, end.id, (leaving, (end.x, leaving[1]), (end.x, end.top)), label)
    arriving = (end.side(lane.side, lane.arrives.off), end.y + lane.arrives.off)
    x = end.x + lane.x
    points = (leaving, (x, leaving[1]), (x, arriving[1]), arriving)
    return Edge(start.id, end.id, points, label)
