"""Parts of a chart on paper: one, or several abreast with the lines that lead from each to the next.

Lines and symbols are SVG, words HTML over them: WeasyPrint stacks no Thai marks in SVG text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from macros.book.viewport import Viewport
from macros.drawing.geometry import Point
from macros.drawing.paths import line_path
from macros.views.cells import TextBox

_APART, _GAP = 14.0, 26.0  # px between lines that lead on, and between those and what is beside


@dataclass(frozen=True)
class Arrangement:
    """Windows with their upper left corners, and the lines between them (by their corners) in px;
    `zoom` points (1/72 inch) a px.
    """

    windows: tuple[tuple[Point, Viewport], ...]
    joints: tuple[tuple[Point, ...], ...]
    size: tuple[float, float]
    zoom: float = 1

    @property
    def paper(self) -> tuple[float, float]:
        """How wide and how high it is on paper, in pt."""
        return self.size[0] * self.zoom, self.size[1] * self.zoom

    @property
    def letters(self) -> tuple[float, float]:
        """The size of its letters and the height of its lines, in pt."""
        style = self.windows[0][1].style
        return style.size * self.zoom, style.line * self.zoom

    @property
    def between(self) -> str:
        """The lines from window to window as path data."""
        return "".join(map(line_path, self.joints))

    @property
    def words(self) -> Iterator[tuple[str, TextBox]]:
        """What is written, in pt from the upper left corner, each with its kind."""
        zoom = self.zoom
        for (x, y), window in self.windows:
            for kind, words in window.words:
                left, top = (x + words.left) * zoom, (y + words.top) * zoom
                yield kind, replace(words, left=left, top=top, width=words.width * zoom)

    def within(self, width: float, height: float, letters: float) -> Arrangement:
        """The same as large as fits a room (in pt), with letters of so many pt at most."""
        most = letters / self.windows[0][1].style.size
        return replace(self, zoom=min(most, width / self.size[0], height / self.size[1]))


def alone(window: Viewport) -> Arrangement:
    """One window."""
    return Arrangement((((0, 0), window),), (), window.size)


def side_by_side(windows: Sequence[Viewport]) -> Arrangement:
    """Windows side by side, the lines that one cuts led to the next. In lanes they are not, since
    the heads of the lanes stand between: there each window ends with a broken line.
    """
    placed: list[tuple[Point, Viewport]] = []
    left, reach = 0.0, 0.0
    for window in windows:
        lines = 0 if window.chart.lanes else len(window.entries)
        top = _APART * lines
        left += _GAP * bool(placed) + (_GAP + _APART * lines) * bool(lines)
        placed.append(((left, top), window))
        left += window.size[0]
        below = 0 if window.chart.lanes else _APART * len(window.exits)
        reach = max(reach, top + window.size[1] + below)
    joints = (joint for one, other in pairwise(placed) for joint in _joints(one, other))
    return Arrangement(tuple(placed), tuple(joints), (left, reach))


def _joints(
    one: tuple[Point, Viewport], other: tuple[Point, Viewport]
) -> Iterator[tuple[Point, ...]]:
    """The lines from the foot of a window to the top of the next, one within another."""
    (x, y), cut = one
    (on, top), following = other
    if cut.chart.lanes:
        return
    foot, right, count = y + cut.size[1], x + cut.size[0], len(cut.exits)
    for number, (start, end) in enumerate(zip(cut.exits, following.entries, strict=True)):
        low, high = foot + (count - number - 0.5) * _APART, top - (number + 0.5) * _APART
        turn = right + _GAP + (count - number - 1) * _APART
        start, end = x + start - cut.across[0], on + end - following.across[0]
        yield (
            (start, foot - 1),
            (start, low),
            (turn, low),
            (turn, high),
            (end, high),
            (end, top + 1),
        )
