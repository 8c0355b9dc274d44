"""A flow as a chart in one column: Graphviz sets the symbols, we lead the lines."""

from __future__ import annotations

from collections.abc import Sequence

from macros.drawing import engine
from macros.drawing.channels import (
    GAP,
    LANE,
    LEFT,
    RIGHT,
    Channel,
    channels,
    depth,
    label_at,
    reach,
)
from macros.drawing.flow import Flow, Link
from macros.drawing.geometry import Chart, Point, Shape, Way
from macros.drawing.symbol import Style

_MARGIN, _STUB = 6.0, 14.0


def column(flow: Flow, style: Style) -> Chart:
    """The chart of a flow. Raises engine.EngineError when Graphviz cannot be used."""
    loops = [(link.start, link.end) for link in flow.loops]
    centres = engine.centres(flow.shapes, loops)
    lanes = channels(flow.loops)
    reaches = {side: reach(flow, lanes, side, style) for side in (LEFT, RIGHT)}
    axis = _MARGIN + reaches[LEFT] + depth(lanes, LEFT)
    highest = min(y - s.height / 2 for s, (_, y) in zip(flow.shapes, centres, strict=True))
    shapes = tuple(
        shape.moved(axis, y - highest + _MARGIN)
        for shape, (_, y) in zip(flow.shapes, centres, strict=True)
    )
    straight = (_down(link, shapes) for link in flow.links if link.straight)
    around = (_around(lane, lanes, shapes, reaches[lane.side], style) for lane in lanes)
    return Chart(
        width=axis + reaches[RIGHT] + depth(lanes, RIGHT) + _MARGIN,
        height=max(shape.bottom for shape in shapes) + _MARGIN,
        shapes=shapes,
        ways=(*straight, *around),
    )


def _down(link: Link, shapes: Sequence[Shape]) -> Way:
    start, end = shapes[link.start], shapes[link.end]
    points = ((start.x, start.bottom), (end.x, end.top))
    return Way(start.id, end.id, points, link.label, (start.x + GAP, start.bottom + 18))


def _around(
    lane: Channel, lanes: Sequence[Channel], shapes: Sequence[Shape], first: float, style: Style
) -> Way:
    start, end = shapes[lane.link.start], shapes[lane.link.end]
    axis = start.x + lane.side * (first + lane.lane * LANE)
    leave: list[Point] = [(start.side(lane.side), start.y), (axis, start.y)]
    if _leaves_there(lane, lanes):
        above = end.top - _STUB
        arrive: list[Point] = [(axis, above), (end.x, above), (end.x, end.top)]
    else:
        arrive = [(axis, end.y), (end.side(lane.side), end.y)]
    points = (*leave, *arrive)
    return Way(start.id, end.id, points, lane.link.label, label_at(lane, leave[0], style))


def _leaves_there(lane: Channel, lanes: Sequence[Channel]) -> bool:
    """Whether the side a way would enter already has a way leaving it."""
    return any(other.link.start == lane.link.end and other.side == lane.side for other in lanes)
