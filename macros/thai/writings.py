"""Dates as people write them (15 ม.ค. 69, ๑๕/๑/๒๕๖๙, January 15, 2026): read to be told the form wanted.

Days come before months, as everywhere in Thailand. A year of two digits is taken for พ.ศ. from 50
on (2550 to 2599) and for ค.ศ. below.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from difflib import get_close_matches

from macros.thai.dates import (
    EARLIEST,
    ERA,
    LATEST,
    MONTHS,
    SHORT,
    BuddhistDate,
    DateError,
    impossible,
)

_ENGLISH = ["january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december"]  # fmt: skip
_NAMES = {
    **{name: at for at, name in enumerate(MONTHS, 1)},
    **{name.replace(".", ""): at for at, name in enumerate(SHORT, 1)},
    **{name: at for at, name in enumerate(_ENGLISH, 1)},
}
_NOISE = re.compile(
    r"^\s*(?:สั่ง|ประกาศ|ให้ไว้|ลง|เมื่อ|ตั้งแต่)?\s*(?:ณ\s*)?(?=วัน|[0-9])|^\s*(?:อา|จ|อ|พฤ|พ|ศ|ส)\.\s*(?=[0-9])"
    r"|(?:วัน)?(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์)(?:ที่)?|วัน(?:ที่)?|^\s*ที่|เดือน|ปี"
    r"|พุทธศักราช|คริสต์ศักราช|(?:พ|ค)\.?\s*ศ\.?|(?<=[0-9])(?:st|nd|rd|th)\b"
    r"|\b(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?"
    r"|,(?!\s*[0-9]{1,2}(?![0-9]))|\s*\([^()]*\)\s*$|(?:เวลา|[t ]\s*[0-9]{1,2}:[0-9]{2}).*$"
)
_ROUND = re.compile(r"(?<![^\W\d_])[ol](?=[0-9])|(?<=[0-9])[ol](?![^\W\d_])")  # letters for 0 and 1
_MONTH, _GAP = r"(?P<name>[ก-๎a-z][ก-๎a-z. ]*?)", r"[\s.,/–-]*"
_MANY = r"(?:\s*(?P<first>[ก-๎a-z][ก-๎a-z.]*)?\s*(?:-|–|,|ถึง|และ)\s*(?P<last>[0-9]{1,2}))?"
_FORMS = [
    re.compile(pattern)
    for pattern in (
        r"(?P<day>[0-9]{1,2})[\s/.–-]+(?P<month>[0-9]{1,2})[\s/.–-]+(?P<year>[0-9]{4}|[0-9]{2})",
        r"(?P<year>[0-9]{4})[\s/.–-]+(?P<month>[0-9]{1,2})[\s/.–-]+(?P<day>[0-9]{1,2})",
        r"(?P<year>2[4-9][0-9]{2}|20[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        r"(?P<day>[0-9]{2})(?P<month>[0-9]{2})(?P<year>[0-9]{4})",
        rf"(?P<day>[0-9]{{1,2}}){_MANY}{_GAP}{_MONTH}{_GAP}(?P<year>[0-9]{{4}}|[0-9]{{2}})",
        rf"{_MONTH}{_GAP}(?P<day>[0-9]{{1,2}}){_MANY}{_GAP}(?P<year>[0-9]{{4}})",
        rf"(?P<year>[0-9]{{4}}){_GAP}{_MONTH}{_GAP}(?P<day>[0-9]{{1,2}})",
    )
]
_SEVERAL = re.compile(r"\s+(?:-|–)\s+|\s*ถึง\s*")
_THIS_ERA = 50  # a year of two digits from here on is พ.ศ.
_LONGEST = 80  # letters of a date; what is longer is a sentence


@dataclass(frozen=True)
class _Written:
    """What stands in a date: the year as it is written, and whether it was of several days."""

    year: int
    month: int
    day: int
    several: bool


def read_day(text: str) -> BuddhistDate:
    """Read "2568-06-15" (Arabic digits). Raises DateError, which tells the day that is meant where
    it can be read in another writing.
    """
    try:
        return BuddhistDate.parse(text)
    except DateError as error:
        wanted = error.code in {"DATE-04", "DATE-05"}  # in the wanted form, and impossible
        written = None if wanted else _written(text.lower())
        raise (_error(text, written) if written else None) or error from None


def _error(text: str, written: _Written) -> DateError | None:
    """What is to be said of a date that is understood; None for a year that cannot be."""
    year = _year(written.year)
    if year is None:
        return None
    if not 1 <= written.month <= 12:
        return DateError("DATE-04", month=written.month)
    last = calendar.monthrange(year - ERA, written.month)[1]
    if not 1 <= written.day <= last:
        return impossible(year, written.month, written.day, last)
    iso = BuddhistDate(year, written.month, written.day).iso
    if written.several:
        return DateError("DATE-08", text=text, iso=iso)
    if 1900 <= written.year < EARLIEST:
        return DateError("DATE-02", year=written.year, meant=iso)
    return DateError("DATE-06" if year == written.year else "DATE-07", text=text, iso=iso)


def _year(written: int) -> int | None:
    """The year in พ.ศ.; None for a number that is no year."""
    if written < 100:
        return 2500 + written if written >= _THIS_ERA else 2000 + written + ERA
    if 1900 <= written < EARLIEST:
        return written + ERA
    return written if EARLIEST <= written <= LATEST else None


def _written(text: str) -> _Written | None:
    """What a date says; None for what is none."""
    if len(text) > _LONGEST:
        return None
    found = _read(text)
    if found is None:
        first = _SEVERAL.split(text, maxsplit=1)[0]
        found = _read(first) if first != text else None
        return found and _Written(found.year, found.month, found.day, several=True)
    return found


def _read(text: str) -> _Written | None:
    plain = _NOISE.sub(" ", _ROUND.sub(lambda sign: "0" if sign[0] == "o" else "1", text)).strip(
        " ."
    )
    for form in _FORMS:
        found = form.fullmatch(plain)
        if found:
            parts = found.groupdict()
            name = parts.get("first") or parts.get("name")
            month = _month(name) if name else int(parts["month"])
            day, year = int(parts["day"]), int(parts["year"])
            if month is None:
                continue
            if month > 12 >= day and not plain.startswith(parts["year"]):  # as in America
                day, month = month, day
            if day >= _THIS_ERA and 1 <= year <= 31 and not name:  # the year first, in two digits
                day, year = year, day
            return _Written(year, month, day, several=bool(parts.get("last")))
    return None


def _month(name: str) -> int | None:
    """The number of a month by its name, short or long, or nearly so."""
    plain = name.replace(".", "").replace(" ", "")
    if plain in _NAMES:
        return _NAMES[plain]
    begun = {at for full, at in _NAMES.items() if len(plain) >= 3 and full.startswith(plain)}
    if len(begun) == 1:
        return begun.pop()
    near = get_close_matches(plain, _NAMES, n=1, cutoff=0.75) if len(plain) > 3 else []
    return _NAMES[near[0]] if near else None
