"""Many mistakes of one kind in one file as one: a line with how many there are and the first places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from macros.source.problem import Place, Problem

MOST = 20
"""How many mistakes of one kind in one file are told one by one."""

_SHOWN = 5  # places that are named when there are more


@dataclass(frozen=True)
class Told:
    """A problem to tell, and where the others of its kind in its file stand that are told with it:
    `places` are all of them, its own first.
    """

    problem: Problem
    places: tuple[Place, ...]

    @property
    def count(self) -> int:
        """How many problems this tells."""
        return len(self.places)

    @property
    def first(self) -> tuple[Place, ...]:
        """The places to name."""
        return self.places[:_SHOWN]

    @property
    def mend(self) -> str:
        """How to mend it, with the number of places when there are several."""
        if self.count == 1:
            return self.problem.mistake.mend
        lines = ", ".join(dict.fromkeys(str(place.line) for place in self.first))
        return f"{self.problem.mistake.mend} (พบ {self.count:,} แห่งในไฟล์นี้ เช่น บรรทัดที่ {lines})"

    @property
    def message(self) -> str:
        """What is wrong and how to mend it, in Thai, on one line."""
        return f"{self.problem.mistake.what} - {self.mend}"

    def __str__(self) -> str:
        weight = "คำเตือน: " if self.problem.warning else ""
        return f"{self.problem.place}: {weight}{self.message} ({self.problem.code})"


def told(problems: Iterable[Problem]) -> list[Told]:
    """Problems in their order; where a file has more than `MOST` of one kind, the first for all."""
    kinds: defaultdict[tuple[str, str], list[Problem]] = defaultdict(list)
    found: list[Problem] = list(problems)
    for problem in found:
        kinds[problem.place.path, problem.code].append(problem)
    rows: list[Told] = []
    for problem in found:
        alike = kinds[problem.place.path, problem.code]
        if len(alike) <= MOST:
            rows.append(Told(problem, (problem.place,)))
        elif problem is alike[0]:
            rows.append(Told(problem, tuple(each.place for each in alike)))
    return rows
