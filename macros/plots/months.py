"""The months of a year, one below another: how much there is of one thing, and what is due."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from macros.plots.geometry import Bar, Ink, Lozenge, Plot, PlotItem, Strip
from macros.plots.lettering import Lettering

_HIGH, _BAR, _RADIUS, _STEP = 26.0, 14.0, 5.5, 14.0  # px: row, bar, sign of what is due, its place
_APART, _SHARE = 10.0, 0.55  # px between columns; the first one's share of the room


@dataclass(frozen=True)
class MonthCount:
    """A month (or what lies before or after the year): its name, how much there is, what is due."""

    name: str
    count: int
    due: int


@dataclass(frozen=True)
class _Columns:
    first: float
    second: float
    right: float
    most: int
    write: Callable[[int], str]

    @property
    def unit(self) -> float:
        """The width of a bar for one."""
        number = Lettering().room(self.write(self.most)) + 6
        room = self.second - _APART - self.first - number
        return min(22.0, room / max(1, self.most))

    @property
    def signs(self) -> int:
        """How many signs of what is due have room before their number."""
        room = self.right - self.second - Lettering().room(self.write(88)) - 8
        return max(1, int(room // _STEP))


def months(
    rows: Sequence[MonthCount],
    count: str,
    due: str,
    width: float,
    write: Callable[[int], str] = str,
) -> Plot:
    """A row each; `count` and `due` head the columns, numbers are as `write` gives them. What is
    nothing has no mark and no number.
    """
    letters = Lettering()
    first = max(letters.room(row.name) for row in rows) + _APART
    second = first + (width - first) * _SHARE
    columns = _Columns(first, second, width, max(row.count for row in rows), write)
    return Plot(width, tuple(_row(row, columns) for row in rows), _head(columns, count, due))


def _head(columns: _Columns, count: str, due: str) -> Strip:
    small = Lettering("small")
    across = columns.second - _APART - columns.first
    labels = [
        *small.labels(count, columns.first, 2, across, "muted"),
        *small.labels(due, columns.second, 2, columns.right - columns.second, "muted"),
    ]
    low = max(label.y + label.line for label in labels)
    return Strip(low + 2, (PlotItem(tuple(labels)),))


def _row(row: MonthCount, columns: _Columns) -> Strip:
    letters = Lettering()
    name = letters.label(row.name, 0, (_HIGH - letters.line) / 2, columns.first - _APART, "ink")
    inks = (name, *_bar(row.count, columns, letters), *_signs(row.due, columns, letters))
    return Strip(_HIGH, (PlotItem(inks),))


def _bar(count: int, columns: _Columns, letters: Lettering) -> Iterator[Ink]:
    yield Bar(columns.first - 1, 0, 1, _HIGH, "rule")
    if count:
        across = count * columns.unit
        yield Bar(columns.first, (_HIGH - _BAR) / 2, across, _BAR, "solid")
        yield _number(columns.write(count), columns.first + across + 6, letters)


def _signs(due: int, columns: _Columns, letters: Lettering) -> Iterator[Ink]:
    yield Bar(columns.second - 1, 0, 1, _HIGH, "rule")
    shown = min(due, columns.signs)
    for place in range(shown):
        yield Lozenge(columns.second + 2 + _RADIUS + place * _STEP, _HIGH / 2, _RADIUS, "due")
    if due:
        yield _number(columns.write(due), columns.second + shown * _STEP + 6, letters)


def _number(text: str, x: float, letters: Lettering) -> Ink:
    return letters.label(text, x, (_HIGH - letters.line) / 2, letters.room(text), "ink")
