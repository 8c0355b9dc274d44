"""Where every datum stands on the site: its sections, and the page and anchor of each record.

Addresses are for good: they are made of permanent ids and of the section numbers of the
nine-section form, never of titles.
"""

from __future__ import annotations

from typing import Any

from macros.model.assignments import IndicatorDuty, StandardDuty, WorkingGroup
from macros.model.calendar import Calendar
from macros.model.errata import Erratum
from macros.model.office import Group, Position
from macros.model.procedure import SECTION_9, Picture, Procedure, Summary
from macros.model.record import Record
from macros.model.references import Reference
from macros.model.standards import Edition, Indicator, Standard
from macros.model.step import Step
from macros.model.terms import Term
from macros.views.publication import Category
from macros.views.sitesection import RecordPages, SiteSection

_SECTIONS = {
    1: ("1-name", "ชื่องาน"),
    2: ("2-objective", "วัตถุประสงค์"),
    3: ("3-scope", "ขอบเขตของงาน"),
    4: ("4-terms", "คำจำกัดความ"),
    5: ("5-steps", "ขั้นตอนการปฏิบัติงาน"),
    6: ("6-flowchart", "Flow Chart การปฏิบัติงาน (ผังขั้นตอน)"),
    7: ("7-forms", "แบบฟอร์มที่ใช้"),
    8: ("8-references", "เอกสาร/หลักฐานอ้างอิง"),
    9: ("9-summary", SECTION_9),
}
HOME, SOURCE, COMPLETENESS = "index.md", "source.md", "completeness.md"
ASSIGNMENTS, DOWNLOADS, SEARCH, ADD = "assignments.md", "downloads.md", "search.md", "add.md"
REPORTS, EXAMPLE, HELP = "sar/index.md", "example/index.md", "sar/help.md"
ACCESSIBILITY, DESIGN = "accessibility.md", "design-system.md"
CATALOGUE, CALENDARS = "procedures/index.md", "calendar/"
SHEET = ".sheet"  # after the id of an indicator: its page for assessors, among those of a year
STANDARDS, INDICATORS, GROUPS = "standards/index.md", "standards/indicators.md", "groups/index.md"
SITE = (
    SiteSection(HOME, "manual"),
    SiteSection("procedures/", "manual", every_office=True, data_alone=True),
    SiteSection(
        "standards/",
        "standards",
        every_office=True,
        data_alone=True,
        volumes=("manual",),
        pages=RecordPages(
            Standard,
            lambda manual: manual.edition.standards,
            lambda standard: f"มาตรฐานที่ {standard.no}",
            "data/standards.yml",
        ),
    ),
    SiteSection(
        "groups/",
        "standards",
        every_office=True,
        volumes=("manual",),
        pages=RecordPages(
            Group,
            lambda manual: manual.office.groups,
            lambda group: str(group.name),
            "data/assignments.yml",
        ),
    ),
    SiteSection(CALENDARS, "manual", every_office=True, data_alone=True),
    SiteSection(ASSIGNMENTS, "standards", volumes=("manual", "order")),
    SiteSection(REPORTS, "report"),
    SiteSection(HELP),
    SiteSection("sar/", "report", every_office=True),
    SiteSection(COMPLETENESS, volumes=("errata",)),
    SiteSection(SOURCE, volumes=("errata",)),
)
"""The sections of the site; mkdocs.yml says in what order the menu shows them. A page belongs to the
one with the longest path that it begins with, and those that belong to none are of no office's own.
"""
PAGES_IN = {x.pages.of: x.path for x in SITE if x.pages}
"""The folder of the pages of each kind of record that has one of its own."""


def site_section(page: str) -> SiteSection:
    """The section of a page (its .md in docs/, below the home of its office)."""
    return max(
        (each for each in SITE if page.startswith(each.path)),
        key=lambda each: len(each.path),
        default=SiteSection(""),
    )


def held(category: Category, home: str) -> tuple[str, ...]:
    """The sections that a volume of a category holds, of the office whose pages stand in `home`."""
    found = (each for each in SITE if category in each.volumes and (each.every_office or not home))
    return tuple(home + each.path for each in found)


def is_own(page: str) -> bool:
    """Whether a page is one that every office has, the example's too, under its own home."""
    return site_section(page).every_office


def section(procedure: str, number: int) -> str:
    """The page of a section (1-9) of a procedure (an id)."""
    return f"procedures/{procedure}/{_SECTIONS[number][0]}.md"


def section_titles(procedure: Procedure) -> dict[int, str]:
    """What the sections (1-9) of a procedure are called, the last as its own form says."""
    titles = {number: title for number, (_, title) in _SECTIONS.items()}
    return titles | {9: procedure.summary.title}


def preface(procedure: str) -> str:
    """The page of a procedure's (an id's) preface, which people may write."""
    return f"procedures/{procedure}/0-preface.md"


def chart(procedure: str, kind: str = "flowchart") -> str:
    """The file of a chart of a procedure (an id), a picture that stands alone."""
    return f"procedures/{procedure}/{kind}.svg"


def address(record: Record, procedure: str) -> str:
    """The page and anchor of a record; `procedure` (an id) is the one it is seen from."""
    if type(record) in PAGES_IN:
        return _page(record)
    match record:
        case Step():
            return f"{section(procedure, 9)}#{record.id}"
        case StandardDuty():
            return f"{PAGES_IN[Standard]}{record.standard}.md"
        case Indicator() | IndicatorDuty():
            name = record.id if isinstance(record, Indicator) else record.indicator
            return f"{INDICATORS}#{name}"
        case Edition():
            return STANDARDS
        case WorkingGroup() | Position():
            return f"{ASSIGNMENTS}#{record.id}"
        case Term():
            return f"{section(procedure, 4)}#term-{record.id}"
        case Reference():
            return f"{section(procedure, 8)}#{record.id}"
        case Erratum():
            return f"{SOURCE}#{record.id}"
        case Picture():
            return section(procedure, 6)
        case Summary():
            return section(procedure, 9)
        case Calendar():
            return f"{CALENDARS}{record.fiscal_year}.md"
        case Procedure():
            return f"procedures/{record.id}/index.md"
    raise TypeError(f"no page shows a {type(record).__name__}")


def _page(record: Any) -> str:
    return f"{PAGES_IN[type(record)]}{record.id}.md"


def in_edition(page: str, edition: str) -> str:
    """Where a page of standards (with an anchor or not) stands for an edition (an id) other than the
    one in use; any other page is the same.
    """
    folder = PAGES_IN[Standard]
    return f"{folder}{edition}/{page.removeprefix(folder)}" if page.startswith(folder) else page


def report(year: int, name: str = "index") -> str:
    """A page of a year's report: its overview, a page beside it such as "gaps", or an indicator (an id)."""
    return f"sar/{year}/{name}.md"


def continued(page: str, number: int) -> str:
    """The page (1, 2 ...) of a list that does not fit one; the first is the page itself."""
    return page if number == 1 else f"{page.removesuffix('.md')}.{number}.md"


def line(number: int | str) -> str:
    """The page and anchor of a line of the source document."""
    return f"{SOURCE}#line-{number}"
