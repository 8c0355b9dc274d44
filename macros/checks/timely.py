"""Warnings of evidence that may no longer prove what it should, by its date."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import Context
from macros.source.diagnostic import Diagnostic


def timely(context: Context) -> Iterator[Diagnostic]:
    """Evidence dated outside its fiscal year."""
    for year in context.years:
        for piece in year.pieces:
            if piece.front.date.fiscal_year != year.year:
                words = {"date": piece.front.date, "year": year.year, "before": year.year - 1}
                yield piece.node.warning(("date",), "SAR-07", **words)
