"""What the form of evidence must know of a project, as plain values for its scripts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from macros.assessment.archive import Archive
from macros.assessment.year import Assessment, YearReport
from macros.evidence.folders import SAR
from macros.evidence.front_matter import LONGEST_TITLE, FrontMatter
from macros.evidence.item import PARTS
from macros.evidence.twin import twin_data
from macros.model.ids import YEARS
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.model.office import Site
from macros.model.sar import Result
from macros.privacy.in_browser import browser_patterns
from macros.source.mistakes import catalogue
from macros.source.text import LIMIT
from macros.thai.dates import EARLIEST, LATEST, MONTHS, SHORT
from macros.views.file_rules import file_rules
from macros.views.form_fields import FormField, form_fields
from macros.views.new_file_links import LONGEST

OF_REVIEW = ("reviewed", "reviewed_by", "reviewed_digest")
_SAID = (
    "DATA-05", "DATA-15", "DATA-16", "DATA-20", "DATA-32", "DATA-93", "DATA-94", "DATA-95", "DATE-01", "DATE-02", "DATE-04",
    "FRONT-07", "FRONT-08", "PAGE-60", "PAGE-61", "PAGE-62", "PAGE-63", "PAGE-64", "PAGE-65", "PAGE-66",
    "PAGE-67", "PAGE-68", "PAGE-69", "PAGE-80", "PII-01", "PII-02", "PII-03", "PII-04", "PII-05", "REL-93", "SAR-07",
    "SAR-23", "SAR-91", "TEXT-03", "TEXT-07", "TEXT-08", "TEXT-10",
)  # fmt: skip
"""Mistakes that the form tells while somebody types; in the same words as the check."""


def evidence_fields() -> tuple[FormField, ...]:
    """The fields of a piece of evidence that people fill in; a review writes the others."""
    return form_fields(FrontMatter, OF_REVIEW)


def result_fields() -> tuple[FormField, ...]:
    """The fields of what a year states of an indicator; the review stays as it is."""
    return form_fields(Result, ("indicator", "review"))


def form_data(archives: Iterable[Archive], site: Site) -> dict[str, Any]:
    """The data of the form: where files are made, of which offices, years and indicators, what is
    asked. `archives` are the office's own and those of others.
    """
    return {
        "host": {
            "new": site.code.new("", "").partition("=")[0] + "=",  # the path of the file goes on
            "fills": site.code.fills,
            "edit": site.code.edit(""),
            "upload": f"{site.code.upload}/",
            "longest": LONGEST,
        },
        "offices": [_office(archive) for archive in archives],
        "forms": {
            "evidence": [asdict(field) for field in evidence_fields()],
            "result": [asdict(field) for field in result_fields()],
            "summary": dict(PARTS),
        },
        "files": file_rules(),
        "review": OF_REVIEW,
        "limits": {"title": LONGEST_TITLE, "text": LIMIT, "year": [EARLIEST, LATEST]},
        "months": [MONTHS, SHORT],
    }


def dialect() -> dict[str, Any]:
    """What the scripts know of the dialect, and say of mistakes, as the check says it."""
    mistakes, twin = catalogue(), twin_data()
    said = {code: [mistakes[code].what, mistakes[code].mend] for code in _SAID}
    return {**twin, "mistakes": {**twin["mistakes"], **said}, "personal": browser_patterns()}


def _office(archive: Archive) -> dict[str, Any]:
    manual = archive.manual
    return {
        "id": archive.home.rstrip("/"),
        "name": manual.office.name,
        "example": manual.example,
        "current": manual.office.current_year,
        "kinds": [[kind.id, kind.name] for kind in manual.evidence.kinds],
        "largest": manual.evidence.largest_megabytes,
        "positions": [[each.id, each.name] for each in manual.office.positions],
        "years": [_year(archive, year) for year in archive.years.values()],
    }


def _year(archive: Archive, year: YearReport) -> dict[str, Any]:
    groups = [each for each in year.manual.office.groups if each.there_in(year.year)]
    return {
        "year": year.year,
        "folder": f"docs/{archive.home}{SAR}{year.year}",
        "data": archive.data(f"{YEARS}{year.year}.yml"),
        "groups": [[group.id, group.name] for group in groups],
        "parties": [[key, each.name] for key, each in year.manual.parties.items()],
        "levels": [[level.id, level.name] for level in year.edition.levels],
        "indicators": [_indicator(year, each) for each in year.standings.values()],
    }


def _indicator(year: YearReport, standing: Assessment) -> dict[str, Any]:
    item, manual = standing.indicator, year.manual
    label = year.edition.label(item.id)
    name = "" if isinstance(item.name, Missing) else item.name
    given = {piece.front.kind for piece in standing.pieces}
    return {
        "id": item.id,
        "label": f"{label} {name}".strip(),
        "groups": manual.assignments.owners(item.id),
        "wanted": [kind for kind in standing.stated.wanted if kind not in given],
        "considerations": [
            [each.id, f"{each.code or ''} {each.name}".strip(), _answering(manual, each.id)]
            for each in item.considerations
        ],
    }


def _answering(manual: Manual, consideration: str) -> tuple[str, ...]:
    found = manual.assignments.groups_of_consideration(consideration)
    return found if isinstance(found, tuple) else ()
