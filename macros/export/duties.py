"""The table of who answers for what, and of who did: each duty of each group, with its years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.assessment.archive import Archive
from macros.export.table import Column, Table
from macros.model.assignments import Assignments, WorkingGroup
from macros.model.manual import Manual
from macros.model.missing import Missing

Begun = tuple[int | None, int | None]
"""The first and the last year that something holds for; None where that is not said."""


@dataclass(frozen=True)
class Duty:
    """A duty of a group (an id, or why there is none), by an edition ("": of every one)."""

    kind: str
    of: str
    name: str
    group: str | Missing
    edition: str
    years: Begun


def assignments(archive: Archive) -> Table:
    """Who answers for what: a row for each duty of each group, what holds now before what is past or
    to come.
    """
    manual = archive.manual
    columns = (
        Column("duty", "หน้าที่", lambda duty: duty.kind),
        Column("of", "รหัสของงาน", lambda duty: duty.of),
        Column("name", "งาน", lambda duty: duty.name, 60),
        Column("group", "รหัสกลุ่ม", lambda duty: duty.group),
        Column("group_name", "กลุ่ม", lambda duty: _group_name(manual, duty), 40),
        Column("edition", "ฉบับ", lambda duty: duty.edition),
        Column("from_year", "ตั้งแต่ปีงบประมาณ", lambda duty: duty.years[0]),
        Column("until_year", "ถึงปีงบประมาณ", lambda duty: duty.years[1]),
    )
    return Table("assignments", "การมอบหมายงาน", columns, tuple(_duties(manual)))


def _duties(manual: Manual) -> Iterator[Duty]:
    now, periods = manual.assignments, manual.history.periods
    past = sorted((x for x in periods if x is not now), key=lambda x: x.begun, reverse=True)
    yield from _of_period(manual, now)
    for procedure in manual.procedures:
        if procedure.working_group:
            yield from _members(procedure.working_group, "", (None, None))
    for period in past:
        yield from _of_period(manual, period)


def _of_period(manual: Manual, period: Assignments) -> Iterator[Duty]:
    edition, years = manual.editions[period.edition], (period.from_year, _until(manual, period))

    def duty(kind: str, of: str, name: str, groups: tuple[str, ...] | Missing) -> Iterator[Duty]:
        """A duty, once for each group that has it."""
        for group in (groups,) if isinstance(groups, Missing) else groups:
            yield Duty(kind, of, name, group, edition.id, years)

    yield from duty("เจ้าภาพหลัก", "", "", (period.main_host.group,))
    yield from duty("เจ้าภาพรอง", "", "", period.secondary_hosts.groups)
    yield from _members(period.working_group, edition.id, years)
    titles = {item.id: item.title for item in edition.standards}
    for standard in period.standards:
        yield from duty("มาตรฐาน", standard.standard, titles[standard.standard], standard.groups)
    for item in period.indicators:
        yield from duty("ตัวบ่งชี้", item.indicator, edition.label(item.indicator), item.groups)
    third = {each.id: each.name for item in edition.indicators for each in item.considerations}
    for inner in period.considerations:
        name = third[inner.consideration]
        yield from duty("ประเด็นการพิจารณา", inner.consideration, name, inner.groups)


def _until(manual: Manual, period: Assignments) -> int | None:
    """The last year of a period: before the next one of its edition, or, of an edition that is no more
    in use, the last that was judged by it.
    """
    others = (each for each in manual.history.periods if each.edition == period.edition)
    ends = [each.begun - 1 for each in others if each.begun > period.begun]
    if period.edition != manual.standards.current:
        ends += [
            max((x.fiscal_year for x in manual.years if x.edition == period.edition), default=0)
        ]
    return min(filter(None, ends), default=None)


def _members(team: WorkingGroup, edition: str, years: Begun) -> Iterator[Duty]:
    """The groups of a working group, from year to year."""
    begun = sorted(team.years, key=lambda each: each.fiscal_year)
    first = [(years[0], team.members), *((each.fiscal_year, each.members) for each in begun)]
    last = [*(each.fiscal_year - 1 for each in begun), years[1]]
    for (start, members), end in zip(first, last, strict=True):
        if start and end and start > end:
            continue
        for group in (members,) if isinstance(members, Missing) else members:
            yield Duty("คณะทำงาน", team.id, team.name, group, edition, (start, end))


def _group_name(manual: Manual, duty: Duty) -> str | Missing:
    """What the group was called when the duty ended, or is called now."""
    if isinstance(duty.group, Missing):
        return duty.group
    return manual.groups[duty.group].name_in(duty.years[1] or manual.office.current_year)
