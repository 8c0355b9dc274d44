"""The page of a group: what it owes now, what is theirs, and what nobody has said of its part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros.assessment.attention import owed_by
from macros.assessment.year import COVERAGE, Assessment
from macros.evidence.item import EvidenceItem
from macros.model.assignments import WorkingGroup
from macros.model.missing import Missing
from macros.model.office import Group
from macros.model.procedure import Procedure
from macros.model.shelves import by_name, shelves
from macros.model.standards import Consideration, Indicator
from macros.model.step import Step
from macros.model.terms import Term
from macros.views.remedies import remedy
from macros.views.schedules import of_group
from macros.views.telling import to_tell, told_group
from macros.views.view import View, in_line

_FEW = 9  # manuals that a group's page lists without the names of their owners
_FEW_MANUALS = 3  # whose steps are named, though it is not known whether they are a group's
_Work = tuple[Procedure, tuple[Step, ...], tuple[Step, ...]]
"""Of a procedure the steps of a group and its positions, and those of the working group that it is in."""


@dataclass(frozen=True)
class WorkShelf:
    """What a group does in the manuals of one owner: a key, the owner's name for a line of Markdown,
    and its part in each.
    """

    key: str
    name: Markup
    works: Sequence[_Work]


@dataclass(frozen=True)
class Unknown:
    """What nobody has said of a group's part: who answers for "all" or "some" `duties` ("": it is known),
    whether the group was `told`, the `dates` of the year, and who is in the working groups (`teams`) of
    procedures, each with their steps.
    """

    duties: str
    told: bool
    dates: bool
    teams: Sequence[tuple[Procedure, WorkingGroup, tuple[Step, ...]]]

    @property
    def amount(self) -> int:
        """How many things."""
        return bool(self.duties) + self.told + self.dates + bool(self.teams)


def group(view: View, item: Group) -> Markup:
    """The page of a group, in Markdown: what is theirs, and what the source leaves open."""
    duties, report = view.manual.assignments, view.archive.current
    work = _work(view, item)
    return view.render(
        "group.md",
        group=item,
        role=duties.role(item.id),
        assignments=duties,
        standards=[view.manual.standard[key] for key in duties.standards_of(item.id)],
        indicators=[view.manual.indicator[key] for key in duties.indicators_of(item.id)],
        considerations=_considerations(view, item),
        owned=[each for each in by_name(view.manual) if view.manual.owner_of(each) == item],
        work=work,
        many=sum(len(shelf.works) for shelf in work) > _FEW,
        terms=_mentions(view, item),
        unknown=_unknown(view, item),
        few=_FEW_MANUALS,
        activities=of_group(view.schedule, item.id),
        report=report,
        owed=owed_by(report, item.id) if report else None,
        mend=lambda standing, lack: remedy(view, report, standing, lack, item.id) if report else "",
        standings=_standings(view, duties.indicators_of(item.id)),
        given=_given(view, item),
        coverage=COVERAGE,
        told=told_group(view, report, item) if report else "",
        waiting=to_tell(report, item) if report else [],
    )


def _standings(view: View, indicators: Sequence[str]) -> list[Assessment]:
    """Where indicators (ids) stand in the current year's report."""
    year = view.archive.current
    return [year.standings[key] for key in indicators if key in year.standings] if year else []


def _given(view: View, group: Group) -> list[EvidenceItem]:
    """The evidence that a group gave to the current year's report."""
    year = view.archive.current
    return [piece for piece in year.pieces if piece.front.group == group.id] if year else []


def _considerations(view: View, group: Group) -> list[tuple[Indicator, Consideration]]:
    """The considerations that a group answers for, each with its indicator."""
    ids = view.manual.assignments.considerations_of(group.id)
    indicators = view.manual.edition.indicators
    return [(item, each) for item in indicators for each in item.considerations if each.id in ids]


def _unassigned(view: View) -> str:
    """Whether "all", some ("some") or none ("") of the duties have no group."""
    duties = view.manual.assignments
    lacking = [isinstance(duty.groups, Missing) for duty in duties.standards]
    lacking += [isinstance(duty.groups, Missing) for duty in duties.indicators]
    return "all" if all(lacking) else "some" if any(lacking) else ""


def _work(view: View, group: Group) -> list[WorkShelf]:
    """What a group does, its own manuals before those of others, which lie by their owners."""
    own = [group.id, *(p.id for p in view.manual.office.positions if p.group == group.id)]
    found = []
    for shelf in sorted(shelves(view.manual), key=lambda shelf: shelf.group != group):
        each = [(x, x.steps_of(own), _joined(view, group, x)) for x in shelf.procedures]
        done = [part for part in each if part[1] or part[2]]
        if done:
            key = shelf.group.id if shelf.group else "office"
            found.append(WorkShelf(key, in_line(shelf.name), done))
    return found


def _joined(view: View, group: Group, procedure: Procedure) -> tuple[Step, ...]:
    """The steps of a procedure's working group, where a group is a member of it."""
    team = view.manual.working_group_of(procedure)
    members = view.manual.members_of(team)
    joins = not isinstance(members, Missing) and group.id in members
    return procedure.steps_of([team.id]) if joins else ()


def _unknown(view: View, group: Group) -> Unknown:
    """What nobody has said of a group's part."""
    manual, report = view.manual, view.archive.current
    calendar = manual.calendar
    teams = [(each, manual.working_group_of(each)) for each in by_name(manual)]
    open_ = [pair for pair in teams if isinstance(manual.members_of(pair[1]), Missing)]
    return Unknown(
        duties=_unassigned(view),
        told=report is not None and report.stated.told is None,
        dates=calendar is None or isinstance(calendar.activities, Missing),
        teams=[(each, team, each.steps_of([team.id])) for each, team in open_],
    )


def _mentions(view: View, group: Group) -> list[tuple[Term, Procedure]]:
    """The definitions that name a group, each with the first procedure that uses it."""
    found: dict[str, tuple[Term, Procedure]] = {}
    for procedure in view.manual.procedures:
        for term in view.manual.terms_of(procedure):
            if group.name in term.definition:
                found.setdefault(term.id, (term, procedure))
    return list(found.values())
