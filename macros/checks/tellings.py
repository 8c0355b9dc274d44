"""Rules for what a year states of who was told."""

from __future__ import annotations

from collections.abc import Iterator

from macros.assessment.telling import shown_by
from macros.checks.context import Context
from macros.model.ids import YEARS
from macros.source.diagnostic import Diagnostic

_APART = 1  # years that a telling may lie before or after its own


def tellings(context: Context) -> Iterator[Diagnostic]:
    """Documents that are no evidence of the year, and days far from it."""
    for year in context.years:
        root = context.files.get(f"{YEARS}{year.year}.yml")
        for number, telling in enumerate(year.stated.told or ()):
            place = ("told", number)
            if root and telling.evidence and not shown_by(year, telling):
                found = {"name": telling.evidence, "folder": year.folder("")}
                yield root.problem((*place, "evidence"), "SAR-50", **found)
            if root and abs(telling.on.fiscal_year - year.year) > _APART:
                yield root.warning((*place, "on"), "SAR-51", day=telling.on, year=year.year)
