"""What an office has planned: its calendars by days, working days by the holidays of all years."""

from __future__ import annotations

from macros.model.calendar import Calendar
from macros.model.manual import Manual
from macros.model.schedule import Schedule, all_holidays, schedule


def schedule_of(manual: Manual, calendar: Calendar) -> Schedule:
    """The activities of one of the office's calendars, by days."""
    return schedule(calendar, all_holidays(manual.calendars))


def current_schedule(manual: Manual) -> Schedule | None:
    """What is due for the current year; None where it has no calendar."""
    return schedule_of(manual, manual.calendar) if manual.calendar else None
