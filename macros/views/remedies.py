"""Where what is missing from a year's report is mended."""

from __future__ import annotations

from macros.assessment.open_items import OpenItem
from macros.assessment.year import Assessment, YearReport
from macros.model.ids import YEARS
from macros.views import addresses
from macros.views.new_file_links import new_evidence, new_narrative
from macros.views.view import View


def add(view: View, year: YearReport, standing: Assessment, consideration: str = "") -> str:
    """Where evidence is added (of a consideration, an id); nobody is to add any to the example by
    mistake.
    """
    if view.manual.example:
        return view.link(addresses.HELP)
    return new_evidence(year, standing, consideration)


def write(view: View, year: YearReport, standing: Assessment) -> str:
    """Where an indicator's summary.md is edited, or made."""
    narrative = standing.narrative
    if view.manual.example:
        return view.link(addresses.HELP) + "#summary"
    return view.edit(narrative.path) if narrative.written else new_narrative(year, standing)


def remedy(view: View, year: YearReport, standing: Assessment, lack: OpenItem) -> str:
    """The address where something that is missing from a year's report is mended."""
    match lack.remedy:
        case "evidence":
            return add(view, year, standing, lack.consideration)
        case "narrative":
            return write(view, year, standing)
        case "review":
            page = view.link(addresses.report(year.year, "register"))
            return f"{page}?indicator={standing.indicator.id}&reviewed=no"
        case "supporting":
            return view.link(addresses.report(year.year, standing.indicator.id)) + "#supporting"
        case "piece" | "again" if lack.piece:
            return view.edit(lack.piece.path)
    return view.edit(view.archive.data(f"{YEARS}{year.year}.yml"))
