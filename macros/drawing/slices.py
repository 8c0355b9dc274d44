"""Cutting a chart that is higher than a page, between its symbols."""

from __future__ import annotations

from collections.abc import Iterator

from macros.drawing.geometry import Chart

_BEFORE = 12.0  # px above a symbol: over the arrow head that leads to it, below any label


def slices(chart: Chart, highest: float) -> list[tuple[float, float]]:
    """The (top, bottom) of each part of a chart, none higher than `highest` px where its symbols
    allow. No symbol is cut; lines run on in the next part.
    """
    found = []
    top = 0.0
    for cut in _before_last(list(_cuts(chart)), chart.height, highest):
        found.append((top, cut))
        top = cut
    return found


def _before_last(cuts: list[float], height: float, highest: float) -> Iterator[float]:
    """The last cut within each part's reach, then the end."""
    top, last = 0.0, None
    for cut in [*cuts, height]:
        if cut - top > highest and last is not None:
            yield last
            top = last
        last = cut
    yield height


def _cuts(chart: Chart) -> Iterator[float]:
    """Where no symbol stands: above each that begins below all before it."""
    reached = chart.head
    for shape in sorted(chart.shapes, key=lambda shape: shape.top):
        cut = shape.top - _BEFORE
        if cut > reached:
            yield cut
        reached = max(reached, shape.bottom)
