"""A calendar as an .ics file (RFC 5545) that Google, Outlook and phones read.

Whole days as VALUE=DATE, whose end is the day after the last; no times, no rules of recurrence, no time
zone. Nothing depends on the day of the build: DTSTAMP, which every event must have, is the first day of its
fiscal year, and a UID is made of the office's address, the year and the activity's permanent id, so that the same
activity in several files is one.

LAST-MODIFIED and SEQUENCE say when the project's data were changed last, which its history tells: calendars that are
subscribed to, Google's first of all, keep what they have of a UID until these go up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from macros.model.schedule import ScheduledActivity
from macros.thai.dates import BuddhistDate

_OCTETS = 75  # of a line, without its end (RFC 5545, 3.1)
_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
"""The moment from which SEQUENCE counts seconds; 32 bits hold 68 years of them."""
_REFRESHED = timedelta(days=1)
_CLUSTER = re.compile("(?:\\\\.|.)[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u0300-\u036f]{0,8}", re.DOTALL)


@dataclass(frozen=True)
class CalendarEvent:
    """An activity as an event: what is said of it, and the whole address of the page that shows it."""

    item: ScheduledActivity
    uid: str
    description: str
    page: str


def ics_file(title: str, events: Iterable[CalendarEvent], changed: datetime | None = None) -> bytes:
    """The file of a calendar with a title, whose data were changed last at a moment, if that is known."""
    calendar = Calendar()
    calendar.add("prodid", "-//standards-manual//ics//TH")
    calendar.add("version", "2.0")
    calendar.add("name", title)  # RFC 7986
    calendar.add("x-wr-calname", title)  # what Google, Apple and Outlook call it by
    calendar.add("refresh-interval", _REFRESHED, {"VALUE": "DURATION"})  # RFC 7986
    calendar.add("x-published-ttl", "P1D")  # the same to Outlook (MS-OXCICAL)
    for event in events:
        calendar.add_component(_event(event, changed))
    return _lines([str(line) for line in calendar.content_lines() if line])


def _event(event: CalendarEvent, changed: datetime | None) -> Event:
    item, found = event.item, Event()
    found.add("uid", event.uid)
    found.add("dtstamp", _midnight(BuddhistDate(item.year - 1, 10, 1)))
    if changed and changed >= _FIRST:
        found.add("last-modified", changed)
        found.add("sequence", int((changed - _FIRST).total_seconds()))
    found.add("dtstart", item.start.gregorian)
    found.add("dtend", item.end.gregorian + timedelta(days=1))
    found.add("summary", item.activity.title)
    found.add("description", event.description)
    found.add("url", event.page)
    found.add("transp", "TRANSPARENT")  # a time limit keeps nobody busy
    return found


def _midnight(day: BuddhistDate) -> datetime:
    return datetime.combine(day.gregorian, time(), UTC)


def _lines(lines: Sequence[str]) -> bytes:
    return b"".join(part + b"\r\n" for line in lines for part in folded(line))


def folded(line: str) -> list[bytes]:
    """A line as the lines it is written in: 75 octets at most, and no letter parted from its vowel
    and tone. Readers that decode before they join lines lose a letter that a fold falls into.
    """
    parts = [b""]
    for cluster in _CLUSTER.findall(line):
        letters = cluster.encode()
        if len(parts[-1]) + len(letters) > _OCTETS:
            parts.append(b" ")
        parts[-1] += letters
    return parts
