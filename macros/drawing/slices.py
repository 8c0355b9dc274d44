"""Cutting a chart that is higher than a page, between its symbols."""

from __future__ import annotations

from collections.abc import Iterator

from macros.drawing.geometry import Chart

_BEFORE = 12.0  # px above a symbol: over the arrow head that leads to it, below any label


def slices(chart: Chart, highest: float, *, heads: bool = False) -> list[tuple[float, float]]:
    """The (top, bottom) of each part of a chart, none higher than `highest` px where its symbols
    allow. No symbol is cut; lines run on in the next part. With `heads` the first part begins
    below the heads of the lanes, which each part is then to be shown with.
    """
    found = []
    top = chart.head if heads else 0.0
    for cut in _before_last([*_cuts(chart), chart.height], top, highest):
        found.append((top, cut))
        top = cut
    return found


def even_slices(chart: Chart, count: int) -> list[tuple[float, float]]:
    """The parts of a chart, to be shown with its heads, cut in at most `count`: the highest as
    low as its symbols allow.
    """
    low, high = 0.0, chart.height
    best = slices(chart, high, heads=True)
    while high - low > 1:
        middle = (low + high) / 2
        parts = slices(chart, middle, heads=True)
        if len(parts) > count or max(bottom - top for top, bottom in parts) > middle:
            low = middle
        else:
            high, best = middle, parts
    return best


def _before_last(cuts: list[float], top: float, highest: float) -> Iterator[float]:
    """The last cut within each part's reach, then the end."""
    last = None
    for cut in cuts:
        if cut - top > highest and last is not None:
            yield last
            top = last
        last = cut
    yield cuts[-1]


def _cuts(chart: Chart) -> Iterator[float]:
    """Where no symbol stands: above each that begins below all before it."""
    reached = chart.head
    for shape in sorted(chart.shapes, key=lambda shape: shape.top):
        cut = shape.top - _BEFORE
        if cut > reached:
            yield cut
        reached = max(reached, shape.bottom)
