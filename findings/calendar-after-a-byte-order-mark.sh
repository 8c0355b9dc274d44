#!/usr/bin/env bash
# Guess:   UTF-8 with a byte order mark, which Excel needs to read Thai CSV, does no harm to an .ics either: readers drop it.
# Happens: icalendar drops it from bytes, but not from text that was read as UTF-8: "Content line could not be parsed";
#          vobject and ical refuse it too, ical.js says "Cannot read properties of undefined (reading 'propertyGroups')", and none
#          names the mark. node-ical reads the file.
# Hurts:   who writes all files for Windows in one way: a calendar that opens in one program is broken in the next, with
#          a message about a line that looks right.
# Source:  RFC 5545, 3.4 (a stream begins with BEGIN:VCALENDAR) and 6 (UTF-8; nothing of a mark).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.2 vobject==0.9.9 ical==14.3.1
npm install --silent --no-audit --no-fund --prefix . ical.js@2.2.1 node-ical@0.26.1 >/dev/null
venv/bin/python - <<'PYTHON'
from pathlib import Path

import icalendar
import vobject
from ical.calendar_stream import IcsCalendarStream

TEXT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//TH
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20251001T000000Z
DTSTART;VALUE=DATE:20251001
SUMMARY:ส่งรายงาน
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
Path("x.ics").write_bytes(TEXT.encode("utf-8-sig"))
marked = Path("x.ics").read_text(encoding="utf-8")
READERS = {
    "icalendar 7.3.2, bytes": lambda: str(icalendar.Calendar.from_ical(Path("x.ics").read_bytes()).walk("VEVENT")[0]["SUMMARY"]),
    "icalendar 7.3.2, text": lambda: str(icalendar.Calendar.from_ical(marked).walk("VEVENT")[0]["SUMMARY"]),
    "vobject 0.9.9": lambda: vobject.readOne(marked).vevent.summary.value,
    "ical 14.3.1": lambda: IcsCalendarStream.calendar_from_ics(marked).events[0].summary,
}
told = {}
for name, read in READERS.items():
    try:
        told[name] = read()
    except Exception as error:
        told[name] = f"{type(error).__name__}: {error}"
    print(f"{name}: {told[name]!r}")
assert told.pop("icalendar 7.3.2, bytes") == "ส่งรายงาน"
assert all("Error" in each for each in told.values())
PYTHON
cat > read.mjs <<'JS'
import assert from "node:assert"
import { readFileSync } from "node:fs"
import ICAL from "ical.js"
import ical from "node-ical"
let told
try { told = ICAL.parse(readFileSync("x.ics", "utf8")) } catch (error) { told = error.message }
const node = Object.values(ical.sync.parseFile("x.ics")).find((each) => each.type === "VEVENT").summary
console.log("ical.js 2.2.1:", told)
console.log("node-ical 0.26.1:", node)
assert.match(told, /undefined/)
assert.equal(node, "ส่งรายงาน")
JS
node read.mjs
