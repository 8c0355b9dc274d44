"""Warnings of formulas that can make no score where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from macros.assessment.measured import unit_of
from macros.checks.context import Context
from macros.model.measure import PERCENT
from macros.model.standards import Edition, Indicator, Judged
from macros.source.diagnostic import Diagnostic
from macros.source.node import KeyPath, Node

_STANDARDS = "data/standards.yml"
_OF_SCORES = "mean, weighted-mean หรือ minimum"
_OF_RESULTS = "criteria-count, thresholds หรือ scaled-percentage"


def formulas(context: Context) -> Iterator[Diagnostic]:
    """Formulas in data/standards.yml from which nothing can come, edition by edition."""
    standards, root = context.known.standards, context.files.get(_STANDARDS)
    for number, edition in enumerate(standards.editions if standards and root else ()):
        place: KeyPath = ("editions", number)
        assert root
        yield from _of_whole(edition, root, place)
        for index, item in enumerate(edition.indicators):
            at = (*place, "indicators", index)
            yield from _of_indicator(edition, item, root, at)


def _of_whole(edition: Edition, root: Node, place: KeyPath) -> Iterator[Diagnostic]:
    """Standards and the whole are made of scores, the whole of those of the standards."""
    scoring = edition.scoring
    for name in ("standard", "total") if scoring else ():
        formula = getattr(scoring, name)
        if formula and formula.by_result:
            at = (*place, "scoring", name, "method")
            yield root.warning(at, "DATA-33", method=formula.method, methods=_OF_SCORES)
    if scoring and scoring.total and not scoring.standard:
        yield root.warning((*place, "scoring", "total"), "DATA-35")


def _of_indicator(
    edition: Edition, item: Indicator, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    """An indicator without considerations, and each consideration, is judged by a result."""
    of_parts = item.formula and not item.formula.by_result
    if of_parts and item.formula and not item.considerations:
        at = (*place, "formula", "method")
        yield root.warning(at, "DATA-33", method=item.formula.method, methods=_OF_RESULTS)
    yield from _of_share(edition, item, root, place)
    for index, each in enumerate(item.considerations):
        within = (*place, "considerations", index)
        if each.formula and not each.formula.by_result:
            at = (*within, "formula", "method")
            yield root.warning(at, "DATA-33", method=each.formula.method, methods=_OF_RESULTS)
        if of_parts:
            yield from _of_share(edition, each, root, within)


def _of_share(edition: Edition, item: Judged, root: Node, place: KeyPath) -> Iterator[Diagnostic]:
    """A share of the full score needs to know what has it, where no percentage is measured."""
    formula, unit = edition.formula_of(item), unit_of(None, item.measure)
    shared = formula and formula.method == "scaled-percentage" and formula.full_value is None
    if shared and unit and unit not in PERCENT:
        yield root.warning((*place, "measure", "unit"), "DATA-34", unit=unit)
