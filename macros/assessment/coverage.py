"""How many indicators stand where: the figures of an overview."""

from __future__ import annotations

from dataclasses import dataclass

from macros.assessment.year import Assessment, Coverage, YearReport
from macros.model.standards import Standard


@dataclass(frozen=True)
class CoverageSummary:
    """How many of some indicators stand where: by coverage, and reviewed."""

    standard: Standard | None
    standings: list[Assessment]

    def of(self, coverage: Coverage) -> int:
        """How many are covered so far."""
        return sum(item.coverage == coverage for item in self.standings)

    @property
    def reviewed(self) -> int:
        """How many have been reviewed."""
        return sum(item.stated.status == "reviewed" for item in self.standings)

    def before(self, year: YearReport) -> int:
        """How many pieces of evidence the same indicators had in another year."""
        found = (year.standings.get(item.indicator.id) for item in self.standings)
        return sum(len(item.pieces) for item in found if item)

    @property
    def pieces(self) -> int:
        """How many pieces of evidence they have."""
        return sum(len(item.pieces) for item in self.standings)


def summarize_coverage(year: YearReport) -> CoverageSummary:
    """All indicators of a year."""
    return CoverageSummary(None, list(year.standings.values()))
