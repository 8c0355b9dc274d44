"""A year beside the one before it: by the same indicators, or by those that they continue."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from macros.assessment.year import Assessment, YearReport
from macros.model.manual import Manual
from macros.model.standards import Edition, Indicator

Links = Mapping[str, Sequence[tuple[str, str]]]
"""What each thing (an id) of an edition continues: editions, and ids in them."""


@dataclass(frozen=True)
class Comparison:
    """The report of the year `before`, and where what an indicator continues stood in it: one
    indicator, several that were put together, or none, for a new one.
    """

    before: YearReport
    standings: tuple[Assessment, ...]
    same_edition: bool

    @property
    def last(self) -> Assessment | None:
        """What may stand beside this year's, number by number: there is one of it."""
        return self.standings[0] if len(self.standings) == 1 else None


def year_before(years: Mapping[int, YearReport], year: YearReport) -> YearReport | None:
    """The report of the year before; where it is not there, none further back takes its place."""
    return years.get(year.year - 1)


def compare(before: YearReport | None, year: YearReport, indicator: str) -> Comparison | None:
    """An indicator (an id) of a year beside the year before it."""
    if before is None:
        return None
    ids = predecessors(year.manual, year.edition.id, indicator, before.edition.id)
    found = tuple(before.standings[key] for key in ids if key in before.standings)
    return Comparison(before, found, before.edition.id == year.edition.id)


def predecessors(manual: Manual, edition: str, indicator: str, earlier: str) -> tuple[str, ...]:
    """The indicators (ids) of an `earlier` edition that one of another continues, over all editions
    between; in the same edition itself.
    """

    def links(of: Edition) -> Links:
        """Of an edition, by id, what each goes on from."""
        return {
            each.id: [(x.edition, x.indicator) for x in each.continues] for each in of.indicators
        }

    return tuple(_continued(manual, edition, indicator, earlier, links))


def continued_considerations(
    manual: Manual, edition: str, consideration: str, earlier: str
) -> tuple[str, ...]:
    """The same of considerations (ids)."""

    def links(of: Edition) -> Links:
        """Of an edition, by id, what each goes on from."""
        return {
            each.id: [(x.edition, x.consideration) for x in each.continues]
            for each in of.considerations
        }

    return tuple(_continued(manual, edition, consideration, earlier, links))


def _continued(
    manual: Manual,
    edition: str,
    key: str,
    earlier: str,
    links: Callable[[Edition], Links],
    seen: tuple[str, ...] = (),
) -> dict[str, None]:
    """What a thing (an id) of an edition continues of an earlier one, each once and in order."""
    if edition == earlier:
        return {key: None}
    if edition in seen or edition not in manual.editions:
        return {}
    found: dict[str, None] = {}
    for before, continued in links(manual.editions[edition]).get(key, ()):
        found |= _continued(manual, before, continued, earlier, links, (*seen, edition))
    return found


def discontinued(before: YearReport, year: YearReport) -> Sequence[Indicator]:
    """The indicators of the year before that no indicator of a year continues."""
    kept = {
        key
        for item in year.edition.indicators
        for key in predecessors(year.manual, year.edition.id, item.id, before.edition.id)
    }
    return [item for item in before.edition.indicators if item.id not in kept]


def introduced(before: YearReport, year: YearReport) -> Sequence[Assessment]:
    """The indicators of a year that continue none of the year before."""
    return [
        standing
        for key, standing in year.standings.items()
        if not predecessors(year.manual, year.edition.id, key, before.edition.id)
    ]
