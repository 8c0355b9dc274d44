"""The pages that exist once per datum."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from macros.model.ids import PROCEDURES
from macros.model.standards import Standard
from macros.site import calendars, places
from macros.site.made import MadePages
from macros.site.reports import report_pages
from macros.views import addresses, directory, manuals, sar, sections
from macros.views.evidence_form import FORM_DATA, evidence_form
from macros.views.page import Page, Section, make_page
from macros.views.view import View


def pages(project: Project, written: Collection[str], made: MadePages) -> tuple[Page, ...]:
    """Every generated page, in the order of the navigation; those that `made` knows are not made again.

    A procedure whose sections nobody wrote in docs/ (`written`: the uris there) gets them here.
    """
    own, *others = project.archives
    found = [
        *_of_procedures(own, made),
        *made.of(own, "records", partial(_of_records, own)),
        *made.of(own, "calendars", partial(calendars.calendar_pages, own)),
        *report_pages(own, made),
    ]
    for other in others:
        found += (
            *made.of(other, "front", partial(_front, other)),
            *_of_procedures(other, made),
            *report_pages(other, made),
            *made.of(other, "lists", partial(_lists, other)),
            *made.of(other, "calendars", partial(calendars.calendar_pages, other)),
        )
    return tuple(page for page in found if page.uri not in written)


def _of_procedures(archive: Archive, made: MadePages) -> Iterator[Page]:
    """The pages of procedures, on which no evidence is shown."""
    return made.of(archive, "procedures", partial(_procedures, archive), years=())


def _of_records(archive: Archive) -> Iterator[Page]:
    """The office's own records, and the form for evidence."""
    yield from _record_pages(archive)
    yield from _other_editions(archive)
    form = _shown(archive, addresses.ADD, "เพิ่มหลักฐาน", evidence_form, FORM_DATA)
    yield replace(form, wide=True)


def _front(archive: Archive) -> Iterator[Page]:
    """The first page of another office."""
    yield _shown(archive, places.front(archive), "รายงานตัวอย่าง", sar.reports)


def _lists(archive: Archive) -> Iterator[Page]:
    """The example's standards, indicators and groups."""
    yield _shown(archive, archive.home + addresses.STANDARDS, "มาตรฐาน", directory.standards)
    yield _shown(archive, archive.home + addresses.INDICATORS, "ตัวบ่งชี้", directory.indicators)
    yield from _record_pages(archive)
    yield from _other_editions(archive)


def _shown(
    archive: Archive,
    uri: str,
    title: str,
    show: Callable[[View], Markup],
    data: str = "data/standards.yml",
) -> Page:
    """A page of one view, as docs/ has for the office."""
    html = show(View(archive, uri, archive.manual.procedures[0]))
    return make_page(uri, title, archive.data(data), [Section("", "", html)], heading=title)


def _procedures(archive: Archive) -> Iterator[Page]:
    """The list of manuals, where there are several, and the pages of each."""
    if archive.manual.several:
        here = archive.home + addresses.CATALOGUE
        yield _shown(archive, here, "คู่มือทั้งหมด", manuals.manuals, "data/office.yml")
    for item in archive.manual.procedures:
        data = archive.data(f"{PROCEDURES}{item.id}.yml")
        cover = View(archive, archive.home + addresses.address(item, item.id), item)
        yield Page(cover.here, item.name, sections.page(cover, 0), data)
        for number, title in addresses.section_titles(item).items():
            view = View(archive, archive.home + addresses.section(item.id, number), item)
            yield Page(
                view.here, f"{number}. {title}", sections.page(view, number), data, wide=number == 9
            )


def _record_pages(archive: Archive) -> Iterator[Page]:
    """The pages of records that have one of their own."""
    for kind, record in places.records(archive):
        view = places.record_view(archive, record)
        text = directory.PAGES[kind.of](view, record)
        yield Page(view.here, kind.title(record), text, archive.data(kind.data))


def _other_editions(archive: Archive) -> Iterator[Page]:
    """The pages of the standards and indicators of editions that are not in use."""
    data = archive.data("data/standards.yml")
    for view, about in places.of_other_editions(archive):
        edition = view.manual.edition
        if isinstance(about, Standard):
            title = f"มาตรฐานที่ {about.no} {edition.full_title}"
            yield Page(view.here, title, directory.standard(view, about), data)
        else:
            title, show = about
            sections_ = [Section("", "", show(view))]
            heading = f"{title} {edition.full_title}"
            yield make_page(view.here, heading, data, sections_, heading=heading)
