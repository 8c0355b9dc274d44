"""An indicator on one or two sheets of paper, for those who assess it."""

from __future__ import annotations

from macros.assessment.year import COVERAGE, Assessment, YearReport
from macros.evidence.item import PARTS
from macros.model.sar import STATUSES
from macros.views.page import Section
from macros.views.remedies import remedy
from macros.views.scores import number_helpers, score_section
from macros.views.view import View

_FEW = 16  # pieces, so that two sheets hold them


def sheet(view: View, year: YearReport, standing: Assessment) -> list[Section]:
    """What an indicator is judged by, what is claimed and why, its dated evidence, and what lacks."""
    pieces = (*standing.pieces, *standing.supporting)
    html = view.render(
        "sheet_page.html",
        year=year,
        edition=year.edition,
        standing=standing,
        coverage=COVERAGE,
        statuses=STATUSES,
        part_names=PARTS,
        pieces=pieces[:_FEW],
        rest=len(pieces) - _FEW,
        scores=score_section(view, year, standing),
        mend=lambda standing, lack: remedy(view, year, standing, lack),
        **number_helpers(year),
    )
    return [Section("", "", html)]
