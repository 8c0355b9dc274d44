#!/usr/bin/env bash
# Guess:   a reader that is given the bytes of an .ics joins folded lines and then reads UTF-8, as RFC 5545 has it: a fold
#          between two octets of one letter is allowed, and simple writers fold so.
# Happens: icalendar, though given bytes, and node-ical, given the file, read UTF-8 first, and ical.js takes only text:
#          a Thai letter with a fold in it becomes U+FFFD, without an error. Joined first, the same bytes are right.
# Hurts:   Thai letters are three octets, so two of three folds at 75 octets fall into one: subjects of meetings lose a
#          letter after some 25, in files that the RFC allows.
# Source:  RFC 5545, 3.1 (unfolding comes first; implementations might split a multi-octet sequence).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.2
npm install --silent --no-audit --no-fund --prefix . ical.js@2.2.1 node-ical@0.26.1 >/dev/null
venv/bin/python - <<'PYTHON'
from pathlib import Path

import icalendar

SUBJECT = "ส่งรายงานการประเมินตนเองของสำนักงาน"
LINES = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//TH
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20251001T000000Z
DTSTART;VALUE=DATE:20251001
SUMMARY:{SUBJECT}
END:VEVENT
END:VCALENDAR"""


def folded(line):
    first, rest = line[:75], line[75:]
    return b"\r\n ".join([first, *(rest[at : at + 74] for at in range(0, len(rest), 74))])


whole = "\r\n".join(LINES.splitlines()).encode() + b"\r\n"
data = b"\r\n".join(folded(line.encode()) for line in LINES.splitlines()) + b"\r\n"
assert data.replace(b"\r\n ", b"") == whole
Path("x.ics").write_bytes(data)
read = [str(icalendar.Calendar.from_ical(each).walk("VEVENT")[0]["SUMMARY"]) for each in (whole, data)]
print("written:          ", read[0])
print("icalendar 7.3.2:  ", read[1])
assert read[0] == SUBJECT != read[1] and "\ufffd" in read[1]
PYTHON
cat > read.mjs <<'JS'
import assert from "node:assert"
import { readFileSync } from "node:fs"
import ICAL from "ical.js"
import ical from "node-ical"
const event = new ICAL.Component(ICAL.parse(readFileSync("x.ics", "utf8"))).getFirstSubcomponent("vevent")
const first = event.getFirstPropertyValue("summary")
const second = Object.values(ical.sync.parseFile("x.ics"))[0].summary
console.log("ical.js 2.2.1:    ", first)
console.log("node-ical 0.26.1: ", second)
assert.match(first, /\ufffd/)
assert.match(second, /\ufffd/)
JS
node read.mjs
