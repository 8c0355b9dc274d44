"""How many indicators stand where: the figures of an overview."""

from __future__ import annotations

from dataclasses import dataclass

from macros.assessment.continuity import predecessors
from macros.assessment.year import Assessment, Coverage, YearReport
from macros.model.standards import Standard


@dataclass(frozen=True)
class CoverageSummary:
    """How many of some indicators of a report stand where: by coverage, and reviewed."""

    report: YearReport
    standard: Standard | None
    standings: list[Assessment]

    def of(self, coverage: Coverage) -> int:
        """How many are covered so far."""
        return sum(item.coverage == coverage for item in self.standings)

    @property
    def reviewed(self) -> int:
        """How many have been reviewed."""
        return sum(item.stated.status == "reviewed" for item in self.standings)

    def before(self, year: YearReport) -> int | None:
        """How many pieces of evidence the same indicators had in another year, or those that they
        continue; None where there are none to compare.
        """
        ids: dict[str, None] = {}
        for item in self.standings:
            edition = self.report.edition.id
            ways = predecessors(self.report.manual, edition, item.indicator.id, year.edition.id)
            ids |= dict.fromkeys(ways)
        found = [year.standings[key] for key in ids if key in year.standings]
        return sum(len(item.pieces) for item in found) if found else None

    @property
    def pieces(self) -> int:
        """How many pieces of evidence they have."""
        return sum(len(item.pieces) for item in self.standings)


def summarize_coverage(year: YearReport) -> CoverageSummary:
    """All indicators of a year."""
    return CoverageSummary(year, None, list(year.standings.values()))
