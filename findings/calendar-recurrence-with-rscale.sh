#!/usr/bin/env bash
# Guess:   RSCALE (RFC 7529: recurrence by another calendar, with SKIP for days that a year has not) is known to libraries
#          of calendars, or refused with a message that names it.
# Happens: of one yearly rule from 29 February 2024 with RSCALE=BUDDHIST;SKIP=BACKWARD (28 February where there is no 29th)
#          ical.js drops both parts without a word and gives 1 March; icalendar keeps them and recurring-ical-events
#          says "UNTIL parameter is missing"; node-ical says that RSCALE is not there, which is; dateutil and rrule
#          refuse RSCALE. RSCALE=GREGORIAN, which changes no day but allows SKIP, does the same in all of them.
# Hurts:   who writes Thai deadlines as พ.ศ. or "the last day": a day off in one program, no event in the next.
# Source:  RFC 7529 (RSCALE and SKIP of recurrence rules; SKIP=BACKWARD takes the day before one that is not there).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
    icalendar==7.3.2 recurring-ical-events==3.8.2 python-dateutil==2.9.0.post0
npm install --silent --no-audit --no-fund --prefix . ical.js@2.2.1 node-ical@0.26.1 rrule@2.8.1 >/dev/null
venv/bin/python - <<'PYTHON'
import datetime
from pathlib import Path

import icalendar
import recurring_ical_events
from dateutil.rrule import rrulestr

HEAD = "BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//TH BEGIN:VEVENT UID:1@example.org DTSTAMP:20240101T000000Z"
TAIL = "SUMMARY:x END:VEVENT END:VCALENDAR"


def told(work):
    try:
        return str(work())
    except ValueError as error:
        return str(error)


print("icalendar 7.3.2, recurring-ical-events 3.8.2, dateutil 2.9.0.post0")
for scale in ("BUDDHIST", "GREGORIAN"):
    rule = f"RSCALE={scale};FREQ=YEARLY;SKIP=BACKWARD;COUNT=3"
    text = f"{HEAD} DTSTART;VALUE=DATE:20240229 RRULE:{rule} {TAIL}".replace(" ", "\r\n") + "\r\n"
    Path(f"{scale}.ics").write_bytes(text.encode())
    calendar = icalendar.Calendar.from_ical(text)
    kept = calendar.walk("VEVENT")[0]["RRULE"]
    events = told(lambda: recurring_ical_events.of(calendar).between((2024, 1, 1), (2027, 1, 1)))
    dates = told(lambda: rrulestr(rule, dtstart=datetime.datetime(2024, 2, 29)))
    print(f"{scale}: icalendar keeps {dict(kept)}; recurring-ical-events: {events}; dateutil: {dates}")
    assert kept["RSCALE"] and kept["SKIP"] and "UNTIL parameter is missing" in events and "RSCALE" in dates
PYTHON
cat > read.mjs <<'JS'
import assert from "node:assert"
import { readFileSync } from "node:fs"
import ICAL from "ical.js"
import ical from "node-ical"
import rrule from "rrule"
const told = (work) => { try { return String(work()) } catch (error) { return error.message } }
console.log("ical.js 2.2.1, node-ical 0.26.1, rrule 2.8.1")
for (const scale of ["BUDDHIST", "GREGORIAN"]) {
  const text = readFileSync(`${scale}.ics`, "utf8")
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent"))
  const days = event.iterator()
  const found = [1, 2, 3].map(() => String(days.next()))
  const kept = String(event.component.getFirstPropertyValue("rrule"))
  const node = told(() => Object.values(ical.sync.parseICS(text))[0].rrule.all())
  const rule = told(() => rrule.rrulestr(/RRULE:(.*)/.exec(text)[1].trim()).all())
  console.log(`${scale}: ical.js keeps ${kept} and gives ${found}; node-ical: ${node}; rrule: ${rule}`)
  assert.deepEqual([kept, ...found], ["FREQ=YEARLY;COUNT=3", "2024-02-29", "2025-03-01", "2026-03-01"])
  assert.match(node, /SKIP MUST NOT be present unless RSCALE is present/)
  assert.match(rule, /RSCALE/)
}
JS
node read.mjs
