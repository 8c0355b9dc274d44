"""Dates of the Thai state: written in พ.ศ. (Buddhist Era), budget years from October."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

ERA = 543
"""Years between ค.ศ. and พ.ศ."""
EARLIEST = 2400  # no document of an office is older; a smaller year is ค.ศ. by mistake
LATEST = 2999
_FORM = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
MONTHS = [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
]
SHORT = [
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
]


class DateError(ValueError):
    """A date that cannot be: the code of the mistake, and its words."""

    def __init__(self, code: str, **words: object) -> None:
        super().__init__(code)
        self.code, self.words = code, words


def buddhist_year(year: int) -> int:
    """The year itself when it is in พ.ศ. Raises DateError, with the year that was probably meant
    when it looks like ค.ศ.
    """
    if year > LATEST:
        raise DateError("DATE-01", year=year)
    if year < EARLIEST:
        raise DateError("DATE-02", year=year, meant=year + ERA)
    return year


def last_of_month(year: int, month: int) -> int:
    """How many days a month of a year (พ.ศ.) has."""
    return calendar.monthrange(year - ERA, month)[1]


def impossible(year: int, month: int, day: int, last: int) -> DateError:
    """The error of a day that its month, which has `last` days, does not have."""
    iso = BuddhistDate(year, month, last).iso
    return DateError("DATE-05", month=MONTHS[month - 1], year=year, day=day, last=last, iso=iso)


@dataclass(frozen=True, order=True)
class BuddhistDate:
    """A day: year in พ.ศ., month 1-12, day 1-31."""

    year: int
    month: int
    day: int

    @classmethod
    def parse(cls, text: str) -> BuddhistDate:
        """Read "2568-06-15" (Arabic digits). Raises DateError."""
        form = _FORM.fullmatch(text)
        if not form:
            raise DateError("DATE-03", text=text)
        year, month, day = map(int, form.groups())
        buddhist_year(year)
        if not 1 <= month <= 12:
            raise DateError("DATE-04", month=month)
        last = last_of_month(year, month)
        if not 1 <= day <= last:
            raise impossible(year, month, day, last)
        return cls(year, month, day)

    @classmethod
    def of(cls, day: date) -> BuddhistDate:
        """A day as computers count it, in ค.ศ."""
        return cls(day.year + ERA, day.month, day.day)

    def __str__(self) -> str:
        """In full, as in an official letter: 15 มิถุนายน 2568."""
        return f"{self.day} {MONTHS[self.month - 1]} {self.year}"

    @property
    def short(self) -> str:
        """For narrow columns: 15 มิ.ย. 2568."""
        return f"{self.day} {SHORT[self.month - 1]} {self.year}"

    @property
    def iso(self) -> str:
        """As data write it, which sorts by time: 2568-06-15."""
        return f"{self.year}-{self.month:02}-{self.day:02}"

    @property
    def gregorian(self) -> date:
        """The same day as computers count it, in ค.ศ."""
        return date(self.year - ERA, self.month, self.day)

    @property
    def fiscal_year(self) -> int:
        """The budget year (พ.ศ.): year Y runs from 1 October Y-1 to 30 September Y."""
        return self.year + (self.month >= 10)
