"""A procedure's charts as posters to hang on a wall: one page each, the chart as large as fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from macros.book.arrangement import Arrangement, side_by_side
from macros.book.figures import GAP, alternative_text
from macros.book.poster_frame import PosterFrame
from macros.book.print_view import TEMPLATES
from macros.book.viewport import Viewport
from macros.drawing.slices import even_slices
from macros.views.procedure_charts import ProcedureChart, procedure_charts
from macros.views.view import View

_LINES = (
    (104.0, 76.0),
    (130.0, 76.0),
    (170.0, 76.0),
    (220.0, 76.0),
    (310.0, 120.0),
)  # px: narrow to wide labels
_FACTS = 1.0  # of a line: those in one line make the chart shorter, and its letters larger
_LEAST, _MOST = 6.0, 20.0  # pt of letters: at least, and at most on A4
_ABREAST = 6  # columns
_WORTH, _BESIDE = 1.08, 1.05  # how much larger letters must become for a column more, or a
# legend beside the chart


def poster(view: View, kind: str, paper: str) -> str | None:
    """The HTML of a poster of a chart of the view's procedure, one page; None where there is no
    such chart, or where its letters would be too small to read. Raises EngineError.

    `kind` is "flowchart" (on its end) or "flowchart-lanes" (on its side), `paper` "A4" or "A3".
    """
    every = [each for lines in _LINES for each in procedure_charts(view, *lines, GAP, _FACTS)]
    drawn = [picture for picture in every if picture.kind == kind]
    if not drawn:
        return None
    on_side = bool(drawn[0].chart.lanes)
    frames = [PosterFrame(view, drawn[0].title, paper, on_side, beside) for beside in (False, True)]
    frame, picture, board = max(_boards(drawn, frames), key=_worth)
    if board.letters[0] < _LEAST:
        return None
    html = replace(view, folders=(TEMPLATES,)).render(
        "poster.html", frame=frame, board=board, alternative=alternative_text(picture, board),
        spare=frame.room[1] - board.paper[1],
    )  # fmt: skip
    return str(html)


def _boards(
    drawn: Sequence[ProcedureChart], frames: Sequence[PosterFrame]
) -> Iterator[tuple[PosterFrame, ProcedureChart, Arrangement]]:
    """Every way to set the charts in the room of a frame: in one column, in two ..."""
    for picture, count in product(drawn, range(1, _ABREAST + 1)):
        chart = picture.chart
        parts = even_slices(chart, count)
        board = side_by_side(
            [Viewport(chart, picture.style, (0, chart.width), part) for part in parts]
        )
        for frame in frames:
            yield frame, picture, board.within(*frame.room, _MOST * frame.scale)


def _worth(found: tuple[PosterFrame, ProcedureChart, Arrangement]) -> float:
    frame, _, board = found
    return board.zoom / _WORTH ** len(board.windows) / (_BESIDE if frame.beside else 1)
