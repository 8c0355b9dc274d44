"""Which groups were told of a year, and which are still to be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.assessment.year import YearReport
from macros.evidence.item import EvidenceItem
from macros.model.office import Group
from macros.model.telling import Telling


@dataclass(frozen=True)
class GroupTold:
    """A group that has a part in a year, and when it was told, the first time first."""

    group: Group
    tellings: tuple[Telling, ...]


def groups_told(year: YearReport) -> list[GroupTold]:
    """Every group with a part in a year, as it is assigned, or that was told, in the office's order."""
    told = year.stated.told or ()
    parts = set(_assigned(year)) | {key for each in told for key in each.groups}
    ordered = sorted(told, key=lambda each: each.on)
    return [
        GroupTold(group, tuple(each for each in ordered if group.id in each.groups))
        for group in year.manual.office.groups
        if group.id in parts
    ]


def untold(year: YearReport) -> list[Group]:
    """The groups that are still to be told."""
    return [each.group for each in groups_told(year) if not each.tellings]


def shown_by(year: YearReport, telling: Telling) -> EvidenceItem | None:
    """The piece of evidence that is the document of a telling; None for none, or one that is not there."""
    path = f"{year.folder('')}{telling.evidence}"
    return next((piece for piece in year.pieces if piece.path == path), None)


def _assigned(year: YearReport) -> Iterator[str]:
    duties = year.manual.assignments
    yield duties.main_host.group
    yield from duties.secondary_hosts.groups
    listed = [
        *(duty.groups for duty in duties.standards),
        *(duty.groups for duty in duties.indicators),
        *(duty.groups for duty in duties.considerations),
    ]
    for groups in listed:
        yield from groups if isinstance(groups, tuple) else ()
