"""A flow as a chart in one column: Graphviz sets the symbols, we lead the lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from macros.drawing import engine
from macros.drawing.channels import Tracks, tracks
from macros.drawing.edges import ways
from macros.drawing.flow import Flow
from macros.drawing.geometry import Chart, Shape
from macros.drawing.labels import room, wrapped
from macros.drawing.style import Style

_MARGIN = 6.0
_UNDER = 6.0  # between the label of a way down and the symbol below, more than without a label


def column_chart(flow: Flow, style: Style, cache: Path | None = None) -> Chart:
    """The chart of a flow. What Graphviz answers is kept in the folder `cache`, if there is one.

    Raises engine.EngineError when Graphviz cannot be used.
    """
    track = tracks(flow, style, _MARGIN)
    shapes = _placed(track, cache)
    return Chart(
        width=track.width,
        height=max(shape.bottom for shape in shapes) + _MARGIN,
        shapes=shapes,
        ways=ways(track, shapes),
    )


def _placed(track: Tracks, cache: Path | None) -> tuple[Shape, ...]:
    """The symbols where Graphviz sets them, each with the room that the label below it takes."""
    shapes = track.flow.shapes
    extra = [_under(index, track) for index in range(len(shapes))]
    boxes = [
        replace(shape, height=shape.height + more)
        for shape, more in zip(shapes, extra, strict=True)
    ]
    loops = [(link.start, link.end) for link in track.flow.loops]
    centres = engine.centres(boxes, loops, cache)
    tops = [y - box.height / 2 for box, (_, y) in zip(boxes, centres, strict=True)]
    return tuple(
        shape.moved(track.axis, top - min(tops) + _MARGIN + shape.height / 2)
        for shape, top in zip(shapes, tops, strict=True)
    )


def _under(index: int, track: Tracks) -> float:
    labels = [link.label for link in track.flow.links if link.straight and link.start == index]
    lines = wrapped(" ".join(labels), track.style)
    return room(lines[1:], track.style) + _UNDER if lines else 0
