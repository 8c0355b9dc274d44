"""What the reader's browser says of the days of activities: by its own clock, on three days."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from .conftest import Built, go

CALENDAR, GROUP = "example/calendar/2599.html", "example/groups/x-planning.html"
STATES = "rows => rows.map(row => row.querySelector('.due-state')?.textContent ?? '')"


@contextmanager
def at(chromium: Browser, day: str, zone: str = "Asia/Bangkok") -> Iterator[Page]:
    """A window whose clock stands still."""
    context = chromium.new_context(timezone_id=zone)
    page = context.new_page()
    page.clock.set_fixed_time(day)
    yield page
    context.close()


def states(page: Page) -> list[str]:
    return page.locator("article [data-start]").evaluate_all(STATES)


@pytest.mark.parametrize(
    ("day", "told"),
    [  # of the first, which is done, nothing is said, nor of the second
        ("2053-03-05T12:00:00+07:00", ["", "", "อีก 1,001 วัน", "อีก 1,125 วัน", "อีก 1,216 วัน", "อีก 1,307 วัน", "อีก 1,322 วัน", "อีก 1,346 วัน"]),
        ("2056-04-18T12:00:00+07:00", ["", "", "เลยกำหนด 80 วัน", "ครบกำหนดวันนี้", "อีก 76 วัน", "อีก 167 วัน", "อีก 182 วัน", "อีก 206 วัน"]),
        ("2056-11-10T12:00:00+07:00", ["", "", "เลยกำหนด 286 วัน", "เลยกำหนด 206 วัน", "เลยกำหนด 119 วัน", "เลยกำหนด 25 วัน", "เลยกำหนด 11 วัน", "วันนี้"]),
    ],
)  # fmt: skip
def test_days_are_told_by_the_reader_s_clock(
    chromium: Browser, address: str, day: str, told: list[str]
) -> None:
    with at(chromium, day) as page:
        faults: list[str] = []
        page.on("console", lambda said: faults.append(said.text))
        go(page, address + CALENDAR)
        assert states(page) == told
        assert faults == []


def test_the_day_is_that_of_the_reader_s_own_place(chromium: Browser, address: str) -> None:
    """An hour after midnight in Bangkok it is the day before in Los Angeles."""
    first = "2056-04-03T01:00:00+07:00"
    said = []
    for zone in ("Asia/Bangkok", "America/Los_Angeles"):
        with at(chromium, first, zone) as page:
            go(page, address + CALENDAR)
            said.append(states(page)[3])
    assert said == ["เริ่มวันนี้", "อีก 1 วัน"]


def test_a_group_sees_what_is_next_first_and_the_rest_on_demand(
    chromium: Browser, built: Built
) -> None:
    """From a file, as on a memory stick."""
    with at(chromium, "2056-04-05T12:00:00+07:00") as page:
        go(page, (built.site / GROUP).as_uri())
        rows = page.locator("article .schedule [data-start]")
        shown = [row for row in rows.all() if row.is_visible()]
        assert shown[0].locator(".due-next").inner_text() == "ต่อไป"
        assert "ครบกำหนดในอีก 13 วัน" in shown[0].inner_text()
        assert len(shown) < rows.count()
        page.get_by_role("button", name="แสดงรายการทั้งหมด").click()
        assert all(row.is_visible() for row in rows.all())


def test_without_a_script_the_days_stand_there_in_order(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + GROUP)
    rows = page.locator("article .schedule [data-start]")
    assert all(row.is_visible() for row in rows.all())
    starts = [row.get_attribute("data-start") for row in rows.all()]
    assert starts == sorted(starts, key=str)
    assert page.locator(".due-state, .due-next, .due-more").count() == 0
    context.close()
