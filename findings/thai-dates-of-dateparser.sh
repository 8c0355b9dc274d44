#!/usr/bin/env bash
# Guess:   a parser of dates that knows Thai names of months knows the years they come with.
# Happens: dateparser reads 2569 (พ.ศ.) as the year 2569 of the common era, 69 as 1969 where every Thai
#          means 2569 (2026), gives nothing for 29 February of a leap year in พ.ศ. (2567 is 2024) nor for
#          a date that says "พ.ศ.", and without a language reads 02/03/2569 as 3 February.
# Hurts:   who reads dates of Thai forms with it: deadlines 543 years off, or two months, without a word.
# Source:  dateparser's documentation names two calendars besides the common one: Jalali and Hijri.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet dateparser==1.5.0
"$work/venv/bin/python" -W ignore - <<'PYTHON'
import dateparser

EXPECTED = {
    "15 มกราคม 2569": "2569-01-15",  # is 2026-01-15
    "15 ม.ค. 69": "1969-01-15",  # is 2026-01-15
    "29 กุมภาพันธ์ 2567": None,  # is 2024-02-29
    "วันที่ 15 มกราคม พ.ศ. 2569": None,  # is 2026-01-15
}
print("dateparser", dateparser.__version__)
for text, expected in EXPECTED.items():
    found = dateparser.parse(text, languages=["th"])
    day = found.date().isoformat() if found else None
    print(f"{text}: {day}")
    assert day == expected, expected
found = dateparser.parse("02/03/2569")
print("02/03/2569 without a language:", found.date())
assert (found.month, found.day) == (2, 3)
PYTHON
