"""Counting days: periods as the law counts them, and days on which people work."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from itertools import islice

from macros.model.calendar import Span
from macros.thai.dates import BuddhistDate, last_of_month

_DAY = timedelta(days=1)
_SATURDAY, _WEEK, _MONTHS = 5, 7, 12


def last_day(first: BuddhistDate, span: Span, holidays: Collection[BuddhistDate]) -> BuddhistDate:
    """The last day of a period that begins with `first`; nothing of a unit ends on that day.

    Weeks, months and years end before the day that corresponds to the first: one month from 15
    January ends on 14 February. Where the last month has no such day, it ends with that month: from
    31 January, on 28 or 29 February (Civil and Commercial Code, section 193/5).
    """
    if not span.value:
        return first
    match span.unit:
        case "วันทำการ":
            return _nth_workday(first, span.value, holidays)
        case "วัน":
            return added(first, span.value - 1)
        case "สัปดาห์":
            return added(first, span.value * _WEEK - 1)
    return _months(first, span.value * (_MONTHS if span.unit == "ปี" else 1))


def counted(after: BuddhistDate, span: Span, holidays: Collection[BuddhistDate]) -> BuddhistDate:
    """The day so long after a day, which is not counted itself (section 193/3): the last one of a
    period that begins the day after it.
    """
    return last_day(added(after, 1), span, holidays) if span.value else after


def workday(day: BuddhistDate, holidays: Collection[BuddhistDate]) -> BuddhistDate:
    """The first day from `day` on that is no Saturday, Sunday or holiday."""
    return _nth_workday(day, 1, holidays)


def added(day: BuddhistDate, days: int) -> BuddhistDate:
    """The day so many days later."""
    return BuddhistDate.of(day.gregorian + days * _DAY)


def days_between(first: BuddhistDate, second: BuddhistDate) -> int:
    """How many days the second day is after the first."""
    return (second.gregorian - first.gregorian).days


def _nth_workday(
    first: BuddhistDate, number: int, holidays: Collection[BuddhistDate]
) -> BuddhistDate:
    closed = {day.gregorian for day in holidays}
    return BuddhistDate.of(next(islice(_workdays(first.gregorian, closed), number - 1, None)))


def _workdays(day: date, closed: set[date]) -> Iterator[date]:
    while True:
        if day.weekday() < _SATURDAY and day not in closed:
            yield day
        day += _DAY


def _months(first: BuddhistDate, months: int) -> BuddhistDate:
    year, month = divmod(first.year * _MONTHS + first.month - 1 + months, _MONTHS)
    last = last_of_month(year, month + 1)
    if first.day > last:
        return BuddhistDate(year, month + 1, last)
    return added(BuddhistDate(year, month + 1, first.day), -1)
