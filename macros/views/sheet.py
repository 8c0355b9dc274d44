"""An indicator on one or two sheets of paper, for those who assess it."""

from __future__ import annotations

from macros.assessment.year import Assessment, YearReport
from macros.views.page import Section
from macros.views.sar import render_part
from macros.views.scores import score_section
from macros.views.view import View

_FEW = 16  # pieces, so that two sheets hold them


def sheet(view: View, year: YearReport, standing: Assessment) -> list[Section]:
    """What an indicator is judged by, what is claimed and why, its dated evidence, and what lacks."""
    pieces = (*standing.pieces, *standing.supporting)
    html = render_part(
        view,
        year,
        "sheet_page.html",
        standing=standing,
        pieces=pieces[:_FEW],
        rest=len(pieces) - _FEW,
        scores=score_section(view, year, standing),
        add=None,
    )
    return [Section("", "", html)]
