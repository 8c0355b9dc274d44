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
    roomy,
)
from macros.drawing.flow import Flow, Link
from macros.drawing.geometry import Chart, Shape, Way
from macros.drawing.symbol import Style

_MARGIN = 6.0


def column(flow: Flow, style: Style) -> Chart:
    """The chart of a flow. Raises engine.EngineError when Graphviz cannot be used."""
    flow = roomy(flow)
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
    around = (_around(lane, shapes, reaches[lane.side], style) for lane in lanes)
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


def _around(lane: Channel, shapes: Sequence[Shape], first: float, style: Style) -> Way:
    start, end = shapes[lane.link.start], shapes[lane.link.end]
    axis = start.x + lane.side * (first + lane.lane * LANE)
    leaving = (start.side(lane.side, lane.leaves), start.y + lane.leaves)
    arriving = (end.side(lane.side, lane.arrives), end.y + lane.arrives)
    points = (leaving, (axis, leaving[1]), (axis, arriving[1]), arriving)
    return Way(start.id, end.id, points, lane.link.label, label_at(lane, leaving, style))
