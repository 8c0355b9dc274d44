"""Where every datum stands on the site, and how one page links to another.

Addresses are for good: they are made of permanent ids and of the section numbers of the
nine-section form, never of titles.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

from macros.model.assignments import IndicatorDuty, StandardDuty, WorkingGroup
from macros.model.calendar import Calendar
from macros.model.errata import Erratum
from macros.model.fields import Record
from macros.model.office import Group, Position
from macros.model.procedure import Picture, Procedure, Summary
from macros.model.references import Reference
from macros.model.standards import Edition, Indicator, Standard
from macros.model.step import Step
from macros.model.terms import Term

SECTIONS = {
    1: ("1-name", "ชื่องาน"),
    2: ("2-objective", "วัตถุประสงค์"),
    3: ("3-scope", "ขอบเขตของงาน"),
    4: ("4-terms", "คำจำกัดความ"),
    5: ("5-steps", "ขั้นตอนการปฏิบัติงาน"),
    6: ("6-flowchart", "Flow Chart การปฏิบัติงาน"),
    7: ("7-forms", "แบบฟอร์มที่ใช้"),
    8: ("8-references", "เอกสาร/หลักฐานอ้างอิง"),
    9: ("9-summary", "สรุปมาตรฐานของสำนักงานเขตพื้นที่การศึกษา"),
}
HOME, SOURCE, COMPLETENESS = "index.md", "source.md", "completeness.md"
_FROM_ROOT = re.compile(r'(<[a-z][^<>]*\s)(href|src)="/([^"]*)"')  # in tags; text has no bare <
_OWN = ("procedures/", "standards/", "groups/", "sar/")
ASSIGNMENTS, DOWNLOADS, SEARCH = "assignments.md", "downloads.md", "search.md"
REPORTS, EXAMPLE, HELP = "sar/index.md", "example/index.md", "sar/help.md"
STANDARDS, INDICATORS, GROUPS = "standards/index.md", "standards/indicators.md", "groups/index.md"


def section(procedure: str, number: int) -> str:
    """The page of a section (1-9) of a procedure (an id)."""
    return f"procedures/{procedure}/{SECTIONS[number][0]}.md"


def preface(procedure: str) -> str:
    """The page of a procedure's (an id's) preface, which people may write."""
    return f"procedures/{procedure}/0-preface.md"


def chart(procedure: str, kind: str = "flowchart") -> str:
    """The file of a chart of a procedure (an id), a picture that stands alone."""
    return f"procedures/{procedure}/{kind}.svg"


def address(record: Record, procedure: str) -> str:
    """The page and anchor of a record; `procedure` (an id) is the one it is seen from."""
    match record:
        case Step():
            return f"{section(procedure, 9)}#{record.id}"
        case Standard() | StandardDuty():
            name = record.id if isinstance(record, Standard) else record.standard
            return f"standards/{name}.md"
        case Indicator() | IndicatorDuty():
            name = record.id if isinstance(record, Indicator) else record.indicator
            return f"{INDICATORS}#{name}"
        case Edition():
            return STANDARDS
        case Group():
            return f"groups/{record.id}.md"
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
            return f"{HOME}#calendar"
        case Procedure():
            return f"procedures/{record.id}/index.md"
    raise TypeError(f"no page shows a {type(record).__name__}")


def report(year: int, name: str = "index") -> str:
    """A page of a year's report: its overview, "register", "gaps", or an indicator (an id)."""
    return f"sar/{year}/{name}.md"


def continued(page: str, number: int) -> str:
    """The page (1, 2 ...) of a list that does not fit one; the first is the page itself."""
    return page if number == 1 else f"{page.removesuffix('.md')}.{number}.md"


def placed(html: str, here: str) -> str:
    """HTML of evidence with its links, written from the root of docs/, as the page `here` has them."""
    return rooted(html, lambda _, target: _placed(target, here))


def rooted(html: str, change: Callable[[str, str], str]) -> str:
    """HTML of evidence with each link, written from the root of docs/, as `change` makes it of
    its attribute ("href" or "src") and its target.
    """
    return _FROM_ROOT.sub(
        lambda found: f'{found[1]}{found[2]}="{change(found[2], found[3])}"', html
    )


def _placed(target: str, here: str) -> str:
    page = target.partition("#")[0].endswith(".md")
    return relative(target, here) if page else step(target, here)


def is_own(page: str) -> bool:
    """Whether a page is one that every office has, the example's too, under its own home."""
    return page.startswith(_OWN) and page not in {REPORTS, HELP}


def step(path: str, here: str) -> str:
    """The way from a page to a file of the site."""
    return posixpath.relpath(path, posixpath.dirname(here) or ".")


def line(number: int | str) -> str:
    """The page and anchor of a line of the source document."""
    return f"{SOURCE}#line-{number}"


def relative(target: str, here: str) -> str:
    """The address of a page (its .md, with an anchor or not) as a page `here` links to it.

    Pages keep their file names on the site (use_directory_urls: false), so the same link works
    on the web, on a memory stick and in an archive.
    """
    path, _, anchor = target.partition("#")
    found = step(path.removesuffix(".md") + ".html", here)
    if path == here and anchor:
        found = ""
    return found + (f"#{anchor}" if anchor else "")
