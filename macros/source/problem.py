"""What is wrong, where, and how to mend it: the one form in which mistakes are reported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file of the project: path with /, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """A sentence in Thai for the person who can mend it. Warnings never stop a build."""

    place: Place
    message: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{self.place}: {'คำเตือน: ' if self.warning else ''}{self.message}"


class DataError(Exception):
    """Everything found wrong in one reading, sorted by file and line; never just the first."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))
