"""Calendars to take away (.ics): read by two libraries that share no parser with the one that writes
them, and folded so that no reader loses a letter.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as some

from macros.assessment.archive import Archive
from macros.assessment.planned import schedule_of
from macros.assessment.project import Project
from macros.export.calendars import calendar_files
from macros.export.data_files import DataFile
from macros.export.ics import CalendarEvent, folded, ics_file
from macros.model.calendar import Activity
from macros.model.schedule import ScheduledActivity
from macros.thai.dates import BuddhistDate
from macros.views.manifest import file_name

MARKS = "\u0e31\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e"
Event = tuple[str, str, date, date, str]
"""Its UID, title, first day, the day after its last, and description."""


def events_of(content: bytes) -> list[Any]:
    from ical.calendar_stream import IcsCalendarStream  # a tenth of what collecting takes

    return list(IcsCalendarStream.calendar_from_ics(content.decode()).events)


def by_ical(content: bytes) -> list[Event]:
    return [(x.uid, x.summary, x.dtstart, x.dtend, x.description) for x in events_of(content)]


def by_vobject(content: bytes) -> list[Event]:
    rows: list[Any] = vobject.readOne(content.decode()).contents.get("vevent", [])
    return [
        (x.uid.value, x.summary.value, x.dtstart.value, x.dtend.value, x.description.value)
        for x in rows
    ]


@pytest.fixture(scope="session")
def files(judged: Project) -> dict[str, DataFile]:
    found = calendar_files(judged)
    return {file_name(each.publication, each.kind): each for each in found}


@pytest.fixture(scope="session")
def example(judged: Project) -> Archive:
    return judged.archives[1]


def test_there_is_one_of_all_and_one_of_each_group_and_manual_that_has_any(
    files: dict[str, DataFile],
) -> None:
    assert list(files) == [
        f"example-calendar{name}.ics"
        for name in (
            "",
            "-x-service",
            "-x-planning",
            "-x-learning",
            "-x-network",
            "-x-school-visit",
        )
    ]
    assert all(each.publication.example for each in files.values())


def test_two_other_libraries_read_every_activity_with_its_days(
    files: dict[str, DataFile], example: Archive
) -> None:
    (calendar,) = example.manual.calendars
    wanted = [
        (each.activity.title, each.start.gregorian, each.end.gregorian + timedelta(days=1))
        for each in schedule_of(example.manual, calendar).items
    ]
    content = files["example-calendar.ics"].content
    assert [(title, start, end) for _, title, start, end, _ in by_ical(content)] == wanted
    assert by_vobject(content) == by_ical(content)
    part = by_ical(files["example-calendar-x-planning.ics"].content)
    assert set(part) < set(by_ical(content))  # the very same events, UIDs and all
    assert len({uid for uid, *_ in by_ical(content)}) == len(wanted)


def test_no_time_no_rule_no_zone_and_nothing_of_today(files: dict[str, DataFile]) -> None:
    for each in files.values():
        text = each.content.decode().replace("\r\n ", "")
        for line in text.split("\r\n"):
            name = re.split("[;:]", line)[0]
            assert name not in {
                "RRULE",
                "RDATE",
                "X-WR-TIMEZONE",
                "TZID",
                "SEQUENCE",
                "LAST-MODIFIED",
            }
            assert "T" not in line.partition(":")[2] or name not in {"DTSTART", "DTEND"}
        assert set(re.findall("DTSTAMP:(.*)\r", text)) == {"20551001T000000Z"}
        assert "DTSTART;VALUE=DATE:2055" in text or "DTSTART;VALUE=DATE:2056" in text


def revisions(judged: Project, changed: datetime) -> set[tuple[int, datetime, str]]:
    """SEQUENCE, LAST-MODIFIED and DTSTAMP of each event, as both libraries read them."""
    found = set()
    for each in calendar_files(judged, changed):
        events = events_of(each.content)
        rows: list[Any] = vobject.readOne(each.content.decode()).contents["vevent"]
        for event, row in zip(events, rows, strict=True):
            assert event.sequence == int(row.sequence.value)
            assert event.last_modified == row.last_modified.value
            found.add((event.sequence, event.last_modified, str(event.dtstamp)))
    return found


def test_a_later_change_is_a_higher_revision_of_the_same_events(judged: Project) -> None:
    """Subscribed calendars keep what they have of a UID while its revision is no higher."""
    days = [datetime(2026, 11, 30, 8, 15, 5, tzinfo=UTC), datetime(2056, 2, 1, tzinfo=UTC)]
    ((first, told, stamp),), ((second, _, same),) = (revisions(judged, each) for each in days)
    assert 0 < first < second < 2**31
    assert told == days[0]
    assert stamp == same
    uids = [
        [uid for uid, *_ in by_ical(next(calendar_files(judged, each)).content)] for each in days
    ]
    assert uids[0] == uids[1]


def test_a_day_is_told_for_asking_again(files: dict[str, DataFile]) -> None:
    for each in files.values():
        assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n" in each.content


def unfolded(content: bytes) -> str:
    return content.replace(b"\r\n ", b"").decode()


def test_no_line_is_too_long_and_no_letter_is_parted(files: dict[str, DataFile]) -> None:
    for each in files.values():
        assert each.content.endswith(b"END:VCALENDAR\r\n")
        for line in each.content.split(b"\r\n"):
            assert len(line) <= 75
            assert not line.decode().removeprefix(" ").startswith(tuple(MARKS))


PIECES = [*"กญำแ้่๋ ,;:\\\n\"'aZ0๙", "สำนักงาน", "ที่นี้", "ปฏิบัติ", "\U0001f4c5"]
TEXTS = (
    some.lists(some.sampled_from(PIECES), min_size=1, max_size=80)
    .map("".join)
    .filter(lambda text: text == text.strip())
)


@given(TEXTS)
def test_a_fold_takes_nothing_away(text: str) -> None:
    lines = folded(text)
    assert b"\r\n".join(lines).replace(b"\r\n ", b"").decode() == text
    assert all(len(line) <= 75 for line in lines)
    for line in lines:
        line.decode()


@given(TEXTS, TEXTS)
def test_any_text_comes_back(title: str, more: str) -> None:
    day = BuddhistDate(2569, 2, 28)
    activity = Activity.model_construct(id="act-01", title=title)
    item = ScheduledActivity(activity, day, day, 2569, None)
    event = CalendarEvent(item, "2569-act-01@example.org", more, "https://example.org/")
    content = ics_file("ปฏิทิน", [event])
    wanted = ("2569-act-01@example.org", title, date(2026, 2, 28), date(2026, 3, 1), more)
    assert by_ical(content) == [wanted]
    assert by_vobject(content) == [wanted]
