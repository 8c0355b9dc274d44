"""A calendar's activities with their days: what is written, and what follows from what comes before.

An activity begins on its `start`, or after another one, a round (the day after its last, unless an
`offset` says how long after) or a start with a name (that very day, or so long after). It ends on
its `end`, or so long after it began, the first day counted; without either it takes one day. One that is counted
in working days begins on one. How days are counted stands in `model.workdays`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from macros.model.calendar import WORKDAY, YEAR, Activity, Calendar, Span
from macros.model.workdays import added, counted, days_between, last_day, workday
from macros.thai.dates import BuddhistDate

_ONE = Span(value=1, unit="วัน")
Reason = Literal["circle", "unknown", "beyond", "backwards"]


@dataclass(frozen=True)
class ScheduledActivity:
    """An activity of a fiscal year, with its first and last day, and the manual (an id) it is of."""

    activity: Activity
    start: BuddhistDate
    end: BuddhistDate
    year: int
    procedure: str | None

    @property
    def late(self) -> bool:
        """Whether it goes on after the last day of the year that it belongs to."""
        return self.end.fiscal_year > self.year

    @property
    def overdue(self) -> int:
        """By how many days it was done after its last day; 0 where it was not, or not yet."""
        done = self.activity.done_on
        return max(0, days_between(self.end, done)) if done else 0


@dataclass(frozen=True)
class Unreckoned:
    """An activity without days, and why: it comes after itself, by way of `others` (ids), or after what is
    not there; one of its days is beyond the year after, or its last before its first (`days`).
    """

    activity: Activity
    reason: Reason
    others: tuple[str, ...] = ()
    days: tuple[BuddhistDate, ...] = ()


@dataclass(frozen=True)
class Schedule:
    """The activities of a fiscal year in the order of their days, and those that have none."""

    year: int
    items: tuple[ScheduledActivity, ...]
    unreckoned: tuple[Unreckoned, ...] = ()


def schedule(calendar: Calendar, holidays: Collection[BuddhistDate]) -> Schedule:
    """The activities of a calendar with their days; `holidays` are those of all years that are known."""
    reckoning = _Reckoning(calendar, frozenset(holidays))
    found = [reckoning.of(activity) for activity in calendar.listed]
    items = (each for each in found if each)
    ordered = sorted(items, key=lambda each: (each.start, each.end))
    return Schedule(calendar.fiscal_year, tuple(ordered), tuple(reckoning.told.values()))


def all_holidays(calendars: Iterable[Calendar]) -> frozenset[BuddhistDate]:
    """The holidays of all calendars: what is due after a year's end needs those of the next."""
    return frozenset(each.date for calendar in calendars for each in calendar.holidays)


def round_end(calendar: Calendar, months: int) -> BuddhistDate:
    """The last day of a round of reports."""
    return last_day(calendar.first_day, Span(value=months, unit="เดือน"), ())


@dataclass
class _Reckoning:
    calendar: Calendar
    holidays: frozenset[BuddhistDate]
    known: dict[str, ScheduledActivity | None] = field(default_factory=dict)
    told: dict[str, Unreckoned] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[str, Activity]:
        """The activities by their ids."""
        return {each.id: each for each in self.calendar.listed}

    @cached_property
    def starts(self) -> dict[str, BuddhistDate]:
        """The named starts by their ids, that of the year among them."""
        own = {each.id: each.date for each in self.calendar.starts}
        return {**own, YEAR: self.calendar.first_day}

    def of(self, activity: Activity) -> ScheduledActivity | None:
        """An activity with its days, None where they cannot be reckoned. What comes before is
        reckoned first, without recursion: a chain may be as long as a file.
        """
        chain: dict[str, Activity] = {}
        at: Activity | None = activity
        while at and at.id not in self.known:
            if at.id in chain:
                self._circle([*chain][[*chain].index(at.id) :])
                break
            chain[at.id] = at
            before = at.after.activity if at.after else None
            at = self.by_id.get(before) if before else None
        for each in reversed(chain.values()):
            if each.id not in self.known:
                self.known[each.id] = self._reckoned(each)
        return self.known[activity.id]

    def _circle(self, ids: list[str]) -> None:
        for each in ids:
            self.known[each] = None
        first = next(each for each in self.calendar.listed if each.id in ids)
        turned = [*ids[ids.index(first.id) :], *ids[: ids.index(first.id)]]
        self._tell(first, "circle", tuple(turned))

    def _reckoned(self, activity: Activity) -> ScheduledActivity | None:
        start = activity.start or self._start(activity)
        if start is None:
            return None
        end = activity.end or last_day(start, activity.duration or _ONE, self.holidays)
        if end < start:
            self._tell(activity, "backwards", days=(start, end))
            return None
        year = self.calendar.fiscal_year
        for day in (start, end):
            if day.fiscal_year not in {year, year + 1}:
                self._tell(activity, "beyond", days=(day,))
                return None
        return ScheduledActivity(activity, start, end, year, self.calendar.procedure_of(activity))

    def _start(self, activity: Activity) -> BuddhistDate | None:
        after = activity.after
        base = self._base(activity)
        if base is None or after is None:
            return None
        if after.offset:
            day = counted(base, after.offset, self.holidays)
        else:
            day = base if after.start else added(base, 1)
        by_workdays = activity.duration is not None and activity.duration.unit == WORKDAY
        return workday(day, self.holidays) if by_workdays else day

    def _base(self, activity: Activity) -> BuddhistDate | None:
        """The day after which an activity is counted."""
        after = activity.after
        assert after
        if after.round is not None:
            return round_end(self.calendar, after.round)
        if after.start in self.starts:
            return self.starts[after.start or ""]
        if after.activity in self.by_id:
            found = self.known[after.activity or ""]
            return found.end if found else None
        self._tell(activity, "unknown")
        return None

    def _tell(
        self,
        activity: Activity,
        reason: Reason,
        others: tuple[str, ...] = (),
        days: tuple[BuddhistDate, ...] = (),
    ) -> None:
        self.told.setdefault(activity.id, Unreckoned(activity, reason, others, days))
