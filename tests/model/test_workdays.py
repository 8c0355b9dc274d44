"""Counting days: weeks, months and years as the law counts them, and days on which people work."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.model.calendar import Span, SpanUnit
from macros.model.workdays import counted, days_between, last_day, workday
from macros.thai.dates import BuddhistDate

day = BuddhistDate.parse
DAYS = some.dates(min_value=day("2560-01-01").gregorian, max_value=day("2640-12-31").gregorian)


def span(value: int, unit: SpanUnit) -> Span:
    return Span(value=value, unit=unit)


@pytest.mark.parametrize(
    ("first", "value", "unit", "last"),
    [
        ("2568-10-01", 1, "วัน", "2568-10-01"),
        ("2568-10-01", 1, "สัปดาห์", "2568-10-07"),
        ("2568-10-01", 1, "เดือน", "2568-10-31"),
        ("2568-10-01", 6, "เดือน", "2569-03-31"),
        ("2568-10-01", 1, "ปี", "2569-09-30"),
        ("2569-01-15", 1, "เดือน", "2569-02-14"),
        ("2569-01-28", 1, "เดือน", "2569-02-27"),
        ("2569-01-29", 1, "เดือน", "2569-02-28"),  # no 29 February: it ends with the month
        ("2569-01-31", 1, "เดือน", "2569-02-28"),
        ("2571-01-31", 1, "เดือน", "2571-02-29"),  # 2028 has one
        ("2569-08-31", 1, "เดือน", "2569-09-30"),
        ("2569-12-31", 2, "เดือน", "2570-02-28"),
        ("2571-02-29", 1, "ปี", "2572-02-28"),
        ("2568-10-01", 0, "เดือน", "2568-10-01"),
    ],
)
def test_a_period_ends_before_the_day_that_corresponds(
    first: str, value: int, unit: SpanUnit, last: str
) -> None:
    assert last_day(day(first), span(value, unit), ()) == day(last)


@pytest.mark.parametrize(
    ("after", "value", "unit", "found"),
    [
        ("2568-10-07", 1, "วัน", "2568-10-08"),
        ("2568-10-07", 0, "วัน", "2568-10-07"),
        ("2568-10-07", 2, "สัปดาห์", "2568-10-21"),
        ("2568-10-15", 1, "เดือน", "2568-11-15"),
        ("2569-01-31", 1, "เดือน", "2569-02-28"),
        ("2569-02-28", 1, "เดือน", "2569-03-31"),  # the period is the whole of March
        ("2569-10-07", 3, "วันทำการ", "2569-10-12"),  # Wednesday: Thursday, Friday, Monday
    ],
)
def test_the_day_after_which_is_counted_does_not_count(
    after: str, value: int, unit: SpanUnit, found: str
) -> None:
    assert counted(day(after), span(value, unit), ()) == day(found)


def test_working_days_leave_out_weekends_and_holidays() -> None:
    friday, holiday = day("2569-04-10"), day("2569-04-13")
    assert workday(day("2569-04-11"), ()) == holiday  # the Monday
    assert workday(day("2569-04-11"), {holiday}) == day("2569-04-14")
    assert last_day(friday, span(2, "วันทำการ"), {holiday}) == day("2569-04-14")


@given(DAYS, some.integers(1, 60), some.sets(DAYS, max_size=20))
def test_so_many_working_days_lie_in_a_period(first, number, closed) -> None:
    start = BuddhistDate.of(first)
    holidays = {BuddhistDate.of(each) for each in closed}
    end = last_day(start, span(number, "วันทำการ"), holidays)
    inside = [first + timedelta(n) for n in range(days_between(start, end) + 1)]
    worked = [each for each in inside if each.isoweekday() <= 5 and each not in closed]
    assert (len(worked), worked[-1]) == (number, end.gregorian)


@given(DAYS, some.integers(1, 40), some.sampled_from(["วัน", "สัปดาห์", "เดือน", "ปี"]))
def test_periods_follow_one_another_without_a_gap(first, number, unit) -> None:
    """What begins on the day after a period of one unit ends no earlier than two of them do."""
    start = BuddhistDate.of(first)
    once, whole = last_day(start, span(1, unit), ()), last_day(start, span(number, unit), ())
    assert start <= once <= whole
    assert counted(start, span(number, unit), ()) > start
