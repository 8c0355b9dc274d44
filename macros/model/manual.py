"""The whole of what the office knows, with look-ups by id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol, TypeVar

from macros.model.assignments import AssignmentHistory, Assignments, Groups, WorkingGroup
from macros.model.calendar import Calendar
from macros.model.errata import Erratum
from macros.model.evidence import EvidenceRules, Kind
from macros.model.missing import WORDS, Missing
from macros.model.office import Group, Office, Position
from macros.model.procedure import Procedure
from macros.model.references import Reference
from macros.model.sar import SarYear
from macros.model.search import Wording
from macros.model.source import SourceText
from macros.model.standards import Edition, Indicator, Standard, Standards
from macros.model.terms import Term, Terms

_LONGEST = 18  # letters
Party = Group | Position | WorkingGroup


class _Identified(Protocol):
    @property
    def id(self) -> str:
        """What others name it by."""


R = TypeVar("R", bound=_Identified)


def _by_id(records: Iterable[R]) -> dict[str, R]:
    return {record.id: record for record in records}


@dataclass(frozen=True)
class Manual:
    """Everything in data/, checked for form and references. No record points at another:
    relations are ids, followed here.
    """

    office: Office
    standards: Standards
    history: AssignmentHistory
    """Who answers for what, for each edition and from each year on."""
    terms: Terms
    references: tuple[Reference, ...]
    source: SourceText | None
    """None where the office has no source document: then nothing is said of one."""
    procedures: tuple[Procedure, ...]
    evidence: EvidenceRules
    years: tuple[SarYear, ...]
    """In the order of their fiscal years."""
    calendars: tuple[Calendar, ...]
    """In the order of their fiscal years."""
    wording: Wording
    example: bool = False
    """Whether office, standards and results are invented, to show what a report looks like."""

    @property
    def unstated(self) -> str:
        """What readers are told of what nobody has given."""
        return WORDS["blank" if self.source else "open"]

    @cached_property
    def groups(self) -> dict[str, Group]:
        """Groups by id, in the office's order."""
        return _by_id(self.office.groups)

    def as_of(self, edition: str, year: int) -> Manual:
        """The manual by an edition (an id) in a fiscal year: its standards, the names of groups and
        who answers for what, as they are then.
        """
        return replace(
            self,
            standards=self.standards.model_copy(update={"current": edition}),
            office=self.office.in_year(year),
        )

    @cached_property
    def assignments(self) -> Assignments:
        """Those of the edition in use that hold in the current year."""
        edition = self.standards.current
        held = self.history.of(edition, self.office.current_year)
        return held or self.history.nobody(edition)

    @property
    def open_groups(self) -> tuple[Group, ...]:
        """The groups that exist in the current year, in the office's order."""
        current = self.office.current_year
        return tuple(group for group in self.office.groups if group.there_in(current))

    @cached_property
    def parties(self) -> dict[str, Party]:
        """All who may answer for a step: groups, positions and working groups, by id."""
        return {**self.groups, **_by_id(self.office.positions), **_by_id(self.working_groups)}

    @cached_property
    def working_groups(self) -> tuple[WorkingGroup, ...]:
        """The office's working group, then those that manuals have of their own."""
        own = (each.working_group for each in self.procedures if each.working_group)
        return (self.assignments.working_group, *own)

    def working_group_of(self, procedure: Procedure) -> WorkingGroup:
        """The working group of a procedure: its own, or the office's."""
        return procedure.working_group or self.assignments.working_group

    @property
    def several(self) -> bool:
        """Whether there is more than one manual, so that all must say which they are."""
        return len(self.procedures) > 1

    def owner_of(self, procedure: Procedure) -> Group | None:
        """The group of the position that owns a procedure; None when it has none."""
        group = self.positions[procedure.owner].group
        return self.groups[group] if group else None

    def members_of(self, group: WorkingGroup) -> Groups | Missing:
        """The groups (ids) of a working group in the current year."""
        return group.members_in(self.office.current_year)

    @cached_property
    def positions(self) -> dict[str, Position]:
        """Positions by id."""
        return _by_id(self.office.positions)

    @cached_property
    def edition(self) -> Edition:
        """The edition in use."""
        return self.editions[self.standards.current]

    @cached_property
    def editions(self) -> dict[str, Edition]:
        """Editions by id."""
        return _by_id(self.standards.editions)

    @property
    def calendar(self) -> Calendar | None:
        """The calendar of the current year, if there is one."""
        current = self.office.current_year
        return next((item for item in self.calendars if item.fiscal_year == current), None)

    @cached_property
    def kind(self) -> dict[str, Kind]:
        """Kinds of evidence by id."""
        return _by_id(self.evidence.kinds)

    @cached_property
    def standard(self) -> dict[str, Standard]:
        """Standards of the edition in use, by id."""
        return _by_id(self.edition.standards)

    @cached_property
    def indicator(self) -> dict[str, Indicator]:
        """Indicators of the edition in use, by id."""
        return _by_id(self.edition.indicators)

    @cached_property
    def reference(self) -> dict[str, Reference]:
        """References by id."""
        return _by_id(self.references)

    @cached_property
    def procedure(self) -> dict[str, Procedure]:
        """Procedures by id."""
        return _by_id(self.procedures)

    @cached_property
    def erratum(self) -> dict[str, Erratum]:
        """Errata by id."""
        return _by_id(self.source.errata if self.source else ())

    def terms_of(self, procedure: Procedure) -> tuple[Term, ...]:
        """The definitions of a procedure: those it names, or all."""
        chosen = procedure.terms
        return tuple(item for item in self.terms.terms if chosen is None or item.id in chosen)

    def references_of(self, procedure: Procedure) -> tuple[Reference, ...]:
        """The references of a procedure: those it names, or all."""
        chosen = procedure.references
        return tuple(item for item in self.references if chosen is None or item.id in chosen)

    @property
    def unbreakable(self) -> tuple[str, ...]:
        """What a line must not break: compounds, defined terms, names of groups and people."""
        found = [*self.terms.words, *(group.name for group in self.office.groups)]
        found += [term.term for term in self.terms.terms if " " not in term.term]
        found += [word for item in self.office.positions for word in (item.person or "").split()]
        return tuple(dict.fromkeys(found))

    @cached_property
    def short_terms(self) -> tuple[str, ...]:
        """What a line must not break, if it fits the narrowest column of a page."""
        return tuple(term for term in self.unbreakable if len(term) <= _LONGEST)
