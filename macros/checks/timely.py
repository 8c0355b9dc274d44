"""Warnings of evidence that may no longer prove what it should: by its date, or by a new wording."""

from __future__ import annotations

from collections.abc import Iterator

from macros.assessment.open_items import outdated
from macros.checks.context import Context
from macros.source.diagnostic import Diagnostic


def timely(context: Context) -> Iterator[Diagnostic]:
    """Evidence dated outside its fiscal year, and evidence whose indicator was worded anew after
    somebody reviewed it.
    """
    for year in context.years:
        for standing in year.standings.values():
            revised = standing.indicator.revised
            for piece in standing.pieces:
                if piece.front.date.fiscal_year != year.year:
                    words = {"date": piece.front.date, "year": year.year, "before": year.year - 1}
                    yield piece.node.warning(("date",), "SAR-07", **words)
                if outdated(piece, revised):
                    yield piece.node.warning(("reviewed",), "SAR-08", date=revised)
