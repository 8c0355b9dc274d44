"""A flow as a chart in one column: Graphviz sets the symbols, we lead the lines."""

from __future__ import annotations

from collections.abc import Sequence

from macros.drawing import engine
from macros.drawing.channels import GAP, Channel, Tracks, label_at, tracks
from macros.drawing.flow import Flow, Link
from macros.drawing.geometry import Chart, Shape, Way
from macros.drawing.symbol import Style

_MARGIN = 6.0


def column(flow: Flow, style: Style) -> Chart:
    """The chart of a flow. Raises engine.EngineError when Graphviz cannot be used."""
    track = tracks(flow, style, _MARGIN)
    loops = [(link.start, link.end) for link in flow.loops]
    centres = engine.centres(track.flow.shapes, loops)
    highest = min(y - s.height / 2 for s, (_, y) in zip(track.flow.shapes, centres, strict=True))
    shapes = tuple(
        shape.moved(track.axis, y - highest + _MARGIN)
        for shape, (_, y) in zip(track.flow.shapes, centres, strict=True)
    )
    straight = (_down(link, shapes) for link in flow.links if link.straight)
    around = (_around(lane, track, shapes) for lane in track.lanes)
    return Chart(
        width=track.width,
        height=max(shape.bottom for shape in shapes) + _MARGIN,
        shapes=shapes,
        ways=(*straight, *around),
    )


def _down(link: Link, shapes: Sequence[Shape]) -> Way:
    start, end = shapes[link.start], shapes[link.end]
    points = ((start.x, start.bottom), (end.x, end.top))
    return Way(start.id, end.id, points, link.label, (start.x + GAP, start.bottom + 18))


def _around(lane: Channel, track: Tracks, shapes: Sequence[Shape]) -> Way:
    start, end = shapes[lane.link.start], shapes[lane.link.end]
    leaving = (start.side(lane.side, lane.leaves), start.y + lane.leaves)
    arriving = (end.side(lane.side, lane.arrives), end.y + lane.arrives)
    points = (leaving, (track.x(lane), leaving[1]), (track.x(lane), arriving[1]), arriving)
    return Way(start.id, end.id, points, lane.link.label, label_at(lane, leaving, track.style))
