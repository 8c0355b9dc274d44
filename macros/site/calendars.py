"""The page of each year's calendar, the current year first."""

from __future__ import annotations

from collections.abc import Iterator

from macros.assessment.archive import Archive
from macros.model.calendar import Calendar
from macros.model.ids import CALENDARS
from macros.views import addresses, schedules
from macros.views.page import Page, make_page
from macros.views.view import View


def calendar_pages(archive: Archive) -> Iterator[Page]:
    """Every page of a calendar, with the names of groups as they are in its year."""
    for calendar in _ordered(archive):
        year = calendar.fiscal_year
        then = archive.manual.as_of(archive.manual.standards.current, year)
        view = View(archive, uri(archive, calendar), archive.manual.procedures[0], as_of=then)
        title = f"ปฏิทินปฏิบัติงาน ปีงบประมาณ {year}"
        parts = schedules.calendar(view, calendar)
        yield make_page(view.here, title, written(archive, calendar), parts, heading=title)


def uri(archive: Archive, calendar: Calendar) -> str:
    """The page of a calendar (its .md in docs/)."""
    return archive.home + addresses.address(calendar, "")


def written(archive: Archive, calendar: Calendar) -> str:
    """The file in which a calendar is written."""
    return archive.data(f"{CALENDARS}{calendar.fiscal_year}.yml")


def _ordered(archive: Archive) -> list[Calendar]:
    current = archive.manual.calendar
    return sorted(
        archive.manual.calendars, key=lambda each: (each is not current, -each.fiscal_year)
    )
