"""A procedure's charts as posters to hang on a wall: one page each, the chart as large as fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from macros.drawing.engine import EngineError
from macros.drawing.slices import shared
from macros.publishing.pictures import Picture, pictures
from macros.publishing.view import View
from macros.volumes.board import Board, abreast
from macros.volumes.frame import Frame
from macros.volumes.plates import told
from macros.volumes.printview import TEMPLATES
from macros.volumes.window import Window

_LINES = ((130.0, 76.0), (170.0, 76.0), (220.0, 96.0), (290.0, 120.0))  # px: narrow to wide labels
_MOST = 20.0  # pt of letters on A4
_ABREAST = 6  # columns
_WORTH = 1.08  # how much larger letters must become for one column more


def poster(view: View, kind: str, paper: str) -> str | None:
    """The HTML of a poster of a chart of the view's procedure, one page; None where there is none.

    `kind` is "flowchart" (on its end) or "flowchart-lanes" (on its side), `paper` "A4" or "A3".
    """
    try:
        drawn = [each for lines in _LINES for each in pictures(view, *lines) if each.kind == kind]
    except EngineError:
        return None
    if not drawn:
        return None
    frame = Frame(view, drawn[0].title, paper, on_side=bool(drawn[0].chart.lanes))
    picture, board = max(_boards(drawn, frame), key=_worth)
    html = replace(view, folders=(TEMPLATES,)).render(
        "poster.html", frame=frame, board=board, alternative=told(picture, board),
        spare=frame.room[1] - board.paper[1],
    )  # fmt: skip
    return str(html)


def _boards(drawn: list[Picture], frame: Frame) -> Iterator[tuple[Picture, Board]]:
    """Every way to set the charts in the room: in one column, in two ..."""
    for picture in drawn:
        chart = picture.chart
        for count in range(1, _ABREAST + 1):
            windows = [
                Window(chart, picture.style, (0, chart.width), part)
                for part in shared(chart, count)
            ]
            yield picture, abreast(windows).within(*frame.room, _MOST * frame.scale)


def _worth(found: tuple[Picture, Board]) -> float:
    return found[1].zoom / _WORTH ** len(found[1].windows)
