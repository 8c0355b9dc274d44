"""Drawings as plates of a printed volume, each within a box.

Letters are 8 to 11 pt. A chart that would need smaller ones is set in columns side by side, or else
cut between its symbols, or lanes, into several plates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from macros.book.arrangement import Arrangement, alone, side_by_side
from macros.book.plate import Plate
from macros.book.poster_frame import POINT
from macros.book.viewport import Span, Viewport
from macros.drawing.engine import EngineError
from macros.drawing.geometry import Chart
from macros.drawing.slices import even_slices, slices
from macros.views.drawn import Drawing
from macros.views.procedure_charts import ProcedureChart, procedure_charts
from macros.views.view import View

_LEAST, _EASY, _MOST = 8.0, 9.0, 11.0  # pt of letters: at least, in a chart that is cut, at most
_ABREAST = 3  # parts of a chart on one plate
GAP = 20.0  # px between the rows of lanes, which stand closer on paper than on a screen
_LINES = ((170.0, 76.0), (130.0, 76.0), (104.0, 62.0))  # px of lines in symbols and at exits


@dataclass(frozen=True)
class Box:
    """Room on a page for a chart, without its caption, in mm."""

    width: float
    height: float


_UPRIGHT, _ON_SIDE = Box(160, 205), Box(257, 150)  # of a page, less its heading and a caption


@dataclass(frozen=True)
class Figure(Plate):
    """A drawing, or the windows of one that stand on a page."""

    picture: Drawing
    board: Arrangement

    @property
    def alternative(self) -> str:
        """The plate for those who cannot see it."""
        return alternative_text(self.picture, self.board, self.part)


def variants(view: View) -> list[tuple[ProcedureChart, ...]]:
    """The charts of the view's procedure, that in one column, then that in lanes if it has one,
    each in lines from wide to narrow. None where no chart can be drawn.
    """
    try:
        drawn = [list(procedure_charts(view, *lines, GAP)) for lines in _LINES]
    except EngineError:
        return []
    return list(zip(*drawn, strict=True))


def figures(same: Sequence[Drawing], box: Box | None = None) -> list[Figure]:
    """A drawing on plates that fit a page, or a `box`; of the `same` in lines from wide to narrow the
    first that can be read.
    """
    room = box or (_ON_SIDE if same[0].chart.lanes else _UPRIGHT)
    return list(_cut(_readable(same, room), room))


def alternative_text(picture: Drawing, board: Arrangement, part: str = "") -> str:
    """What a board shows of a drawing, for those who cannot see it."""
    shown = {shape.id for _, window in board.windows for shape in window.shapes}
    words = ", ".join(text for key, text in picture.words.items() if key in shown)
    return picture.view.digits(f"{picture.title}{part}" + (f": {words}" if words else ""))


def _readable(same: Sequence[Drawing], box: Box) -> Drawing:
    """The first of a chart's pictures, from wide to narrow, that can be read as wide as a box."""
    fitting = (
        picture
        for picture in same
        if box.width * POINT / picture.chart.width >= _LEAST / picture.style.size
    )
    return next(fitting, same[-1])


def _cut(picture: Drawing, box: Box) -> Iterator[Figure]:
    """A picture as plates: on one where letters stay large enough, else in even parts."""
    wide, high = box.width * POINT, box.height * POINT
    fitting = [board.within(wide, high, _MOST) for board in _whole(picture)]
    least = next((board for board in fitting if board.letters[0] >= _EASY), None)
    found = least or max(fitting, key=lambda board: board.zoom)
    if found.letters[0] >= _LEAST:
        yield Figure(picture, 1, 1, found)
        return
    windows = _windows(picture, wide, high)
    zoom = min(alone(window).within(wide, high, _MOST).zoom for window in windows)
    for number, window in enumerate(windows, 1):
        yield Figure(picture, number, len(windows), replace(alone(window), zoom=zoom))


def _whole(picture: Drawing) -> Iterator[Arrangement]:
    """A picture in one part, and if it has no lanes in two parts side by side, and in three."""
    chart = picture.chart
    for count in range(1, 2 if chart.lanes else _ABREAST + 1):
        parts = even_slices(chart, count)
        yield side_by_side(
            [Viewport(chart, picture.style, (0, chart.width), part) for part in parts]
        )


def _windows(picture: Drawing, wide: float, high: float) -> list[Viewport]:
    """The parts of a picture, in letters that can be read, for a room in pt."""
    chart, size = picture.chart, picture.style.size
    across = [(0.0, chart.width)]
    if chart.lanes and wide / chart.width < _LEAST / size:
        across = _apart(chart, wide * size / _LEAST)
    zoom = min(_EASY / size, *(wide / (right - left) for left, right in across))
    down = even_slices(chart, len(slices(chart, high / zoom - chart.head, heads=True)))
    return [Viewport(chart, picture.style, x, y) for y, x in product(down, across)]


def _apart(chart: Chart, widest: float) -> list[Span]:
    """The lanes of a chart in groups that stand within `widest` px where a lane does."""
    groups: list[Span] = []
    left = 0.0
    for lane, after in pairwise(chart.lanes):
        if after.right - left > widest:
            groups.append((left, lane.right))
            left = lane.right
    return [*groups, (left, chart.width)]
