"""Rules for groups in time: to one that is gone nothing is assigned, no working group names a year twice,
and a group's history hangs together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from macros.checks.context import Context, needing
from macros.checks.editions import held_at
from macros.model.assignments import WorkingGroup
from macros.model.ids import PROCEDURES
from macros.model.manual import Manual
from macros.model.office import Group
from macros.model.procedure import Procedure
from macros.source.diagnostic import Diagnostic
from macros.source.node import KeyPath, Node

_OFFICE, _ASSIGNMENTS = "data/office.yml", "data/assignments.yml"
_Named = tuple[KeyPath, object]
"""A place, and the group or groups (ids) that are named there, if any."""


@needing(_OFFICE)
def groups(context: Context) -> Iterator[Diagnostic]:
    """Problems of groups that were renamed, merged or closed."""
    root = context.files[_OFFICE]
    for index, group in enumerate(context.known.office.groups):
        yield from _history(group, root, ("groups", index))


def _history(group: Group, root: Node, place: KeyPath) -> Iterator[Diagnostic]:
    first, last = group.from_year, group.until_year
    if first and last and last < first:
        yield root.problem((*place, "until_year"), "REL-97", first=first, last=last)
    if group.merged_into and (last is None or group.merged_into == group.id):
        yield root.problem((*place, "merged_into"), "REL-98")
    years = [former.until for former in group.former_names]
    for index, (before, after) in enumerate(pairwise(years), 1):
        if after <= before:
            yield root.problem((*place, "former_names", index, "until"), "REL-99")


@needing(_OFFICE, _ASSIGNMENTS, "data/standards.yml")
def assigned_groups(context: Context) -> Iterator[Diagnostic]:
    """What holds now is assigned to groups that exist now."""
    manual, root, start = context.known, context.files[_ASSIGNMENTS], held_at(context.known)
    held = manual.assignments
    lists: list[_Named] = [
        (("main_host", "group"), held.main_host.group),
        (("secondary_hosts", "groups"), held.secondary_hosts.groups),
        _members(manual, held.working_group),
        *((("standards", at, "groups"), duty.groups) for at, duty in enumerate(held.standards)),
        *((("indicators", at, "groups"), duty.groups) for at, duty in enumerate(held.indicators)),
        *(
            (("considerations", at, "groups"), duty.groups)
            for at, duty in enumerate(held.considerations)
        ),
    ]
    yield from _gone(manual, root, (((*start, *place), named) for place, named in lists))


@needing(_OFFICE)
def acting_groups(context: Context) -> Iterator[Diagnostic]:
    """Steps, and working groups of manuals, are those of groups that exist now."""
    for procedure, root in _procedures(context):
        lists: list[_Named] = [
            (("steps", at, "responsible"), step.responsible)
            for at, step in enumerate(procedure.steps)
        ]
        if procedure.working_group:
            lists.append(_members(context.known, procedure.working_group))
        yield from _gone(context.known, root, lists)


@needing(_ASSIGNMENTS)
def memberships(context: Context) -> Iterator[Diagnostic]:
    """A working group says once who is in it from a year on."""
    root, history = context.files[_ASSIGNMENTS], context.known.history
    yield from _once_a_year(history.working_group, root, ())
    for index, period in enumerate(history.others):
        yield from _once_a_year(period.working_group, root, ("others", index))
    for procedure, file in _procedures(context):
        if procedure.working_group:
            yield from _once_a_year(procedure.working_group, file, ())


def _once_a_year(group: WorkingGroup, root: Node, place: KeyPath) -> Iterator[Diagnostic]:
    years = [each.fiscal_year for each in group.years]
    for index, year in enumerate(years):
        if year in years[:index]:
            at = (*place, "working_group", "years", index, "fiscal_year")
            yield root.problem(at, "REL-29", year=year)


def _members(manual: Manual, group: WorkingGroup) -> _Named:
    """Who is in a working group now, and where that is written."""
    latest = group.latest_in(manual.office.current_year)
    place = () if latest is None else ("years", group.years.index(latest))
    return ("working_group", *place, "members"), manual.members_of(group)


def _gone(manual: Manual, root: Node, lists: Iterable[_Named]) -> Iterator[Diagnostic]:
    gone = {*manual.groups} - {group.id for group in manual.open_groups}
    for place, named in lists:
        for at, name in _each(named):
            if name in gone:
                words = {"name": manual.groups[name].name, "year": manual.office.current_year}
                yield root.problem((*place, *at), "SAR-92", **words)


def _procedures(context: Context) -> Iterator[tuple[Procedure, Node]]:
    for procedure in context.known.procedures:
        yield procedure, context.files[f"{PROCEDURES}{procedure.id}.yml"]


def _each(named: object) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(named, str):
        yield (), named
    elif isinstance(named, tuple):
        yield from (((index,), name) for index, name in enumerate(named))
