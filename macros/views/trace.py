"""From a standard to its evidence and back: indicators, the steps that feed them, groups, evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.assessment.year import COVERAGE, Assessment, YearReport
from macros.evidence.item import EvidenceItem
from macros.model.office import Group
from macros.model.procedure import Procedure
from macros.model.sar import STATUSES
from macros.model.standards import Standard
from macros.model.step import Step
from macros.views.page import Section
from macros.views.view import View

_READ = 3  # pieces of an indicator that stand open; more are folded
_FOLDED = {"steps", "groups"}
_FEW = 8  # pieces of an indicator that are named; of more the register tells
_PARTS = {
    "": ("", "trace_lead.html"),
    "indicators": ("จากมาตรฐานถึงหลักฐาน", "trace_indicators.html"),
    "steps": ("จากขั้นตอนถึงตัวบ่งชี้", "trace_steps.html"),
    "groups": ("จากกลุ่มถึงตัวบ่งชี้และหลักฐาน", "trace_groups.html"),
}


@dataclass(frozen=True)
class TracedIndicator:
    """An indicator with the steps that bring it results."""

    standing: Assessment
    steps: tuple[tuple[Procedure, Step], ...]


@dataclass(frozen=True)
class TracedStep:
    """A step with the indicators that it brings results."""

    procedure: Procedure
    step: Step
    standings: tuple[Assessment, ...]


@dataclass(frozen=True)
class TracedGroup:
    """A group with what it answers for, and the evidence that it gave."""

    group: Group
    standings: tuple[Assessment, ...]
    pieces: tuple[EvidenceItem, ...]


def trace(view: View, year: YearReport) -> list[Section]:
    """The page on which each thing leads to what it rests on, and to what rests on it."""
    steps = list(_steps(view, year))
    values = {
        "year": year,
        "edition": year.edition,
        "coverage": COVERAGE,
        "statuses": STATUSES,
        "read": _READ,
        "few": _FEW,
        "standards": list(_standards(year, steps)),
        "steps": steps,
        "groups": list(_groups(view, year)),
    }
    return [
        Section(key, heading, view.render(template, **values), fold=key in _FOLDED)
        for key, (heading, template) in _PARTS.items()
    ]


def _standards(
    year: YearReport, steps: list[TracedStep]
) -> Iterator[tuple[Standard | None, list[TracedIndicator]]]:
    for standard in (*year.edition.standards, None):
        found = [
            TracedIndicator(
                each, tuple((x.procedure, x.step) for x in steps if each in x.standings)
            )
            for each in year.of_standard(standard)
        ]
        if found or standard:
            yield standard, found


def _steps(view: View, year: YearReport) -> Iterator[TracedStep]:
    for procedure in view.manual.procedures:
        for step in procedure.steps:
            ids = step.feeds.indicators if step.feeds else ()
            fed = (x for key, x in year.standings.items() if ids is None or key in ids)
            yield TracedStep(procedure, step, tuple(fed))


def _groups(view: View, year: YearReport) -> Iterator[TracedGroup]:
    duties = view.manual.assignments
    for group in view.manual.office.groups:
        own = duties.indicators_of(group.id)
        answers = tuple(x for key, x in year.standings.items() if key in own)
        given = tuple(piece for piece in year.pieces if piece.front.group == group.id)
        if group.there_in(year.year) or given:
            yield TracedGroup(group, answers, given)
