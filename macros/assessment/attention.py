"""What waits for somebody in a year: decisions, and the indicators that lack most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.assessment.open_items import OpenItem
from macros.assessment.review import since_review
from macros.assessment.year import Assessment, YearReport
from macros.evidence.item import EvidenceItem


@dataclass(frozen=True)
class Decisions:
    """What waits for a decision: indicators handed in for review or that changed since, and evidence
    to be reviewed, for the first time or anew, by indicator.
    """

    indicators: tuple[Assessment, ...]
    pieces: tuple[tuple[Assessment, tuple[EvidenceItem, ...]], ...]

    @property
    def amount(self) -> int:
        """How many pieces wait."""
        return sum(len(pieces) for _, pieces in self.pieces)


def decisions(year: YearReport) -> Decisions:
    """The decisions that wait in a year."""
    standings = year.standings.values()
    unread = ((each, tuple(_waiting(each))) for each in standings)
    return Decisions(
        tuple(each for each in standings if each.stated.status == "waiting" or each.changed),
        tuple((each, pieces) for each, pieces in unread if pieces),
    )


def _waiting(standing: Assessment) -> Iterator[EvidenceItem]:
    """The pieces that nobody reviewed, or that changed since."""
    for piece in standing.pieces:
        if not piece.front.reviewed or since_review(piece, standing.indicator):
            yield piece


def largest_gaps(year: YearReport, most: int) -> tuple[Assessment, ...]:
    """The indicators that lack most, at most so many; those that lack as much stay in their order."""
    lacking = [each for each in year.standings.values() if each.lacks]
    return tuple(sorted(lacking, key=lambda each: -len(each.lacks))[:most])


@dataclass(frozen=True)
class Owed:
    """What a group has to bring: the indicators that it answers for and that lack something; for the
    main host also those that nobody answers for (`unassigned`).
    """

    standings: tuple[Assessment, ...]
    unassigned: tuple[Assessment, ...]

    @property
    def items(self) -> tuple[tuple[Assessment, OpenItem], ...]:
        """What lacks in its own indicators, thing by thing."""
        return tuple((each, lack) for each in self.standings for lack in each.lacks)

    @property
    def amount(self) -> int:
        """How many things that is."""
        return len(self.items)


def owed_by(year: YearReport, group: str) -> Owed:
    """What a group (an id) owes a year's report."""
    duties = year.manual.assignments
    own = duties.indicators_of(group)
    asked = [x for key, x in year.standings.items() if x.lacks and group in duties.owners(key)]
    return Owed(
        tuple(each for each in asked if each.indicator.id in own),
        tuple(each for each in asked if each.indicator.id not in own),
    )
