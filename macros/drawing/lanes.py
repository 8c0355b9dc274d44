"""A flow as a chart in lanes: a column for each party that works, a row for each step.

Needs no Graphviz: rows and columns are a grid, and the ways between run as `routes` says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from macros.drawing.channels import Tracks, tracks
from macros.drawing.edges import ways
from macros.drawing.flow import Flow
from macros.drawing.geometry import Band, Chart, TextLine
from macros.drawing.labels import room, wrapped
from macros.drawing.metrics import width
from macros.drawing.style import Style
from macros.drawing.wrap import even_lines

_EDGE = 1.0  # around the chart: half a border
_PAD = 14.0  # between a lane's border and what stands in it
_NARROWEST = 112.0
_LABELLED = 36.0  # between rows with a label between them, at least
_HEAD = 8.0  # above and below the name in a lane's head


def lanes(flow: Flow, parties: Sequence[str], names: Mapping[str, str], style: Style) -> Chart:
    """The chart of a flow in lanes, in the order in which the flow first enters them.

    `parties` has the party whose lane each shape stands in; `names` what its head says.
    """
    order = list(dict.fromkeys(parties))
    track = tracks(flow, style, 0, [order.index(party) for party in parties])
    bands, axes = _bands(order, names, track)
    head = max(len(band.title) for band in bands) * style.line + 2 * _HEAD
    tops = _tops(track, head)
    shapes = tuple(
        shape.moved(axes[column], top + shape.height / 2)
        for shape, column, top in zip(track.flow.shapes, track.columns, tops, strict=False)
    )
    return Chart(
        width=bands[-1].right + _EDGE,
        height=tops[-1] - style.gap + _PAD + _EDGE,
        shapes=shapes,
        ways=ways(track, shapes),
        lanes=tuple(_sunk(band, head, style) for band in bands),
        head=head,
    )


def _bands(
    order: Sequence[str], names: Mapping[str, str], track: Tracks
) -> tuple[tuple[Band, ...], list[float]]:
    """The lanes side by side, and the x of the axis of each."""
    bands, axes, left = [], [], _EDGE
    for party, (before, after) in zip(order, track.reach, strict=True):
        title = _title(names[party], after - before, track.style)
        widest = max(line.width for line in title)
        spare = max(0.0, widest - (after - before)) / 2
        axis = left + _PAD + spare - before
        right = axis + after + spare + _PAD
        middle = (left + right) / 2
        at = tuple(replace(line, x=middle - line.width / 2) for line in title)
        bands.append(Band(party, at, left, right))
        axes.append(axis)
        left = right
    return tuple(bands), axes


def _title(name: str, across: float, style: Style) -> tuple[TextLine, ...]:
    """The lines of a lane's name, for a head at its upper left corner."""

    def measure(text: str) -> float:
        """How wide bold words are."""
        return width(text, style.size, bold=True)

    limit = max(across, _NARROWEST)
    thin = limit * style.measure(name) / measure(name)  # terms are measured in the regular face
    lines = even_lines(style.parts(name, thin), limit, measure)
    return tuple(
        TextLine(text, 0, _EDGE + _HEAD + (index + 0.8) * style.line, measure(text))
        for index, text in enumerate(lines)
    )


def _sunk(band: Band, head: float, style: Style) -> Band:
    """A lane with its name in the middle of its head's height."""
    spare = (head - 2 * _HEAD - len(band.title) * style.line) / 2
    return replace(band, title=tuple(replace(line, y=line.y + spare) for line in band.title))


def _tops(track: Tracks, head: float) -> list[float]:
    """The y at which each row begins, and at the end that of a row more."""
    heights = []
    for index, shape in enumerate(track.flow.shapes):
        labels = [link.label for link in track.down if link.start == index]
        lines = wrapped(" ".join(labels), track.style)
        gap = max(track.style.gap, _LABELLED * bool(lines))
        heights.append(shape.height + gap + room(lines[1:], track.style))
    return list(accumulate(heights, initial=head + _EDGE + _PAD))
