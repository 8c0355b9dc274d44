"""What of a year was made public, and what is still to be: its manuals (O10) and its report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.assessment.year import YearReport
from macros.model.procedure import Procedure
from macros.model.release import Release

REPORT = "รายงานการประเมินตนเอง"


@dataclass(frozen=True)
class Published:
    """A document and when it was made public, the first time first; `manual` is None of what is no
    manual. One that is to be made public each year (`due`) may not have been.
    """

    title: str
    manual: Procedure | None
    due: bool
    releases: tuple[Release, ...]


def published(year: YearReport) -> list[Published]:
    """The manuals of a year in the office's order and its report, whether made public or not; then
    whatever else was, the first first.
    """
    known = sorted(year.stated.published or (), key=lambda each: each.on)
    return [
        *(
            Published(each.name, each, True, tuple(x for x in known if x.manual == each.id))
            for each in year.manual.procedures
        ),
        Published(
            f"{REPORT} ปีงบประมาณ {year.year}", None, True, tuple(x for x in known if x.report)
        ),
        *_others(known),
    ]


def unpublished(year: YearReport) -> list[Published]:
    """What is still to be made public, as far as the register of the year says."""
    return [each for each in published(year) if each.due and not each.releases]


def _others(known: list[Release]) -> Iterator[Published]:
    titles = dict.fromkeys(each.title for each in known if each.title)
    for title in titles:
        yield Published(title, None, False, tuple(x for x in known if x.title == title))
