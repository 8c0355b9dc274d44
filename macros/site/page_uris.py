"""Which pages made from data there will be, whatever is on them."""

from __future__ import annotations

from collections.abc import Iterator

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from macros.model.ids import PROCEDURES, YEARS
from macros.site import calendars, places
from macros.site.reports import PAGES
from macros.views import addresses
from macros.views.evidence_form import FORM_DATA


def page_uris(project: Project) -> dict[str, str]:
    """The uris of all generated pages that have an address of their own, whatever is on them,
    each with its data file; the second and further pages of a list have none.
    """
    found = {addresses.ADD: FORM_DATA}
    for archive in project.archives:
        data, home = archive.data, archive.home
        if archive.manual.several:
            found[home + addresses.CATALOGUE] = data("data/office.yml")
        for procedure in archive.manual.procedures:
            written = data(f"{PROCEDURES}{procedure.id}.yml")
            found |= dict.fromkeys(places.parts(archive, procedure), written)
        for item in archive.manual.calendars:
            found[calendars.uri(archive, item)] = calendars.written(archive, item)
        for kind, record in places.records(archive):
            found[places.record_view(archive, record).here] = data(kind.data)
        for view, _ in places.of_other_editions(archive):
            found[view.here] = data("data/standards.yml")
        for year in archive.years.values():
            sheets = (key + addresses.SHEET for key in year.standings)
            names = (*PAGES, *year.standings, *sheets)
            found |= {
                home + addresses.report(year.year, name): data(f"{YEARS}{year.year}.yml")
                for name in names
            }
    for other in project.archives[1:]:
        lists = (
            places.front(other),
            other.home + addresses.STANDARDS,
            other.home + addresses.INDICATORS,
        )
        found |= dict.fromkeys(lists, other.data("data/standards.yml"))
    return found


def procedure_pages(archive: Archive) -> Iterator[str]:
    """The uris of the pages of procedures, which people may write instead."""
    for item in archive.manual.procedures:
        yield from places.parts(archive, item)
