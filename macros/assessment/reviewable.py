"""Pieces of evidence as a reviewer meets them: each with its indicator, and what changed since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.assessment.archive import Archive
from macros.assessment.review import Change, digest_now, since_review
from macros.assessment.year import YearReport
from macros.evidence.item import EvidenceItem
from macros.model.standards import Indicator


@dataclass(frozen=True)
class Reviewable:
    """A piece of evidence and the indicator that it is judged by."""

    piece: EvidenceItem
    indicator: Indicator

    @property
    def changed(self) -> tuple[Change, ...]:
        """What changed since it was reviewed."""
        return since_review(self.piece, self.indicator)

    @property
    def waits(self) -> bool:
        """Whether somebody has to review it, for the first time or anew."""
        return not self.piece.front.reviewed or bool(self.changed)

    def digest(self, docs: Path) -> str:
        """The digest of a review of today; its files are in the folder `docs`."""
        return str(digest_now(docs, self.piece, self.indicator))


def reviewables(year: YearReport) -> Iterator[Reviewable]:
    """The evidence of a year, in the order of its indicators."""
    for standing in year.standings.values():
        for piece in standing.pieces:
            yield Reviewable(piece, standing.indicator)


def by_path(archive: Archive) -> dict[str, Reviewable]:
    """The evidence of every year, by its paths in the project."""
    every = (each for year in archive.years.values() for each in reviewables(year))
    return {each.piece.path: each for each in every}
