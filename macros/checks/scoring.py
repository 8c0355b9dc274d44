"""Rules for numbers and formulas: what they name stands in the same edition, indicator and folder."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from macros.assessment.year import YearReport
from macros.checks.context import Context
from macros.checks.naming import named_once
from macros.model.ids import YEARS
from macros.model.measure import PERCENT, Measure, MeasureDefinition
from macros.model.sar import Outcome
from macros.model.scoring import Formula
from macros.model.standards import Edition, Indicator, Judged
from macros.source.diagnostic import Diagnostic
from macros.source.node import KeyPath, Node
from macros.source.spelling import unknown_word

_STANDARDS = "data/standards.yml"
_MEASURES = ("target_measure", "baseline", "result_measure")


def scoring(context: Context) -> Iterator[Diagnostic]:
    """Problems of formulas in data/standards.yml and of numbers in data/sar/."""
    standards = context.known.standards
    if standards and _STANDARDS in context.files:
        for number, edition in enumerate(standards.editions):
            yield from _of_edition(edition, context.files[_STANDARDS], ("editions", number))
    for year in context.years:
        root = context.files.get(f"{YEARS}{year.year}.yml")
        for number, stated in enumerate(year.stated.indicators if root else ()):
            standing = year.standings.get(stated.indicator)
            if root and standing:
                place = ("indicators", number)
                yield from _of_result(year, standing.indicator, root, place)


def _of_edition(edition: Edition, root: Node, place: KeyPath) -> Iterator[Diagnostic]:
    levels = [level.id for level in edition.levels]
    scores = [
        (index, x.at_least) for index, x in enumerate(edition.levels) if x.at_least is not None
    ]
    for (_, low), (index, high) in pairwise(scores):
        if high is not None and low is not None and high <= low:
            yield root.problem((*place, "levels", index, "at_least"), "REL-94")
    whole = edition.scoring
    for name in ("indicator", "standard", "total"):
        formula = getattr(whole, name) if whole else None
        yield from _levels(formula, levels, root, (*place, "scoring", name))
    for index, item in enumerate(edition.indicators):
        at: KeyPath = (*place, "indicators", index)
        formula = edition.formula_of(item)
        yield from _judged(item, formula, levels, root, at)
        of_parts = formula is not None and not formula.by_result
        for inner, each in enumerate(item.considerations):
            within = (*at, "considerations", inner)
            used = edition.formula_of(each) if of_parts else each.formula
            yield from _judged(each, used, levels, root, within)


def _judged(
    item: Judged, formula: Formula | None, levels: list[str], root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    yield from _levels(item.formula, levels, root, (*place, "formula"))
    counted = formula is not None and formula.method == "criteria-count"
    ids = [criterion.id for criterion in item.criteria]
    for index, name in enumerate(ids):
        at = (*place, "criteria", index)
        if name is None and counted:
            yield root.problem(at, "REL-92")
        elif name is not None and name in ids[:index]:
            yield root.problem((*at, "id"), "REL-93", name=name)


def _levels(
    formula: Formula | None, levels: list[str], root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    for index, threshold in enumerate(formula.thresholds if formula else ()):
        if threshold.level is not None and threshold.level not in levels:
            at = root.at((*place, "thresholds", index, "level")).place
            yield Diagnostic(at, unknown_word(threshold.level, levels))


def _of_result(
    year: YearReport, indicator: Indicator, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    stated = year.stated.of(indicator.id)
    yield from _outcome(year, indicator, indicator, stated, root, place)
    known = {item.id: item for item in indicator.considerations}
    listed = [each.consideration for each in stated.considerations]
    for index, each in enumerate(stated.considerations):
        at = (*place, "considerations", index)
        if each.consideration not in known:
            name = root.at((*at, "consideration")).place
            yield Diagnostic(name, unknown_word(each.consideration, known))
            continue
        if each.consideration in listed[:index]:
            yield root.problem((*at, "consideration"), "REL-93", name=each.consideration)
        yield from _outcome(year, indicator, known[each.consideration], each, root, at)


def _outcome(
    year: YearReport, of: Indicator, item: Judged, stated: Outcome, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    """What is stated of an indicator, or of a consideration of it."""
    for name in _MEASURES:
        measure = getattr(stated, name)
        if measure and not _agrees(measure, item.measure):
            words = {"value": measure.value, "found": _share(measure)}
            yield root.warning((*place, name, "value"), "SAR-90", **words)
    levels = [level.id for level in year.edition.levels]
    if stated.target_level is not None and stated.target_level not in levels:
        at = root.at((*place, "target_level")).place
        yield Diagnostic(at, unknown_word(stated.target_level, levels))
    yield from _met(item, stated, root, place)
    yield from _shown(year, of, stated, root, place)


def _met(item: Judged, stated: Outcome, root: Node, place: KeyPath) -> Iterator[Diagnostic]:
    criteria = [criterion.id for criterion in item.criteria if criterion.id]
    named = [each.criterion for each in stated.criteria_met or ()]

    def at(index: int) -> KeyPath:
        """The path of a criterion in its file."""
        return *place, "criteria_met", index, "criterion"

    yield from named_once(named, criteria, root, at, "REL-93")


def _shown(
    year: YearReport, of: Indicator, stated: Outcome, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    files = year.standings[of.id].file_names
    for index, met in enumerate(stated.criteria_met or ()):
        for inner, name in enumerate(met.evidence):
            if name not in files:
                at = (*place, "criteria_met", index, "evidence", inner)
                yield root.problem(at, "SAR-91", name=name, folder=year.folder(of.id))


def _agrees(measure: Measure, definition: MeasureDefinition | None) -> bool:
    """Whether a percentage is what its numerator and denominator make, rounded as it is written."""
    unit = measure.unit or (definition and definition.unit)
    if unit not in PERCENT or measure.value is None or measure.denominator is None:
        return True
    half = Decimal(1).scaleb(int(measure.value.as_tuple().exponent)) / 2
    return abs(_exact(measure) - measure.value) <= half


def _exact(measure: Measure) -> Decimal:
    assert measure.numerator is not None
    assert measure.denominator is not None
    return measure.numerator * 100 / measure.denominator


def _share(measure: Measure) -> str:
    return f"{_exact(measure):.2f}"
