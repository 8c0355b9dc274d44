"""A flow as a chart in one column: Graphviz sets the symbols, we lead the lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from macros.drawing import engine
from macros.drawing.channels import Channel, Tracks, tracks
from macros.drawing.flow import Flow, Link
from macros.drawing.geometry import Chart, Shape, Way
from macros.drawing.labels import below, room, wrapped
from macros.drawing.symbol import Style

_MARGIN = 6.0
_UNDER = 6.0  # between the label of a way down and the symbol below, more than without a label


def column(flow: Flow, style: Style) -> Chart:
    """The chart of a flow. Raises engine.EngineError when Graphviz cannot be used."""
    track = tracks(flow, style, _MARGIN)
    shapes = _placed(track)
    straight = (_down(link, shapes, style) for link in flow.links if link.straight)
    around = (_around(lane, track, shapes) for lane in track.lanes)
    return Chart(
        width=track.width,
        height=max(shape.bottom for shape in shapes) + _MARGIN,
        shapes=shapes,
        ways=(*straight, *around),
    )


def _placed(track: Tracks) -> tuple[Shape, ...]:
    """The symbols where Graphviz sets them, each with the room that the label below it takes."""
    shapes = track.flow.shapes
    extra = [_under(index, track) for index in range(len(shapes))]
    boxes = [
        replace(shape, height=shape.height + more)
        for shape, more in zip(shapes, extra, strict=True)
    ]
    loops = [(link.start, link.end) for link in track.flow.loops]
    tops = [
        y - box.height / 2 for box, (_, y) in zip(boxes, engine.centres(boxes, loops), strict=True)
    ]
    return tuple(
        shape.moved(track.axis, top - min(tops) + _MARGIN + shape.height / 2)
        for shape, top in zip(shapes, tops, strict=True)
    )


def _under(index: int, track: Tracks) -> float:
    labels = [link.label for link in track.flow.links if link.straight and link.start == index]
    lines = wrapped(" ".join(labels), track.style)
    return room(lines[1:], track.style) + _UNDER if lines else 0


def _down(link: Link, shapes: Sequence[Shape], style: Style) -> Way:
    start, end = shapes[link.start], shapes[link.end]
    points = ((start.x, start.foot), (end.x, end.top))
    return Way(start.id, end.id, points, below(start, wrapped(link.label, style), style))


def _around(lane: Channel, track: Tracks, shapes: Sequence[Shape]) -> Way:
    start, end = shapes[lane.link.start], shapes[lane.link.end]
    y0, y1 = start.y + lane.leaves.off, end.y + lane.arrives.off
    leaving, arriving = (
        start.side(lane.side, lane.leaves.off),
        end.side(lane.side, lane.arrives.off),
    )
    x = track.x(lane)
    points = ((leaving, y0), (x, y0), (x, y1), (arriving, y1))
    return Way(start.id, end.id, points, lane.leaves.written(start, lane.side, track.style))
