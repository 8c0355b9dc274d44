"""The pages that exist once per datum."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from markupsafe import Markup

from macros.evidence.archive import Archive
from macros.model.fields import Record
from macros.model.ids import PROCEDURES
from macros.publishing import addresses, directory, sar, sections
from macros.publishing.page import Page, Section, composed
from macros.publishing.reports import report_pages
from macros.publishing.view import View


def pages(office: Archive, example: Archive | None, written: Collection[str]) -> tuple[Page, ...]:
    """Every generated page, in the order of the navigation.

    A procedure whose sections nobody wrote in docs/ (`written`: the uris there) gets them here.
    """
    found = [*_procedures(office), *_standards(office), *_groups(office), *report_pages(office)]
    if example:
        own = (*_front(example), *_procedures(example), *report_pages(example), *_lists(example))
        found += [replace(page, title=f"ตัวอย่าง: {page.title}") for page in own]
    return tuple(page for page in found if page.uri not in written)


def _front(archive: Archive) -> Iterator[Page]:
    """The first page of the example."""
    yield _shown(archive, addresses.EXAMPLE, "รายงานตัวอย่าง", sar.reports)


def _lists(archive: Archive) -> Iterator[Page]:
    """The example's standards, indicators and groups."""
    yield _shown(archive, archive.home + addresses.STANDARDS, "มาตรฐาน", directory.standards)
    yield _shown(archive, archive.home + addresses.INDICATORS, "ตัวบ่งชี้", directory.indicators)
    yield from _standards(archive)
    yield from _groups(archive)


def _shown(archive: Archive, uri: str, title: str, show: Callable[[View], Markup]) -> Page:
    """A page of one view, as docs/ has for the office."""
    html = show(View(archive, uri, archive.manual.procedures[0]))
    data = archive.data("data/standards.yml")
    return composed(uri, title, data, [Section("", "", html)], heading=title)


def _procedures(archive: Archive) -> Iterator[Page]:
    for item in archive.manual.procedures:
        data = archive.data(f"{PROCEDURES}{item.id}.yml")
        cover = View(archive, archive.home + addresses.address(item, item.id), item)
        yield Page(cover.here, item.name, sections.page(cover, 0), data)
        for number, (_, title) in addresses.SECTIONS.items():
            view = View(archive, archive.home + addresses.section(item.id, number), item)
            yield Page(
                view.here, f"{number}. {title}", sections.page(view, number), data, wide=number == 9
            )


def _standards(archive: Archive) -> Iterator[Page]:
    for item in archive.manual.edition.standards:
        view = _view(archive, item)
        text = directory.standard(view, item)
        yield Page(view.here, f"มาตรฐานที่ {item.no}", text, archive.data("data/standards.yml"))


def _groups(archive: Archive) -> Iterator[Page]:
    for item in archive.manual.office.groups:
        view = _view(archive, item)
        yield Page(
            view.here, item.name, directory.group(view, item), archive.data("data/assignments.yml")
        )


def _view(archive: Archive, item: Record) -> View:
    procedure = archive.manual.procedures[0]
    return View(archive, archive.home + addresses.address(item, procedure.id), procedure)
