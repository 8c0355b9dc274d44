"""The pages of the reports: for each year an overview, its indicators, a register, what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from macros.assessment.archive import Archive
from macros.assessment.year import Assessment, YearReport
from macros.model.ids import YEARS
from macros.site.made import MadePages
from macros.views import addresses, sar
from macros.views.changes import changes
from macros.views.director import summary
from macros.views.lacking import missing
from macros.views.page import Page, Section, make_page
from macros.views.release import releases
from macros.views.sheet import sheet
from macros.views.trace import trace
from macros.views.view import View

PAGES: dict[str, tuple[str, Callable[[View, YearReport], list[Section]]]] = {
    "index": ("ภาพรวม", sar.overview),
    "summary": ("สรุปสำหรับผู้บริหาร", summary),
    "changes": ("สิ่งที่เปลี่ยนแปลง", changes),
    "register": ("ทะเบียนหลักฐาน", sar.register),
    "gaps": ("สิ่งที่ยังขาด", missing),
    "trace": ("ความเชื่อมโยงของหลักฐาน", trace),
    "published": ("ทะเบียนการเผยแพร่", releases),
}
"""The pages of a year beside those of its indicators: the title of each, and its view."""
_WIDE = {"summary"}  # what stands on one screen


def report_pages(archive: Archive, made: MadePages | None = None) -> Iterator[Page]:
    """Every page of every year, the latest year first, in the order of the navigation; those that
    are known are taken from `made`. A year's pages show evidence of that year and the one before.
    """
    for year in archive.years.values():
        make, shown = partial(_of_year, archive, year), (year.year - 1, year.year)
        yield from made.of(archive, str(year.year), make, shown) if made else make()


def _of_year(archive: Archive, year: YearReport) -> Iterator[Page]:
    for name, (title, sections) in PAGES.items():
        view = _view(archive, year, name)
        full = f"{title} ปีงบประมาณ {year.year}"
        page = make_page(view.here, full, _data(archive, year), sections(view, year), heading=full)
        yield replace(page, wide=name in _WIDE)
    for standing in year.standings.values():
        yield from _indicator(archive, year, standing)
        yield _sheet(archive, year, standing)


def _indicator(archive: Archive, year: YearReport, standing: Assessment) -> Iterator[Page]:
    view = _view(archive, year, standing.indicator.id)
    full = f"{sar.title(year, standing)} ปีงบประมาณ {year.year}"
    for number, sections in enumerate(sar.indicator(view, year, standing), 1):
        yield make_page(
            addresses.continued(view.here, number),
            year.edition.label(standing.indicator.id),
            _data(archive, year),
            sections,
            heading=full if number == 1 else f"{full} (หลักฐานหน้า {number})",
            listed=number == 1,
        )


def _sheet(archive: Archive, year: YearReport, standing: Assessment) -> Page:
    view = _view(archive, year, standing.indicator.id + addresses.SHEET)
    heading = f"แผ่นประเมิน {sar.title(year, standing)} ปีงบประมาณ {year.year}"
    shown = sheet(view, year, standing)
    return make_page(view.here, heading, _data(archive, year), shown, heading=heading, listed=False)


def _view(archive: Archive, year: YearReport, name: str) -> View:
    here = archive.home + addresses.report(year.year, name)
    return View(archive, here, archive.manual.procedures[0], as_of=year.manual)


def _data(archive: Archive, year: YearReport) -> str:
    return archive.data(f"{YEARS}{year.year}.yml")
