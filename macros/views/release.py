"""Views of what was made public when, and of the addresses to hand in for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.assessment.release import published
from macros.assessment.year import YearReport
from macros.model.disclosure import o10
from macros.model.procedure import Procedure
from macros.model.shelves import by_name
from macros.views import addresses
from macros.views.linking import whole_address
from macros.views.page import Section
from macros.views.view import View


@dataclass(frozen=True)
class AddressLine:
    """An address on the published site, to be pasted into a form, and what is found there."""

    title: str
    address: str


def releases(view: View, year: YearReport) -> list[Section]:
    """The register of a year: what was made public when, and what is still to be."""
    return [Section("", "", register(view, year))]


def register(view: View, year: YearReport) -> Markup:
    """The same as one passage."""
    return view.render("released.html", year=year, found=published(year))


def o10_addresses(view: View) -> Markup:
    """The addresses of each manual, and of where it says what O10 asks for."""
    found = [(each, list(_lines(view, each))) for each in by_name(view.manual)]
    return view.render("o10_addresses.html", manuals=found)


def _lines(view: View, procedure: Procedure) -> Iterator[AddressLine]:
    """The whole manual, its volume where there is one, and the items of O10 in the order of the form."""
    first = view.target(procedure, procedure)
    yield AddressLine("คู่มือทั้งเล่ม (หน้าเว็บ)", whole_address(view.manual.office.site, first))
    for each in view.offer.holding(first):
        if each.publication.category == "manual" and each.kind == "PDF":
            yield AddressLine("คู่มือทั้งเล่ม (PDF)", whole_address(view.manual.office.site, each.uri))
    for item in o10(view.manual, procedure):
        page = view.target(addresses.section(procedure.id, item.section))
        yield AddressLine(item.title, whole_address(view.manual.office.site, page))
