"""The check: everything that is known to be wrong with the data, at once and in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from macros.cache.records import Records
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
from macros.checks.twins import twins
from macros.checks.waivers import waivers
from macros.checks.weights import weights
from macros.checks.years import years
from macros.evidence.archive import Archive
from macros.evidence.names import by_year
from macros.evidence.reading import read_evidence
from macros.model.ids import PROCEDURES
from macros.model.load import EXAMPLE, HOME, PRIVACY, Loading, load, load_example
from macros.privacy.masking import discreet
from macros.privacy.scan import scan
from macros.privacy.waiver import UNREAD
from macros.source.node import Node
from macros.source.problem import Problem
from macros.thai.digits import to_arabic

CACHE = ".cache"
"""The folder of a project in which is kept what takes long to make."""


@dataclass(frozen=True)
class Report:
    """Problems sorted by file and line. While any of them is an error `office` is None; so is
    `example`, the report of an invented office, when there is none or it is not to be shown.
    `there` are the files that were judged; `drafts` both archives for as long as the data have no
    error, whatever is wrong with evidence and files: what addresses there are, not what to show.
    """

    problems: tuple[Problem, ...]
    office: Archive | None
    example: Archive | None
    there: Survey = field(default_factory=Survey)
    drafts: tuple[Archive, Archive | None] | None = None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What stops a build."""
        return tuple(problem for problem in self.problems if not problem.warning)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What the office should know and may leave."""
        return tuple(problem for problem in self.problems if problem.warning)


def check(root: Path) -> Report:
    """Check data and evidence of the project at `root`. Never raises for bad data."""
    records = Records(root / CACHE)
    report = _checked(root, records)
    records.save()
    return report


def _checked(root: Path, records: Records) -> Report:
    loading = load(root)
    there = survey(root)
    problems = [*loading.problems, *_alone(loading.files), *_files(root, there, loading, records)]
    files = {path: node for path, node in loading.files.items() if node}
    problems += relations(loading.known, files, loading.sound)
    office, found = _archive(root, "", loading, records)
    problems += found
    if office:
        office = replace(office, doubts=tuple(lacking(office.manual, files)))
        problems += office.doubts
    example = None
    if loading.manual is None or loading.manual.office.site.example:
        example, more = _example(root, loading, records)
        problems += more
    problems += _private(root, there, loading, records)
    problems = discreet(_told_once(problems))
    wrong = [problem.place.path for problem in problems if not problem.warning]
    drafts = (office, example) if office else None
    if any(path.startswith("data/") for path in wrong):
        drafts = None
    if wrong:
        office = example = None
    return Report(tuple(sorted(set(problems))), office, example, there, drafts)


def _told_once(problems: list[Problem]) -> list[Problem]:
    """The problems without a warning that a file could not be looked into, when it has an error."""
    wrong = {problem.place.path for problem in problems if not problem.warning}
    return [
        problem
        for problem in problems
        if problem.mistake.code not in UNREAD or problem.place.path not in wrong
    ]


def _example(root: Path, office: Loading, records: Records) -> tuple[Archive | None, list[Problem]]:
    """The example's archive, and what is wrong with its data and evidence."""
    loading = load_example(root, office)
    if loading is None:
        return None, list(_promised(office))
    own = {path: node for path, node in loading.files.items() if node and _is_own(node)}
    problems = [*loading.problems, *_alone(own)]
    if {"data/standards.yml", "data/assignments.yml"} <= loading.sound:
        problems += editions(loading.known, own)
    archive, found = _archive(root, EXAMPLE.removeprefix(HOME), loading, records)
    return archive, [*problems, *found]


def _promised(office: Loading) -> Iterator[Problem]:
    """An example that data/office.yml promises and nobody has written."""
    root = office.files["data/office.yml"]
    if office.manual and root:
        yield root.problem(("site", "example"), "REL-17", path=EXAMPLE)


def _is_own(node: Node) -> bool:
    return node.place.path.startswith(EXAMPLE)


def _archive(
    root: Path, home: str, loading: Loading, records: Records
) -> tuple[Archive | None, list[Problem]]:
    """A manual with its evidence, and what is wrong with years and evidence."""
    problems = list(years(loading.files))
    reading = read_evidence(root, home, by_year(loading.files), _largest(loading.files), records)
    archive = None
    if loading.manual:
        archive = Archive(loading.manual, home, reading, root / CACHE, nodes=loading.files)
    same = twins(root / "docs", reading.files)
    return archive, [*problems, *reading.problems, *same, *_doubts(archive)]


def _doubts(archive: Archive | None) -> Iterator[Problem]:
    """Warnings of evidence."""
    if archive:
        yield from timely(archive)
        yield from asking(archive)


def _files(root: Path, found: Survey, loading: Loading, records: Records) -> Iterator[Problem]:
    """The rules for files, whatever is in them."""
    yield from found.problems
    yield from left_out(found)
    yield from filenames(found.files)
    yield from texts(root, found.files, records)
    yield from kinds(root, found, _largest(loading.files))
    yield from template(root)


def _private(root: Path, found: Survey, loading: Loading, records: Records) -> list[Problem]:
    """The rules for personal data. Files too large to be published have been told of."""
    largest = _largest(loading.files)

    def read(path: str) -> bool:
        return (root / path).stat().st_size <= largest

    strays = list(filter(read, within(root, found.strays)))
    return scan(
        root, list(filter(read, found.files)), waivers(loading.files[PRIVACY]), records, strays
    )


def _largest(files: Mapping[str, Node | None]) -> int:
    """The size of the largest file that may be attached, in bytes."""
    root = files["data/evidence.yml"]
    number = to_arabic((root and root.text("largest_megabytes")) or "")
    return int(number if number.isascii() and number.isdigit() else 10) * 1024 * 1024


def _alone(files: Mapping[str, Node | None]) -> Iterator[Problem]:
    """The rules that need one file each."""
    for path, root in files.items():
        if root and path.startswith(PROCEDURES):
            yield from flow(root)
        elif root and path == "data/standards.yml":
            yield from weights(root)
