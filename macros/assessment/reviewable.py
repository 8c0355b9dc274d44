"""Evidence and results as a reviewer meets them: each with its indicator, and what changed since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.assessment.archive import Archive
from macros.assessment.result_review import result_digest
from macros.assessment.review import Change, digest_now, since_review
from macros.assessment.year import Assessment, YearReport
from macros.evidence.item import EvidenceItem
from macros.model.ids import YEARS
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


@dataclass(frozen=True)
class ReviewableResult:
    """The result of an indicator in a year, as a reviewer meets it; `path` is where it is stated."""

    year: YearReport
    standing: Assessment
    path: str

    @property
    def name(self) -> str:
        """What it is called on the command line: the folder of its evidence in the project."""
        return self.year.folder(self.standing.indicator.id)

    @property
    def waits(self) -> bool:
        """Whether somebody has to review it, for the first time or anew."""
        stated = self.standing.stated
        unsigned = stated.status == "reviewed" and not stated.review
        return stated.status == "waiting" or unsigned or bool(self.standing.changed)

    def digest(self, docs: Path) -> str:
        """The digest of a review of today; files of evidence are in the folder `docs`."""
        it = self.standing
        pieces = (*it.pieces, *it.supporting)
        return str(result_digest(it.stated, it.narrative, pieces, it.indicator, docs))


def results(archive: Archive) -> dict[str, ReviewableResult]:
    """The result of every indicator in every year, by its name."""
    every = (
        ReviewableResult(year, standing, archive.data(f"{YEARS}{year.year}.yml"))
        for year in archive.years.values()
        for standing in year.standings.values()
    )
    return {each.name: each for each in every}
