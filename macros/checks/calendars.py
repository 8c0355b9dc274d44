"""Rules for calendars: what is due for a year lies in it or in the year after, and its steps exist."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import Context
from macros.model.calendar import Activity, Calendar
from macros.model.ids import CALENDARS
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.source.diagnostic import Diagnostic
from macros.source.node import KeyPath, Node
from macros.source.spelling import unknown_word


def calendars(context: Context) -> Iterator[Diagnostic]:
    """Problems in data/calendar/; of calendars there are those that are sound."""
    for calendar in context.known.calendars:
        root = context.files.get(f"{CALENDARS}{calendar.fiscal_year}.yml")
        listed = () if isinstance(calendar.activities, Missing) else calendar.activities
        for index, activity in enumerate(listed if root else ()):
            place: KeyPath = ("activities", index)
            assert root
            yield from _days(calendar, activity, root, place)
            yield from _step(context.known, calendar, activity, root, place)


def _days(
    calendar: Calendar, activity: Activity, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    """An activity ends after it begins, in the year or, such as its report, in the year after."""
    year = calendar.fiscal_year
    if activity.end < activity.start:
        words = {"start": activity.start, "end": activity.end}
        yield root.problem((*place, "end"), "REL-10", **words)
        return
    for key, day in (("start", activity.start), ("end", activity.end)):
        if day.fiscal_year not in {year, year + 1}:
            span = {"year": year, "before": year - 1, "after": year + 1}
            yield root.problem((*place, key), "REL-11", **span)
            return


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
