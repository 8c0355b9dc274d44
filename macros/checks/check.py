"""The check: everything that is known to be wrong with the data, at once and in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.checks.flow import flow
from macros.checks.relations import relations
from macros.checks.weights import weights
from macros.model.ids import PROCEDURES
from macros.model.load import load
from macros.model.manual import Manual
from macros.source.node import Node
from macros.source.problem import DataError, Problem


@dataclass(frozen=True)
class Report:
    """Problems sorted by file and line; `manual` is None while any of them is an error."""

    problems: tuple[Problem, ...]
    manual: Manual | None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What stops a build."""
        return tuple(problem for problem in self.problems if not problem.warning)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What the office should know and may leave."""
        return tuple(problem for problem in self.problems if problem.warning)


def check(root: Path) -> Report:
    """Check the data of the project at `root`. Never raises for bad data."""
    loading = load(root)
    problems = [*loading.problems, *_alone(loading.files)]
    if loading.manual:
        files = {path: node for path, node in loading.files.items() if node}
        problems += relations(loading.manual, files)
    errors = any(not problem.warning for problem in problems)
    return Report(tuple(sorted(set(problems))), None if errors else loading.manual)


def approved(root: Path) -> Manual:
    """The manual of the project at `root`. Raises DataError when the check finds errors."""
    report = check(root)
    if report.manual is None:
        raise DataError(report.errors)
    return report.manual


def _alone(files: Mapping[str, Node | None]) -> Iterator[Problem]:
    """The rules that need one file each."""
    for path, root in files.items():
        if root and path.startswith(PROCEDURES):
            yield from flow(root)
        elif root and path == "data/standards.yml":
            yield from weights(root)
