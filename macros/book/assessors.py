"""The volume of a year's sheets for assessors: an indicator on one or two of them."""

from __future__ import annotations

from collections.abc import Iterator

from macros.assessment.archive import Archive
from macros.assessment.year import Assessment, YearReport
from macros.book.print_view import PrintView, year_view
from macros.book.volume import Chapter, Volume
from macros.model.missing import Missing
from macros.views import addresses
from macros.views.publication import publication_of
from macros.views.sheet import sheet

_PURPOSE = "ให้ผู้ประเมินพิมพ์ อ่าน และให้คะแนนทีละตัวบ่งชี้"
_TITLE = "แผ่นประเมินรายตัวบ่งชี้"


def assessors_volume(archive: Archive, year: YearReport) -> Volume:
    """The sheets of all indicators of a year, each beginning on a page of its own."""
    view = year_view(archive, year)
    return Volume(
        publication=publication_of(
            archive,
            "report",
            f"sar-sheets-{year.year}",
            f"{_TITLE} ปีงบประมาณ {year.year}",
            _PURPOSE,
            tuple(_held(archive, year)),
        ),
        view=view,
        cover=view.render("sar_cover.html", year=year, standard=None, part=_TITLE),
        chapters=tuple(_chapter(view, year, each) for each in year.standings.values()),
        listed=False,
    )


def indicator_heading(year: YearReport, standing: Assessment) -> str:
    """What the chapter of an indicator is called."""
    label, name = year.edition.label(standing.indicator.id), standing.indicator.name
    return label if isinstance(name, Missing) else f"{label} {name}"


def standard_above(year: YearReport, standing: Assessment) -> str:
    """The standard of an indicator, to stand above its heading; "" where it is not known."""
    standards = year.edition.standards
    above = next((x for x in standards if x.id == standing.indicator.standard), None)
    return f"มาตรฐานที่ {above.no} {above.title}" if above else ""


def _chapter(view: PrintView, year: YearReport, standing: Assessment) -> Chapter:
    key = standing.indicator.id
    return Chapter(
        id=key,
        heading=indicator_heading(year, standing),
        html=view.render("sheet.html", sections=sheet(view, year, standing)),
        page=view.archive.home + addresses.report(year.year, key + addresses.SHEET),
        prefix=f"{key}-",
        short=year.edition.label(key),
    )


def _held(archive: Archive, year: YearReport) -> Iterator[str]:
    """The pages that offer it: that of the year, and the sheets themselves."""
    yield archive.home + addresses.report(year.year).removesuffix("md")
    for key in year.standings:
        page = addresses.report(year.year, key + addresses.SHEET)
        yield archive.home + page.removesuffix("md")
