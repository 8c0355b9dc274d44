"""A calendar's activities with their days: written, or counted from what comes before."""

from __future__ import annotations

from typing import Any

import pytest

from macros.model.calendar import Calendar
from macros.model.schedule import Schedule, all_holidays, round_end, schedule
from macros.thai.dates import BuddhistDate

GIVEN = {
    "fiscal_year": "2569",
    "rounds": ["6", "12"],
    "starts": [{"id": "term-2", "name": "เปิดภาคเรียน", "date": "2568-11-03"}],
    "holidays": [{"date": "2568-10-13", "name": "วันหยุด"}],
}


def made(*activities: dict[str, Any]) -> Schedule:
    rows = [{"id": f"act-{n}", "title": "ก", "groups": [], **x} for n, x in enumerate(activities)]
    calendar = Calendar.model_validate({**GIVEN, "activities": rows})
    return schedule(calendar, all_holidays([calendar]))


def days(found: Schedule) -> dict[str, tuple[str, str]]:
    return {each.activity.id: (each.start.iso, each.end.iso) for each in found.items}


def of(value: int, unit: str) -> dict[str, Any]:
    return {"value": str(value), "unit": unit}


FIXED = {"start": "2568-10-01", "end": "2568-10-10"}


@pytest.mark.parametrize(
    ("activity", "start", "end"),
    [
        (FIXED, "2568-10-01", "2568-10-10"),
        ({"start": "2568-10-01"}, "2568-10-01", "2568-10-01"),
        ({"start": "2568-10-01", "duration": of(2, "สัปดาห์")}, "2568-10-01", "2568-10-14"),
        ({"after": {"start": "year"}}, "2568-10-01", "2568-10-01"),
        ({"after": {"start": "year", "offset": of(1, "เดือน")}}, "2568-11-01", "2568-11-01"),
        ({"after": {"start": "term-2"}, "end": "2568-11-05"}, "2568-11-03", "2568-11-05"),
        ({"after": {"round": "6"}}, "2569-04-01", "2569-04-01"),
        ({"after": {"round": "12", "offset": of(0, "วัน")}}, "2569-09-30", "2569-09-30"),
        # act-0 ends on Friday 10 October; Monday 13 October is a holiday
        ({"after": {"activity": "act-0"}}, "2568-10-11", "2568-10-11"),
        ({"after": {"activity": "act-0"}, "duration": of(3, "วันทำการ")}, "2568-10-14", "2568-10-16"),
        ({"after": {"activity": "act-0", "offset": of(2, "วันทำการ")}}, "2568-10-15", "2568-10-15"),
        ({"after": {"activity": "act-0", "offset": of(0, "วัน")}}, "2568-10-10", "2568-10-10"),
    ],
)  # fmt: skip
def test_an_activity_has_days(activity: dict[str, Any], start: str, end: str) -> None:
    found = made(FIXED, activity)
    assert not found.unreckoned
    assert days(found)["act-1"] == (start, end)


def test_a_chain_is_reckoned_whatever_its_order_and_length() -> None:
    many = 3000
    chain = [{"after": {"activity": f"act-{n + 1}", "offset": of(0, "วัน")}} for n in range(many)]
    found = made(*chain, {"start": "2568-10-01"})
    assert not found.unreckoned
    assert len(found.items) == many + 1
    assert days(found)["act-0"] == ("2568-10-01", "2568-10-01")


def test_a_circle_is_told_once_and_from_its_first() -> None:
    rows = [{"after": {"activity": name}} for name in ("act-2", "act-2", "act-3", "act-1")]
    found = made(*rows)
    assert found.items == ()
    (told,) = found.unreckoned
    assert (told.reason, told.activity.id, set(told.others)) == (
        "circle", "act-1", {"act-1", "act-2", "act-3"},
    )  # fmt: skip


def test_what_belongs_to_a_year_may_lie_after_it() -> None:
    found = made({"start": "2569-09-30", "end": "2569-10-02"}, {"start": "2569-09-30"})
    assert [each.late for each in found.items] == [False, True]


def test_what_was_done_after_its_last_day_is_overdue() -> None:
    done = [{**FIXED, "done_on": on} for on in ("2568-10-10", "2568-10-13")]
    assert [each.overdue for each in made(*done, FIXED).items] == [0, 3, 0]


def test_a_round_ends_with_its_last_month() -> None:
    calendar = Calendar.model_validate({**GIVEN, "activities": None})
    ends = [round_end(calendar, months) for months in (1, 6, 9, 12)]
    assert [each.iso for each in ends] == ["2568-10-31", "2569-03-31", "2569-06-30", "2569-09-30"]
    assert schedule(calendar, ()).items == ()


def test_days_of_a_computer_come_back() -> None:
    day = BuddhistDate.parse("2571-02-29")
    assert BuddhistDate.of(day.gregorian) == day
