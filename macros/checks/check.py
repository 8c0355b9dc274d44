"""The check: everything that is known to be wrong with the data, at once and in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from macros.assessment.project import Office, Project
from macros.checks.asking import asking
from macros.checks.editions import editions
from macros.checks.filenames import filenames
from macros.checks.flow import flow
from macros.checks.kinds import kinds
from macros.checks.lacking import lacking
from macros.checks.relations import relations
from macros.checks.survey import Survey, left_out, survey, within
from macros.checks.template import template
from macros.checks.texts import texts
from macros.checks.timely import timely
from macros.checks.tracked import tracked
from macros.checks.twins import twins
from macros.checks.waivers import waivers
from macros.checks.weights import weights
from macros.checks.years import years
from macros.model.ids import PROCEDURES
from macros.model.load import EXAMPLE, HOME, PRIVACY
from macros.privacy.masking import discreet
from macros.privacy.scan import scan
from macros.privacy.waiver import UNREAD
from macros.source.diagnostic import Diagnostic
from macros.source.node import Node

_STANDARDS = {"data/standards.yml", "data/assignments.yml"}


@dataclass(frozen=True)
class Report:
    """Problems sorted by file and line. `project` is what was judged, None while any of them is an
    error; an example that is not to be shown is not in it. `there` are the files that were judged;
    `draft` the project for as long as the data have no error, whatever is wrong with evidence and
    files: what addresses there are, not what to show.
    """

    problems: tuple[Diagnostic, ...]
    project: Project | None
    there: Survey = field(default_factory=Survey)
    draft: Project | None = None

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What stops a build."""
        return tuple(problem for problem in self.problems if not problem.warning)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """What the office should know and may leave."""
        return tuple(problem for problem in self.problems if problem.warning)

    def with_problems(self, found: Iterable[Diagnostic]) -> Report:
        """The report with what else was found."""
        more = tuple(found)
        project = self.project if all(problem.warning for problem in more) else None
        return replace(self, problems=tuple(sorted({*self.problems, *more})), project=project)


def check(project: Project) -> Report:
    """Judge data, evidence and files of a project. Never raises for bad data."""
    there = survey(project.root)
    problems = [*_files(project, there), *_promised(project)]
    first = project.offices[0].loading
    files = {path: node for path, node in first.files.items() if node}
    problems += relations(first.known, files, first.sound)
    for office in project.offices:
        problems += _office(project.root, office)
    project, doubts = _doubted(project, files)
    problems += [*doubts, *_private(project, there)]
    problems = discreet(_told_once(problems))
    wrong = [problem.place.path for problem in problems if not problem.warning]
    sound = bool(project.archives) and not any(path.startswith(HOME) for path in wrong)
    draft = project if sound else None
    return Report(tuple(sorted(set(problems))), None if wrong else project, there, draft)


def _office(root: Path, office: Office) -> Iterator[Diagnostic]:
    """What is wrong with an office's data and evidence by themselves."""
    loading = office.loading
    yield from office.problems
    yield from _alone(office.own)
    yield from years(loading.files)
    if office.home and loading.sound >= _STANDARDS:
        yield from editions(loading.known, office.own)
    yield from twins(root / "docs", office.reading.files)
    if office.archive:
        yield from timely(office.archive)
        yield from asking(office.archive)


def _doubted(project: Project, files: Mapping[str, Node]) -> tuple[Project, tuple[Diagnostic, ...]]:
    """The project whose own office knows what its manual lacks or says in two ways, and that."""
    own = project.offices[0].archive
    if own is None:
        return project, ()
    doubts = tuple(lacking(own.manual, files))
    return project.of({own.home: replace(own, doubts=doubts)}), doubts


def _promised(project: Project) -> Iterator[Diagnostic]:
    """An example that data/office.yml promises and nobody has written."""
    loading = project.offices[0].loading
    root = loading.files["data/office.yml"]
    promised = loading.manual and loading.manual.office.site.example
    if promised and root and len(project.offices) == 1:
        yield root.problem(("site", "example"), "REL-17", path=EXAMPLE)


def _told_once(problems: list[Diagnostic]) -> list[Diagnostic]:
    """The problems without a warning that a file could not be looked into, when it has an error."""
    wrong = {problem.place.path for problem in problems if not problem.warning}
    return [
        problem
        for problem in problems
        if problem.mistake.code not in UNREAD or problem.place.path not in wrong
    ]


def _files(project: Project, found: Survey) -> Iterator[Diagnostic]:
    """The rules for files, whatever is in them."""
    yield from found.problems
    yield from left_out(found)
    yield from tracked(project.root)
    yield from filenames(found.files)
    yield from texts(project.root, found.files, project.records)
    yield from kinds(project.root, found, project.largest)
    yield from template(project.root)


def _private(project: Project, found: Survey) -> list[Diagnostic]:
    """The rules for personal data. Files too large to be published have been told of."""
    root = project.root

    def read(path: str) -> bool:
        return (root / path).stat().st_size <= project.largest

    strays = list(filter(read, within(root, found.strays)))
    stated = waivers(project.offices[0].loading.files[PRIVACY])
    return scan(root, list(filter(read, found.files)), stated, project.records, strays)


def _alone(files: Mapping[str, Node]) -> Iterator[Diagnostic]:
    """The rules that need one file each."""
    for path, root in files.items():
        if path.startswith(PROCEDURES):
            yield from flow(root)
        elif path == "data/standards.yml":
            yield from weights(root)
