"""Which pages an office has for its records and manuals: where each stands, and what it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.model.procedure import Procedure
from macros.model.record import Record
from macros.model.standards import Standard
from macros.views import addresses, directory
from macros.views.sitesection import RecordPages
from macros.views.view import View

RecordList = tuple[str, Callable[[View], Markup]]
"""A page that lists records: its title, and its view."""


def front(archive: Archive) -> str:
    """The first page of an office."""
    return archive.home + addresses.HOME


def parts(archive: Archive, item: Procedure) -> Iterator[str]:
    """The cover of a manual, and its sections."""
    yield archive.home + addresses.address(item, item.id)
    for number in addresses.section_titles(item):
        yield archive.home + addresses.section(item.id, number)


def of_other_editions(archive: Archive) -> Iterator[tuple[View, Standard | RecordList]]:
    """A view for each page of the other editions: their lists, and each standard."""
    procedure = archive.manual.procedures[0]
    for edition in archive.manual.standards.editions:
        if edition is archive.manual.edition:
            continue
        then = archive.manual.as_of(edition.id, archive.last_year(edition.id))
        about: list[tuple[str, Standard | RecordList]] = [
            (addresses.STANDARDS, ("รายการมาตรฐาน", directory.standards)),
            (addresses.INDICATORS, ("ตัวบ่งชี้", directory.indicators)),
            *((addresses.address(each, procedure.id), each) for each in edition.standards),
        ]
        for page, shown in about:
            here = archive.home + addresses.in_edition(page, edition.id)
            yield View(archive, here, procedure, as_of=then), shown


def records(archive: Archive) -> Iterator[tuple[RecordPages, Record]]:
    """The records of an office that have a page of their own, each with what all pages of its kind are."""
    for section in addresses.SITE:
        if section.pages and (section.every_office or not archive.home):
            yield from ((section.pages, item) for item in section.pages.records(archive.manual))


def record_view(archive: Archive, item: Record) -> View:
    """A view for the page of such a record."""
    procedure = archive.manual.procedures[0]
    return View(archive, archive.home + addresses.address(item, procedure.id), procedure)
