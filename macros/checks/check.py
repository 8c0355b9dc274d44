"""The check: everything that is known to be wrong with the data, at once and in order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from macros.assessment.project import Project
from macros.checks.begun import still_open
from macros.checks.calendars import calendars
from macros.checks.considerations import assigned_considerations, shown_considerations
from macros.checks.context import Context, Rule
from macros.checks.editions import editions
from macros.checks.emblem import emblem
from macros.checks.evidence_questions import evidence_questions
from macros.checks.file_list import FileList
from macros.checks.filenames import filenames
from macros.checks.flow import flow
from macros.checks.formulas import formulas
from macros.checks.groups import acting_groups, assigned_groups, groups, memberships
from macros.checks.kinds import kinds
from macros.checks.missing_values import LACKING
from macros.checks.origin import ORIGIN
from macros.checks.outcomes import outcomes
from macros.checks.relations import RELATIONS
from macros.checks.releases import releases
from macros.checks.reviews import reviews
from macros.checks.scoring import scoring
from macros.checks.security_contact import security_contact
from macros.checks.tellings import tellings
from macros.checks.template import template
from macros.checks.texts import texts
from macros.checks.timely import timely
from macros.checks.tracked import tracked
from macros.checks.twins import twins
from macros.checks.unlisted import left_out, not_plain
from macros.checks.waivers import personal_data
from macros.checks.weights import weights
from macros.checks.workdays import counted_workdays
from macros.checks.years import years
from macros.model.load import HOME
from macros.privacy.masking import redacted
from macros.privacy.waiver import UNREAD
from macros.source.diagnostic import Diagnostic

FILES: tuple[Rule, ...] = (
    not_plain,
    left_out,
    tracked,
    filenames,
    texts,
    kinds,
    template,
    personal_data,
)
"""Of the project's files, whatever is in them; once."""
EACH: tuple[Rule, ...] = (
    flow,
    weights,
    years,
    calendars,
    counted_workdays,
    editions,
    groups,
    assigned_groups,
    acting_groups,
    memberships,
    assigned_considerations,
    shown_considerations,
    scoring,
    formulas,
    outcomes,
    twins,
    timely,
    reviews,
    tellings,
    releases,
    evidence_questions,
)
"""Of the data and evidence of each office by themselves: the project's own, and the example's."""
OWN: tuple[Rule, ...] = (*RELATIONS, *ORIGIN, security_contact, emblem)
"""Of the project's own office alone: between its files, and what is another's."""
DOUBTS: tuple[Rule, ...] = (*LACKING, still_open)
"""Of the project's own office, when its data are sound: warnings that the site shows, too."""


@dataclass(frozen=True)
class CheckResult:
    """Problems sorted by file and line. `project` is what was judged, None while any of them is an
    error; an example that is not to be shown is not in it. `there` are the files that were judged;
    `draft` the project for as long as the data have no error, whatever is wrong with evidence and
    files: what addresses there are, not what to show. `site` is where the site is published, with a
    slash at the end; "" while data/office.yml is not sound.
    """

    problems: tuple[Diagnostic, ...]
    project: Project | None
    there: FileList = field(default_factory=FileList)
    draft: Project | None = None
    site: str = ""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What stops a build."""
        return tuple(problem for problem in self.problems if not problem.warning)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """What the office should know and may leave."""
        return tuple(problem for problem in self.problems if problem.warning)

    def with_problems(self, found: Iterable[Diagnostic]) -> CheckResult:
        """The report with what else was found."""
        more = tuple(found)
        project = self.project if all(problem.warning for problem in more) else None
        return replace(self, problems=tuple(sorted({*self.problems, *more})), project=project)


def check(project: Project) -> CheckResult:
    """Judge data, evidence and files of a project. Never raises for bad data."""
    context = Context.of(project)
    problems = [*context.run(FILES), *context.run(OWN)]
    for office in project.offices:
        problems += [*office.problems, *context.at(office).run(EACH)]
    project, doubts = _doubted(context)
    problems = redacted(_told_once([*problems, *doubts]))
    wrong = [problem.place.path for problem in problems if not problem.warning]
    sound = bool(project.archives) and not any(path.startswith(HOME) for path in wrong)
    draft = project if sound else None
    told = tuple(sorted(set(problems)))
    known = context.known.office
    site = known.site.address + "/" if known else ""
    return CheckResult(told, None if wrong else project, context.there, draft, site)


def _doubted(context: Context) -> tuple[Project, tuple[Diagnostic, ...]]:
    """The project whose own office knows what its manual lacks or says in two ways, and that."""
    own = context.office.archive
    if own is None:
        return context.project, ()
    doubts = tuple(context.run(DOUBTS))
    return context.project.of({own.home: replace(own, doubts=doubts)}), doubts


def _told_once(problems: list[Diagnostic]) -> list[Diagnostic]:
    """The problems without a warning that a file could not be looked into, when it has an error."""
    wrong = {problem.place.path for problem in problems if not problem.warning}
    return [
        problem
        for problem in problems
        if problem.mistake.code not in UNREAD or problem.place.path not in wrong
    ]
