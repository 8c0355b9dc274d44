"""Where what is missing from a year's report is mended."""

from __future__ import annotations

from macros.assessment.open_items import OpenItem
from macros.assessment.year import Assessment, YearReport
from macros.views import addresses
from macros.views.evidence_form import form_link
from macros.views.view import View


def add(
    view: View, year: YearReport, standing: Assessment, consideration: str = "", group: str = ""
) -> str:
    """Where evidence is added (of a consideration, an id), by a group (an id) if it is known which."""
    about = {"indicator": standing.indicator.id, "consideration": consideration, "group": group}
    return form_link(view, year=year.year, **about)


def write(view: View, year: YearReport, standing: Assessment) -> str:
    """Where an indicator's summary.md is edited, or made."""
    return form_link(view, "summary", year=year.year, indicator=standing.indicator.id)


def state(view: View, year: YearReport, standing: Assessment) -> str:
    """Where what a year states of an indicator is written: target, result, level."""
    return form_link(view, "result", year=year.year, indicator=standing.indicator.id)


def mend_piece(view: View, path: str) -> str:
    """Where a piece of evidence (its path in the project) is edited."""
    return form_link(view, piece=path)


def remedy(
    view: View, year: YearReport, standing: Assessment, lack: OpenItem, group: str = ""
) -> str:
    """The address where something that is missing from a year's report is mended, by a group (an id)
    where it is asked.
    """
    match lack.remedy:
        case "evidence":
            return add(view, year, standing, lack.consideration, group)
        case "narrative":
            return write(view, year, standing)
        case "review":
            page = view.link(addresses.report(year.year, "register"))
            return f"{page}?indicator={standing.indicator.id}&reviewed=no"
        case "supporting":
            return view.link(addresses.report(year.year, standing.indicator.id)) + "#supporting"
        case "piece" if lack.piece:
            return mend_piece(view, lack.piece.path)
        case "again" if lack.piece:
            return view.edit(lack.piece.path)  # where a review is written, which the form does not
    return state(view, year, standing)
