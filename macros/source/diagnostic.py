"""What is wrong, where, and how to mend it: the one form in which mistakes are reported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import Any

from macros.source.mistakes import Mistake


@dataclass(frozen=True, order=True)
class Location:
    """A position in a file of the project: path with /, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Diagnostic:
    """A mistake at its place, for the person who can mend it. Warnings never stop a build."""

    place: Location
    mistake: Mistake
    warning: bool = False

    @property
    def code(self) -> str:
        """The code with its weight: E-YAML-03 for an error, W-YAML-03 for a warning."""
        return f"{'W' if self.warning else 'E'}-{self.mistake.code}"

    @property
    def message(self) -> str:
        """What is wrong and how to mend it, in Thai, on one line."""
        return str(self.mistake)

    def __str__(self) -> str:
        weight = "คำเตือน: " if self.warning else ""
        return f"{self.place}: {weight}{self.message} ({self.code})"


class DataError(Exception):
    """Everything found wrong in one reading, sorted by file and line; never just the first."""

    def __init__(self, problems: Iterable[Diagnostic]):
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


Row = list[str | int | bool]


def as_rows(problems: Iterable[Diagnostic]) -> list[Row]:
    """Problems in JSON's own values, for a cache; `of_rows` gives them back."""
    return [[*astuple(each.place), *astuple(each.mistake), each.warning] for each in problems]


def of_rows(rows: Any) -> list[Diagnostic] | None:
    """What `as_rows` was given; None for what it did not make."""
    if not isinstance(rows, list) or not all(map(_is_row, rows)):
        return None
    return [Diagnostic(Location(*row[:3]), Mistake(*row[3:6]), row[6]) for row in rows]


def _is_row(row: Any) -> bool:
    return isinstance(row, list) and [*map(type, row)] == [str, int, int, str, str, str, bool]
