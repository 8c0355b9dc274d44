"""Section 6 on paper: the charts as plates, and what their symbols mean."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from macros.book.plates import Box, Plate
from macros.book.plates import plates as on_plates
from macros.book.printview import PrintView
from macros.views.charts import legend
from macros.views.pictures import ways_of

_ROOM, _LANES = Box(160, 205), Box(257, 150)  # mm of a page, less its heading and a caption


def charts(view: PrintView) -> list[Plate]:
    """The charts as plates that fit a page."""
    return on_plates(view, _ROOM, _LANES)


def flowchart(view: PrintView, plates: Sequence[Plate]) -> Markup:
    """The charts, or a list of the steps where none can be drawn."""
    return view.render(
        "flowchart_plates.html",
        plates=plates,
        ways=ways_of(view.procedure),
        key=legend(view),
    )
