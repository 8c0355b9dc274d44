"""Gutters: the channels beside a column, in the order that crosses least, close to the symbols."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from macros.drawing.routes import TOP, Channel

_APART = 14.0  # between channels
_ARROW, _LABEL = 17.0, 9.0  # between the first and a symbol (an arrow and its bend) or a label


def ranked(lanes: Iterable[Channel], columns: Sequence[int]) -> tuple[Channel, ...]:
    """The channels, each with its rank in its gutter."""
    gutters: dict[tuple[int, int], list[Channel]] = {}
    over = []
    for lane in sorted(lanes, key=lambda lane: (len(lane.rows), lane.rows.start)):
        if lane.side == TOP:
            over.append(lane)
        else:
            _insert(lane, gutters.setdefault((columns[lane.link.end], lane.side), []), columns)
    found = [replace(x, rank=rank) for beside in gutters.values() for rank, x in enumerate(beside)]
    return (*over, *found)


def _insert(lane: Channel, beside: list[Channel], columns: Sequence[int]) -> None:
    """Put a channel into a gutter where it crosses least, else outside the others."""

    def crossings(place: int) -> tuple[int, int]:
        """How many lines a place would cross on either side."""
        inner, outer = beside[:place], beside[place:]
        count = sum(_crossings(other, lane, columns) for other in inner)
        count += sum(_crossings(lane, other, columns) for other in outer)
        return count, -place

    beside.insert(min(range(len(beside) + 1), key=crossings), lane)


def _crossings(inner: Channel, outer: Channel, columns: Sequence[int]) -> int:
    """How often two channels of one gutter cross: where the level stretches of one meet the other."""
    ends = [outer.link.end] + [outer.link.start] * (not _comes_in(outer, columns))
    crossed = sum(inner.rows.start < row < inner.rows.stop - 1 for row in ends)
    comes = _comes_in(inner, columns) and outer.rows.start < inner.link.start < outer.rows.stop - 1
    return crossed + comes


def _comes_in(lane: Channel, columns: Sequence[int]) -> bool:
    """Whether it comes from another column."""
    return columns[lane.link.start] != columns[lane.link.end]


def led(
    lanes: Iterable[Channel], side: int, edges: Sequence[tuple[float, float]]
) -> tuple[Channel, ...]:
    """The channels of one gutter, each beside what it runs by.

    `edges` has how far from the column's axis each row's symbol and labels reach on that side.
    """
    free = [max(symbol + _ARROW, label + _LABEL) for symbol, label in edges]
    found = []
    for lane in sorted(lanes, key=lambda lane: lane.rank):
        x = max(free[row] for row in lane.rows)
        for row in lane.rows:
            free[row] = x + _APART
        found.append(replace(lane, x=side * x))
    return tuple(found)
