"""The way to a page from home, said above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.model.procedure import Procedure
from macros.views import addresses, belonging
from macros.views.linking import relative
from macros.views.view import View

_OF_INDICATOR = re.compile(r"sar/[0-9]{4}/([a-z0-9-]+)\.(?:sheet|[0-9]+)\.md")


@dataclass(frozen=True)
class Place:
    """A page on the way to another: what it is called, and where it stands (its .md in docs/)."""

    title: str
    page: str


def trail(archive: Archive, page: str) -> Markup:
    """The way to a page (its .md in docs/) of an archive; "" for home, and where there is but home
    above it.
    """
    places = list(_above(archive, page))
    if not places or page == addresses.HOME:
        return Markup("")
    view = View(archive, page, archive.manual.procedures[0])
    return view.render("trail.html", places=[(x.title, relative(x.page, page)) for x in places])


def _above(archive: Archive, page: str) -> Iterator[Place]:
    """The pages above a page, from home down."""
    yield Place("หน้าแรก", addresses.HOME)
    own, home = page.removeprefix(archive.home), archive.home
    if home and own != addresses.HOME:
        yield Place("ตัวอย่าง", home + addresses.HOME)
    for title, above in _within(archive, own):
        if above != own:
            yield Place(title, home + above)


def _within(archive: Archive, page: str) -> Iterator[tuple[str, str]]:
    """Titles and pages between home and a page, below the home of its office."""
    manual, own = archive.manual, not archive.home
    year, of = belonging.year_of(page), manual.procedure.get(belonging.manual_of(page))
    if page.startswith("procedures/"):
        if manual.several:
            yield "คู่มือทั้งหมด", addresses.CATALOGUE
        if of:
            yield from _of_manual(archive, page, of)
    elif page.startswith("standards/"):
        yield "มาตรฐาน", addresses.STANDARDS
    elif belonging.group_of(page) and own:
        yield "งานของกลุ่ม", addresses.GROUPS
    elif (page.startswith("sar/") or page == addresses.ADD) and own:
        yield "รายงานการประเมินตนเอง", addresses.REPORTS
    if year in archive.years:
        assert year is not None
        yield f"ปีงบประมาณ {year}", addresses.report(year)
        if found := _OF_INDICATOR.fullmatch(page):
            label = archive.years[year].edition.label(found[1])
            yield label, addresses.report(year, found[1])


def _of_manual(archive: Archive, page: str, of: Procedure) -> Iterator[tuple[str, str]]:
    """Above a manual's first page, which bears its name, is its group; above its sections that page."""
    first = addresses.address(of, of.id)
    group = archive.manual.owner_of(of)
    if page != first:
        yield of.name, first
    elif group and archive.manual.several:
        yield group.name, addresses.address(group, of.id)
