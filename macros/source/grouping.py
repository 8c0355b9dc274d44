"""Many mistakes of one kind as one: a line with how many there are and the first places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.source.diagnostic import Diagnostic, Location

MOST = 20
"""How many mistakes of one kind in one file are told one by one."""

MOST_FILES = 100
"""In how many files mistakes of one kind are told file by file."""

_SHOWN = 5  # places that are named when there are more


@dataclass(frozen=True)
class DiagnosticGroup:
    """A problem to tell, and where the others of its kind stand that are told with it: `places`
    are all of them, its own first.
    """

    problem: Diagnostic
    places: tuple[Location, ...]

    @property
    def count(self) -> int:
        """How many problems this tells."""
        return len(self.places)

    @property
    def files(self) -> int:
        """In how many files they are."""
        return len({place.path for place in self.places})

    @property
    def first(self) -> tuple[Location, ...]:
        """The places to name: of several files, one in each."""
        first = {place.path: place for place in reversed(self.places)}
        return (tuple(reversed(first.values())) if len(first) > 1 else self.places)[:_SHOWN]

    @property
    def mend(self) -> str:
        """How to mend it, with the number of places when there are several."""
        mend = self.problem.mistake.mend
        if self.count == 1:
            return mend
        if self.files == 1:
            lines = ", ".join(dict.fromkeys(str(place.line) for place in self.first))
            return f"{mend} (พบ {self.count:,} แห่งในไฟล์นี้ เช่น บรรทัดที่ {lines})"
        names = ", ".join(place.path for place in self.first)
        return f"{mend} (พบ {self.count:,} แห่งใน {self.files:,} ไฟล์ เช่น {names})"

    @property
    def message(self) -> str:
        """What is wrong and how to mend it, in Thai, on one line."""
        return f"{self.problem.mistake.what} - {self.mend}"

    def __str__(self) -> str:
        weight = "คำเตือน: " if self.problem.warning else ""
        return f"{self.problem.place}: {weight}{self.message} ({self.problem.code})"


def grouped(problems: Iterable[Diagnostic]) -> list[DiagnosticGroup]:
    """Problems in their order. Where a file has more than `MOST` of one kind, or more than
    `MOST_FILES` files have one, the first is told for all.
    """
    found = list(problems)
    kinds: defaultdict[str, defaultdict[str, list[Diagnostic]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for problem in found:
        kinds[problem.code][problem.place.path].append(problem)
    alike = {code: _alike(by_file) for code, by_file in kinds.items()}
    rows: list[DiagnosticGroup] = []
    for problem in found:
        others = alike[problem.code].get(problem.place.path)
        if others is None:
            rows.append(DiagnosticGroup(problem, (problem.place,)))
        elif problem is others[0]:
            rows.append(DiagnosticGroup(problem, tuple(each.place for each in others)))
    return rows


def _alike(by_file: dict[str, list[Diagnostic]]) -> dict[str, Sequence[Diagnostic]]:
    """The problems of one kind that are told together, by each of their files."""
    if len(by_file) > MOST_FILES:
        together = tuple(each for alike in by_file.values() for each in alike)
        return dict.fromkeys(by_file, together)
    return {path: alike for path, alike in by_file.items() if len(alike) > MOST}
