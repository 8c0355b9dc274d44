"""Rules for groups in time: of one that is gone nothing is assigned, and its history hangs together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from macros.checks.context import Context, needing
from macros.checks.editions import held_at
from macros.model.office import Group
from macros.source.diagnostic import Diagnostic
from macros.source.node import KeyPath, Node

_OFFICE, _ASSIGNMENTS = "data/office.yml", "data/assignments.yml"


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
    held, gone = manual.assignments, {*manual.groups} - {group.id for group in manual.open_groups}
    lists: list[tuple[KeyPath, object]] = [
        (("main_host", "group"), held.main_host.group),
        (("secondary_hosts", "groups"), held.secondary_hosts.groups),
        (("working_group", "members"), held.working_group.members),
        *((("standards", at, "groups"), duty.groups) for at, duty in enumerate(held.standards)),
        *((("indicators", at, "groups"), duty.groups) for at, duty in enumerate(held.indicators)),
        *(
            (("considerations", at, "groups"), duty.groups)
            for at, duty in enumerate(held.considerations)
        ),
    ]
    for place, named in lists:
        for at, name in _each(named):
            if name in gone:
                words = {"name": manual.groups[name].name, "year": manual.office.current_year}
                yield root.problem((*start, *place, *at), "SAR-92", **words)


def _each(named: object) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(named, str):
        yield (), named
    elif isinstance(named, tuple):
        yield from (((index,), name) for index, name in enumerate(named))
