"""The rule for working days: without the holidays of a year they are counted too short."""

from __future__ import annotations

from collections.abc import Iterator

from macros.assessment.planned import schedule_of
from macros.checks.context import Context
from macros.model.ids import CALENDARS
from macros.model.schedule import ScheduledActivity, all_holidays
from macros.source.diagnostic import Diagnostic


def counted_workdays(context: Context) -> Iterator[Diagnostic]:
    """Years in which working days are counted, and of which no holiday is known: once each a file."""
    manual = context.known
    told = {day.fiscal_year for day in all_holidays(manual.calendars)}
    for calendar in manual.calendars:
        root = context.files.get(f"{CALENDARS}{calendar.fiscal_year}.yml")
        items = {each.activity.id: each for each in schedule_of(manual, calendar).items}
        asked: set[int] = set()
        for index, activity in enumerate(calendar.listed if root else ()):
            found = items.get(activity.id)
            for year in _years(found) - told - asked if found and activity.by_workdays else ():
                assert root
                place = ("activities", index, "after" if activity.after else "duration")
                yield root.warning(place, "CAL-10", year=year)
                asked.add(year)


def _years(item: ScheduledActivity) -> set[int]:
    """The fiscal years that an activity lies in."""
    return {item.start.fiscal_year, item.end.fiscal_year}
