#!/usr/bin/env bash
# Guess:   a kept library that folds lines of an .ics at 75 keeps the limit of RFC 5545, 75 octets, whatever the language.
# Happens: ical (which Home Assistant stands on) counts letters: a Latin line has 75 octets at most, a Thai one 223 at the same 75
#          letters. Its lines end in LF alone, where the RFC has CRLF. vobject and icalendar keep 75 octets and CRLF.
# Hurts:   who trusts a test of folding with Latin text: files in Thai that readers with buffers of a line may refuse.
# Source:  RFC 5545, 3.1 (lines of text SHOULD NOT be longer than 75 octets, excluding the line break; CRLF).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check ical==14.3.1 icalendar==7.3.2 vobject==0.9.9
venv/bin/python - <<'PYTHON'
import datetime

import icalendar
import vobject
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event

DAY = datetime.date(2025, 10, 1)
TEXTS = {"Latin": "annual report " * 20, "Thai": "ส่งรายงานการประเมินตนเองของสำนักงาน" * 8}


def by_ical(text):
    calendar = Calendar()
    calendar.events.append(Event(summary=text, start=DAY, end=DAY + datetime.timedelta(days=1)))
    return IcsCalendarStream.calendar_to_ics(calendar).encode()


def by_vobject(text):
    calendar = vobject.iCalendar()
    event = calendar.add("vevent")
    event.add("summary").value, event.add("dtstart").value = text, DAY
    return calendar.serialize().encode()


def by_icalendar(text):
    event = icalendar.Event()
    event.add("summary", text)
    return event.to_ical()


for name, write in (("ical 14.3.1", by_ical), ("vobject 0.9.9", by_vobject), ("icalendar 7.3.2", by_icalendar)):
    longest = {kind: max(map(len, write(text).splitlines())) for kind, text in TEXTS.items()}
    crlf = b"\r\n" in write(TEXTS["Thai"])
    print(f"{name}: longest line in octets {longest}, CRLF {crlf}")
    if name.startswith("ical "):
        assert longest["Latin"] <= 75 and longest["Thai"] > 200 and not crlf
    else:
        assert max(longest.values()) <= 75 and crlf
PYTHON
