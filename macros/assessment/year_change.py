"""What changed from a year to the next: levels, evidence, and what is missing, indicator by indicator.

Where the years were judged by other editions, indicators are paired by what they continue; what has
no counterpart is told as new or as gone, and never compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.assessment.continuity import compare, discontinued, year_before
from macros.assessment.year import Assessment, YearReport


@dataclass(frozen=True)
class IndicatorChange:
    """An indicator beside what it continues in the year before: one indicator, several that became
    it, or none. `shared` is whether others continue the same, so that it is a part of what was;
    `same_scale` is whether both years name and score levels alike.
    """

    standing: Assessment
    before: tuple[Assessment, ...]
    shared: bool
    same_scale: bool

    @property
    def last(self) -> Assessment | None:
        """What may stand beside it, number by number: one indicator, which is its alone."""
        return self.before[0] if len(self.before) == 1 and not self.shared else None

    @property
    def fresh(self) -> bool:
        """Whether it continues nothing."""
        return not self.before

    def levels_up(self, order: Iterable[str]) -> int | None:
        """By how many levels it rose, in an order of levels (ids) from the lowest; below 0 it fell.
        None while a level is not known, or where the two cannot be compared.
        """
        ids = list(order)
        level, last = self.standing.level, self.last and self.last.level
        if not self.same_scale or level not in ids or last not in ids:
            return None
        return ids.index(level) - ids.index(last)

    @property
    def closed(self) -> tuple[str, ...]:
        """What was missing in the year before and is not now, in Thai."""
        return tuple(each for each in _subjects(self.before) if each not in self._lacking)

    @property
    def opened(self) -> tuple[str, ...]:
        """What is missing now and was not in the year before."""
        then = _subjects(self.before)
        return tuple(each for each in self._lacking if each not in then) if self.before else ()

    @property
    def still(self) -> tuple[str, ...]:
        """What is missing in both years; of a new indicator, all that is missing."""
        return tuple(each for each in self._lacking if each not in self.opened)

    @property
    def planned(self) -> tuple[Assessment, ...]:
        """Those of the year before that wrote what they would do next."""
        return tuple(each for each in self.before if each.narrative.parts.get("plans"))

    @property
    def _lacking(self) -> tuple[str, ...]:
        return _subjects((self.standing,))


@dataclass(frozen=True)
class YearChange:
    """A year beside the year `before` it: its indicators, and those of then that none continues."""

    before: YearReport
    year: YearReport
    indicators: tuple[IndicatorChange, ...]
    gone: tuple[Assessment, ...]

    @property
    def same_edition(self) -> bool:
        """Whether both years are judged by one edition."""
        return self.before.edition.id == self.year.edition.id

    @property
    def same_scale(self) -> bool:
        """Whether levels are called and scored alike in both years, so that one may be above another."""
        return _scale(self.before) == _scale(self.year)

    @cached_property
    def levels_up(self) -> dict[str, int]:
        """By how many levels indicators (ids) rose or fell: those that can be compared."""
        order = [level.id for level in self.year.edition.levels]
        found = {each.standing.indicator.id: each.levels_up(order) for each in self.indicators}
        return {key: steps for key, steps in found.items() if steps is not None}

    @property
    def risen(self) -> int:
        """How many indicators reached a higher level."""
        return sum(steps > 0 for steps in self.levels_up.values())

    @property
    def fallen(self) -> int:
        """How many reached a lower one."""
        return sum(steps < 0 for steps in self.levels_up.values())

    @property
    def level(self) -> int:
        """How many stayed at their level."""
        return sum(steps == 0 for steps in self.levels_up.values())


def year_change(years: Mapping[int, YearReport], year: YearReport) -> YearChange | None:
    """A year beside the one before it; None where that has no report."""
    before = year_before(years, year)
    if before is None:
        return None
    scale = _scale(before) == _scale(year)
    paired = {key: _paired(before, year, key) for key in year.standings}
    uses = [each.indicator.id for found in paired.values() for each in found]
    indicators = tuple(
        IndicatorChange(standing, paired[key], _shared(paired[key], uses), scale)
        for key, standing in year.standings.items()
    )
    gone = tuple(before.standings[item.id] for item in discontinued(before, year))
    return YearChange(before, year, indicators, gone)


def _paired(before: YearReport, year: YearReport, indicator: str) -> tuple[Assessment, ...]:
    found = compare(before, year, indicator)
    return found.standings if found else ()


def _shared(before: tuple[Assessment, ...], uses: list[str]) -> bool:
    return any(uses.count(each.indicator.id) > 1 for each in before)


def _scale(year: YearReport) -> list[tuple[str, str, str]]:
    return [(each.id, each.name, str(each.score)) for each in year.edition.levels]


def _subjects(standings: Iterable[Assessment]) -> tuple[str, ...]:
    """What is missing of them, each thing once."""
    lacks = (lack for standing in standings for lack in standing.lacks)
    return tuple(dict.fromkeys(subject for lack in lacks for subject in lack.subjects))
