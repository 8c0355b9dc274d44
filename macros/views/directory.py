"""Views of standards, indicators, assignments and groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from macros.assessment.attention import owed_by
from macros.assessment.year import COVERAGE, Assessment
from macros.evidence.item import EvidenceItem
from macros.model.fields import Record
from macros.model.missing import Missing
from macros.model.office import Group
from macros.model.procedure import Procedure
from macros.model.shelves import by_name, shelves
from macros.model.standards import Consideration, Edition, Indicator, Standard
from macros.model.step import Step
from macros.model.terms import Term
from macros.views import addresses
from macros.views.remedies import remedy
from macros.views.schedules import of_group
from macros.views.telling import told_group
from macros.views.view import View, in_line

_FEW = 9  # manuals that a group's page lists without the names of their owners
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


def standards(view: View) -> Markup:
    """The edition in use: its standards, with how many indicators each is known to have."""
    return view.render(
        "standards.html",
        edition=view.manual.edition,
        edition_page=lambda edition: _edition_page(view, edition),
        others=[x for x in view.manual.standards.editions if x is not view.manual.edition],
    )


def _edition_page(view: View, edition: Edition) -> str:
    """The address of the list of another edition's standards."""
    used = edition.id == view.archive.manual.standards.current
    page = addresses.STANDARDS if used else addresses.in_edition(addresses.STANDARDS, edition.id)
    return view.in_use(page)


def indicators(view: View) -> Markup:
    """The indicators of the edition in use, named or not."""
    return view.render(
        "indicators.html",
        edition=view.manual.edition,
        report=view.archive.report_by(view.manual.standards.current),
    )


def assignments(view: View) -> Markup:
    """Who answers for what: hosts, and a matrix of standards and indicators by group."""
    return view.render("assignments.html", assignments=view.manual.assignments)


def groups(view: View) -> Markup:
    """The office's groups with their part in the work."""
    return view.render("groups.html", assignments=view.manual.assignments)


def standard(view: View, item: Standard) -> Markup:
    """The page of a standard, in Markdown."""
    members = view.manual.edition.indicators_of(item.id)
    report = view.archive.report_by(view.manual.standards.current)
    return view.render("standard.md", standard=item, indicators=members, report=report)


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
        unassigned=_unassigned(view),
        owned=[each for each in by_name(view.manual) if view.manual.owner_of(each) == item],
        work=work,
        many=sum(len(shelf.works) for shelf in work) > _FEW,
        terms=_mentions(view, item),
        calendar=view.manual.calendar,
        activities=of_group(view.schedule, item.id),
        report=report,
        owed=owed_by(report, item.id) if report else None,
        mend=lambda standing, lack: remedy(view, report, standing, lack, item.id) if report else "",
        standings=_standings(view, duties.indicators_of(item.id)),
        given=_given(view, item),
        coverage=COVERAGE,
        told=told_group(view, report, item) if report else "",
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
        done = [part for part in each if part[1] or part[2] or not view.manual.several]
        if done:
            key = shelf.group.id if shelf.group else "office"
            found.append(WorkShelf(key, in_line(shelf.name), done))
    return found


def _joined(view: View, group: Group, procedure: Procedure) -> tuple[Step, ...]:
    """The steps of a procedure's working group, where a group is, or may be, a member of it."""
    team = view.manual.working_group_of(procedure)
    members = view.manual.members_of(team)
    joins = isinstance(members, Missing) or group.id in members
    return procedure.steps_of([team.id]) if joins else ()


def _mentions(view: View, group: Group) -> list[tuple[Term, Procedure]]:
    """The definitions that name a group, each with the first procedure that uses it."""
    found: dict[str, tuple[Term, Procedure]] = {}
    for procedure in view.manual.procedures:
        for term in view.manual.terms_of(procedure):
            if group.name in term.definition:
                found.setdefault(term.id, (term, procedure))
    return list(found.values())


PAGES: dict[type[Record], Callable[[View, Any], Markup]] = {Standard: standard, Group: group}
"""The view of each kind of record that has a page of its own."""
