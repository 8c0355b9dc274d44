"""Rules for what a year states of what was made public."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import Context
from macros.model.ids import YEARS
from macros.source.diagnostic import Diagnostic

_APART = 1  # years that a release may lie before or after its own


def releases(context: Context) -> Iterator[Diagnostic]:
    """Days far from the year, and entries that are there twice."""
    for year in context.years:
        root = context.files.get(f"{YEARS}{year.year}.yml")
        seen = set()
        for number, release in enumerate(year.stated.published or () if root else ()):
            place = ("published", number)
            if root and abs(release.on.fiscal_year - year.year) > _APART:
                yield root.warning((*place, "on"), "SAR-65", day=release.on, year=year.year)
            if root and release in seen:
                yield root.warning(place, "SAR-66")
            seen.add(release)
