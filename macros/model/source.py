"""The source document, line by line, and what its errata make of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from macros.model.errata import Erratum


@dataclass(frozen=True)
class SourceText:
    """data/source/: the document verbatim (line 1 first) with its errata."""

    lines: tuple[str, ...]
    errata: tuple[Erratum, ...]

    def errata_on(self, line: int) -> tuple[Erratum, ...]:
        """The errata of a line (from 1), in the order their text stands on it."""
        return self._by_line.get(line, ())

    def corrected(self, line: int) -> str:
        """A line (from 1) with its applied errata and no others."""
        text = self.lines[line - 1]
        for erratum in self.errata_on(line):
            if erratum.applied and erratum.correction is not None:
                text = text.replace(erratum.source, erratum.correction, 1)
        return text

    @property
    def applied(self) -> tuple[Erratum, ...]:
        """The errata that changed the published text."""
        return tuple(erratum for erratum in self.errata if erratum.applied)

    @property
    def questions(self) -> tuple[Erratum, ...]:
        """The errata that only the office can settle."""
        return tuple(item for item in self.errata if not item.applied and item.question)

    @cached_property
    def _by_line(self) -> dict[int, tuple[Erratum, ...]]:
        lines: dict[int, list[Erratum]] = {}
        for erratum in self.errata:
            lines.setdefault(erratum.line, []).append(erratum)
        return {number: tuple(self._ordered(number, found)) for number, found in lines.items()}

    def _ordered(self, line: int, errata: list[Erratum]) -> list[Erratum]:
        text = self.lines[line - 1]
        return sorted(errata, key=lambda erratum: (text.find(erratum.source), erratum.id))
