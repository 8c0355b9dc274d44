"""Views of what is due: a year's calendar by months, and the part of it that is someone's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from macros.assessment.planned import schedule_of
from macros.model.calendar import Calendar
from macros.model.schedule import Schedule, ScheduledActivity, round_end
from macros.thai.dates import MONTHS, SHORT
from macros.views.page import Section
from macros.views.view import View


def calendar(view: View, item: Calendar) -> list[Section]:
    """The page of a year's calendar: its months from October, what is done after its end, and the
    rounds and holidays that its days are counted by.
    """
    found = schedule_of(view.manual, item)
    titles = {each.id: each.title for each in item.listed}
    starts = {each.id: each.name for each in item.starts}
    strip = _strip(found) if found.items else []
    first = view.render("calendar_lead.html", calendar=item, found=found, strip=strip)
    sections = [Section("", "", first)]
    for id_, heading, rows in _months(found):
        html = view.render("calendar_month.html", rows=rows, titles=titles, starts=starts)
        sections.append(Section(id_, heading, html))
    if item.rounds or item.holidays:
        ends = [(months, round_end(item, months)) for months in sorted(set(item.rounds))]
        html = view.render("calendar_days.html", calendar=item, rounds=ends)
        sections.append(Section("days", "รอบรายงานและวันหยุด", html))
    return sections


def of_group(schedule: Schedule | None, group: str) -> list[ScheduledActivity]:
    """What a group (an id) has to do."""
    return [each for each in schedule.items if group in each.activity.groups] if schedule else []


def open_dates(schedule: Schedule | None) -> list[ScheduledActivity]:
    """What is in a schedule and nobody has said to be done."""
    return [each for each in schedule.items if not each.activity.done_on] if schedule else []


def _strip(found: Schedule) -> list[tuple[str, list[ScheduledActivity]]]:
    """(month, what goes on in it) for the twelve months of a year, and after them where anything does."""
    year, months = found.year, [*range(10, 13), *range(1, 10)]
    strip = []
    for month in months:
        of = year - (month >= months[0])
        rows = [each for each in found.items if _goes_on(each, (of, month))]
        strip.append((f"{SHORT[month - 1]} {of}", rows))
    after = [each for each in found.items if each.late]
    return [*strip, (f"หลัง {SHORT[8]} {year}", after)] if after else strip


def _goes_on(item: ScheduledActivity, month: tuple[int, int]) -> bool:
    first, last = ((day.year, day.month) for day in (item.start, item.end))
    return first <= month <= last


def _months(found: Schedule) -> list[tuple[str, str, Sequence[ScheduledActivity]]]:
    """(id, heading, activities) of each month in which something begins; what begins after the
    year's end stands together.
    """
    within = [each for each in found.items if each.start.fiscal_year == found.year]
    after = [each for each in found.items if each.start.fiscal_year != found.year]
    months = groupby(within, key=lambda each: (each.start.year, each.start.month))
    listed: list[tuple[str, str, Sequence[ScheduledActivity]]] = [
        (f"month-{month}", f"{MONTHS[month - 1]} {year}", list(rows))
        for (year, month), rows in months
    ]
    return [*listed, ("after", "หลังสิ้นปีงบประมาณ", after)] if after else listed
