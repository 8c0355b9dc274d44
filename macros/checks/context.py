"""What every rule of the check is given, and what it gives: the one signature of rules."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from pathlib import Path

from macros.assessment.project import LoadedOffice, Project
from macros.assessment.year import YearReport
from macros.checks.file_list import FileList, list_files
from macros.model.manual import Manual
from macros.source.diagnostic import Diagnostic
from macros.source.node import Node


@dataclass(frozen=True)
class Context:
    """A project with the files that are `there`, and of its offices the one that is judged."""

    project: Project
    there: FileList
    office: LoadedOffice

    @classmethod
    def of(cls, project: Project) -> Context:
        """A project and its own office."""
        return cls(project, list_files(project.root), project.offices[0])

    def at(self, office: LoadedOffice) -> Context:
        """The same with another office."""
        return replace(self, office=office)

    @property
    def root(self) -> Path:
        """The folder of the project."""
        return self.project.root

    @cached_property
    def files(self) -> Mapping[str, Node]:
        """The roots of the office's own files of data/ that can be read, by their paths there."""
        return self.office.own

    @property
    def known(self) -> Manual:
        """The office's manual, as far as its files are sound."""
        return self.office.loading.known

    @property
    def years(self) -> Collection[YearReport]:
        """The office's reports; none while its data have a mistake in their form."""
        return self.office.archive.years.values() if self.office.archive else ()

    def run(self, rules: Collection[Rule]) -> Iterator[Diagnostic]:
        """What rules find."""
        for rule in rules:
            yield from rule(self)


Rule = Callable[[Context], Iterator[Diagnostic]]


def needing(*paths: str) -> Callable[[Rule], Rule]:
    """Marks a rule that cannot do without files of data/: it is silent while one is not sound."""

    def marked(rule: Rule) -> Rule:
        """A rule that is asked only where its files are sound."""

        @wraps(rule)
        def judged(context: Context) -> Iterator[Diagnostic]:
            """What the rule finds, or nothing."""
            if context.office.loading.sound.issuperset(paths):
                yield from rule(context)

        return judged

    return marked
