"""Rules for calendars: each activity has days, in the year or the year after, and its step exists."""

from __future__ import annotations

from collections.abc import Iterator

from macros.assessment.planned import schedule_of
from macros.checks.context import Context
from macros.model.calendar import YEAR, Activity, Calendar
from macros.model.ids import CALENDARS
from macros.model.manual import Manual
from macros.model.schedule import Unreckoned
from macros.source.diagnostic import Diagnostic
from macros.source.node import KeyPath, Node
from macros.source.spelling import unknown_word
from macros.thai.dates import BuddhistDate


def calendars(context: Context) -> Iterator[Diagnostic]:
    """Problems in data/calendar/; of calendars there are those that are sound."""
    for calendar in context.known.calendars:
        root = context.files.get(f"{CALENDARS}{calendar.fiscal_year}.yml")
        if root:
            yield from _given(calendar, root)
            places = {activity.id: index for index, activity in enumerate(calendar.listed)}
            for each in schedule_of(context.known, calendar).unreckoned:
                place = ("activities", places[each.activity.id])
                yield _unreckoned(calendar, each, root, place)
            for index, activity in enumerate(calendar.listed):
                yield from _round(calendar, activity, root, ("activities", index))
                yield from _step(context.known, calendar, activity, root, ("activities", index))


def _given(calendar: Calendar, root: Node) -> Iterator[Diagnostic]:
    """A holiday stands once and is of use to the year; no start takes the year's own name."""
    seen: set[BuddhistDate] = set()
    for index, holiday in enumerate(calendar.holidays):
        place = ("holidays", index, "date")
        if holiday.date in seen:
            yield root.problem(place, "CAL-11", day=holiday.date)
        seen.add(holiday.date)
        if holiday.date.fiscal_year not in {calendar.fiscal_year, calendar.fiscal_year + 1}:
            yield root.problem(place, "REL-11", **_span(calendar))
    for index, start in enumerate(calendar.starts):
        if start.id == YEAR:
            yield root.problem(("starts", index, "id"), "CAL-05", name=YEAR)


def _span(calendar: Calendar) -> dict[str, object]:
    year = calendar.fiscal_year
    return {"year": year, "before": year - 1, "after": year + 1}


def _unreckoned(calendar: Calendar, found: Unreckoned, root: Node, place: KeyPath) -> Diagnostic:
    """Why an activity has no days."""
    activity = found.activity
    match found.reason:
        case "circle":
            names = " → ".join([*found.others, found.others[0]])
            return root.problem((*place, "after", "activity"), "CAL-12", names=names)
        case "unknown":
            return _unknown(calendar, activity, root, place)
        case "backwards":
            start, end = found.days
            return root.problem((*place, "end"), "REL-10", start=start, end=end)
    (day,) = found.days
    for key, written in (("start", activity.start), ("end", activity.end)):
        if written == day:
            return root.problem((*place, key), "REL-11", **_span(calendar))
    key = "after" if activity.after else "duration"
    return root.problem((*place, key), "CAL-09", day=day, **_span(calendar))


def _unknown(calendar: Calendar, activity: Activity, root: Node, place: KeyPath) -> Diagnostic:
    """What an activity comes after is not there."""
    after = activity.after
    assert after
    if after.activity:
        key, word = "activity", after.activity
        there = [each.id for each in calendar.listed if each.id != activity.id]
    else:
        key, word = "start", after.start or ""
        there = [YEAR, *(each.id for each in calendar.starts)]
    found = unknown_word(word, there)
    return Diagnostic(root.at((*place, "after", key)).place, found)


def _round(
    calendar: Calendar, activity: Activity, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    """The round of an activity is one of the calendar's."""
    rounds = ", ".join(map(str, calendar.rounds)) or "-"
    after = activity.after.round if activity.after else None
    for key, months in ((("round",), activity.round), (("after", "round"), after)):
        if months is not None and months not in calendar.rounds:
            yield root.problem((*place, *key), "CAL-07", months=months, rounds=rounds)


def _step(
    manual: Manual, calendar: Calendar, activity: Activity, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    """The step of an activity is one of its manual's."""
    if activity.step is None:
        return
    name = calendar.procedure_of(activity)
    if name is None:
        yield root.problem((*place, "step"), "REL-91")
    elif name in manual.procedure:
        steps = [step.id for step in manual.procedure[name].steps]
        if activity.step not in steps:
            found = unknown_word(activity.step, steps)
            yield Diagnostic(root.at((*place, "step")).place, found)
