"""An office's manual together with its evidence: a report for each year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from macros.assessment.year import YearReport
from macros.evidence.attachments import Attachment
from macros.evidence.item import EvidenceItem, IndicatorSummary
from macros.evidence.reading import Reading
from macros.model.load import EXAMPLE, EXAMPLE_FILES, FOLDERS, HOME
from macros.model.manual import Manual
from macros.source.diagnostic import Diagnostic
from macros.source.node import Node


@dataclass(frozen=True)
class Archive:
    """A manual and what was read of its evidence. `home` is where its pages and evidence stand
    in docs/: "" for the office's own, "example/" for the example's. In the folder `cache` is kept
    what takes long to make; without one nothing is. `doubts` are warnings of what the manual lacks
    or says in two ways. `nodes` are the roots of the files of data/, by their paths there, for places.
    """

    manual: Manual
    home: str
    reading: Reading
    cache: Path | None = None
    doubts: tuple[Diagnostic, ...] = ()
    nodes: Mapping[str, Node | None] = field(default_factory=dict)

    def data(self, path: str) -> str:
        """Where a file of data/ stands: the example has some of its own."""
        own = path in EXAMPLE_FILES or path.startswith(tuple(FOLDERS))
        return EXAMPLE + path.removeprefix(HOME) if self.home and own else path

    @property
    def prefix(self) -> str:
        """What the names of its files to take away begin with: "example-" for the example's."""
        return self.home.replace("/", "-")

    @cached_property
    def years(self) -> dict[int, YearReport]:
        """The reports by fiscal year, the latest first."""
        stated = sorted(self.manual.years, key=lambda item: item.fiscal_year, reverse=True)
        return {
            item.fiscal_year: YearReport(
                self.manual.as_of(item.edition, item.fiscal_year),
                self.home,
                item,
                self._pieces(item.fiscal_year),
                self._narratives(item.fiscal_year),
            )
            for item in stated
        }

    @property
    def current(self) -> YearReport | None:
        """The report of the current year; None where there is none yet."""
        return self.years.get(self.manual.office.current_year)

    def last_year(self, edition: str) -> int:
        """The latest fiscal year that is judged by an edition (an id); the current one, where none is."""
        judged = (item.fiscal_year for item in self.manual.years if item.edition == edition)
        return max(judged, default=self.manual.office.current_year)

    def report_by(self, edition: str) -> YearReport | None:
        """The report to show beside an edition (an id): the current one, or the latest judged by it."""
        if self.current and self.current.stated.edition == edition:
            return self.current
        return next((year for year in self.years.values() if year.stated.edition == edition), None)

    @property
    def files(self) -> tuple[Attachment, ...]:
        """The files to publish."""
        return self.reading.files

    def _pieces(self, year: int) -> tuple[EvidenceItem, ...]:
        found = (piece for piece in self.reading.pieces if piece.year == year)
        return tuple(sorted(found, key=lambda piece: (piece.front.date, piece.path)))

    def _narratives(self, year: int) -> dict[str, IndicatorSummary]:
        return {key: text for of, key, text in self.reading.narratives if of == year}
