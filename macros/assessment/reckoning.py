"""A score from what is stated of an indicator or a consideration, by a formula or by its level.

Nothing is reckoned while a value is missing: every value that is needed and not there is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from macros.assessment.levels import level_at, score_of
from macros.assessment.measured import exact_value, same_unit, unit_of
from macros.assessment.rounding import rounded
from macros.assessment.score import Need, Part, Score, Scored, Unassessed, full_value
from macros.model.measure import PERCENT
from macros.model.sar import Outcome
from macros.model.scoring import Formula, Rounding, Threshold
from macros.model.standards import Edition, Judged


@dataclass(frozen=True)
class Judgement:
    """What is judged (its id `of`), by which edition, and what is stated of it."""

    of: str
    edition: Edition
    judged: Judged
    stated: Outcome

    def of_year(self, text: str, field: str) -> Need:
        """A value that the year does not state."""
        return Need(text, field, self.of, "year")

    def of_edition(self, text: str, field: str) -> Need:
        """A value that the edition does not give."""
        return Need(text, field, self.of, "edition")


def each_rounding(edition: Edition) -> Rounding | None:
    """How every score is rounded; None where none is, or only that of the whole."""
    rule = edition.scoring.rounding if edition.scoring else None
    return rule if rule and rule.of == "every-score" else None


def finished(score: Score, edition: Edition, rounding: Rounding | None) -> Score:
    """A score as it stands: rounded, and with the level that the rounded score reaches, where its
    formula has not given one.
    """
    if score.exact is None:
        return score
    value = rounded(score.exact, rounding) if rounding else score.exact
    level = score.level or level_at(edition, value)
    return replace(score, value=value, level=level, rounding=rounding)


def by_result(case: Judgement, formula: Formula) -> Scored:
    """A score by a formula that takes a result: ticked criteria, or a number."""
    found = _READERS[formula.method](case, formula)
    if isinstance(found, Need):
        return Unassessed((found,), formula)
    if formula.method == "scaled-percentage":
        return _finished(case, formula, found, _scaled(formula, found.value or Fraction()))
    reached = _reached(formula, found.value or Fraction())
    if reached is None:
        least = formula.thresholds[0].at_least
        need = case.of_edition(f"คะแนนหรือระดับเมื่อค่าน้อยกว่า {least:f}", "formula")
        return Unassessed((need,), formula)
    given = None if reached.score is None else Fraction(reached.score)
    score = score_of(case.edition, reached.level) if given is None else given
    return _finished(case, formula, found, score, reached)


def by_level(case: Judgement) -> Scored:
    """The score of the level that the office states, where no formula reckons one."""
    level = case.stated.level
    if level is None:
        known = bool(case.edition.levels)
        need = case.of_year("ระดับคุณภาพที่ได้", "level")
        return Unassessed((need if known else case.of_edition("สูตรให้คะแนน", "formula"),))
    exact = score_of(case.edition, level)
    score = Score("stated", (), exact, exact, level)
    return finished(score, case.edition, each_rounding(case.edition))


def beside_stated(case: Judgement, found: Scored) -> Scored:
    """What stands where the office states a level of its own: its level, with the score that the
    edition gives it, and what the formula gives beside it. Where the level has no score of
    its own nothing says which score goes with it.
    """
    level = case.stated.level
    if isinstance(found, Unassessed) or level is None or found.level in {None, level}:
        return found
    stated = by_level(case)
    assert isinstance(stated, Score)
    if found.value is not None and stated.value is None:
        name = case.edition.level_name(level)
        need = Need(f"คะแนนของ{name} ซึ่งไม่ใช่ระดับตามสูตร", "score", level, "edition")
        return Unassessed((need,), found.formula, found)
    return replace(stated, instead_of=found)


def _finished(
    case: Judgement,
    formula: Formula,
    part: Part,
    exact: Fraction | None,
    reached: Threshold | None = None,
) -> Score:
    level = reached.level if reached else None
    score = Score(formula.method, (part,), exact, exact, level, formula, reached)
    return finished(score, case.edition, each_rounding(case.edition))


def _count(case: Judgement, _formula: Formula) -> Part | Need:
    """How many criteria are met, of how many."""
    met, criteria = case.stated.criteria_met, case.judged.criteria
    if not criteria:
        return case.of_edition("เกณฑ์การพิจารณา", "criteria")
    if met is None:
        return case.of_year("เกณฑ์ที่ผ่าน", "criteria_met")
    number = len({item.criterion for item in met} & {item.id for item in criteria if item.id})
    counted = (Decimal(number), Decimal(len(criteria)))
    return Part("", "เกณฑ์ที่ผ่าน", Fraction(number), "ข้อ", counted)


def _number(case: Judgement, _formula: Formula) -> Part | Need:
    """The number that was reached, in the unit that is measured."""
    measure, definition = case.stated.result_measure, case.judged.measure
    wanted, unit = unit_of(None, definition), unit_of(measure, definition)
    if measure is None:
        return case.of_year("ผลที่ได้เป็นตัวเลข", "result_measure")
    if not same_unit(wanted, unit):
        return case.of_year(f"ผลที่ได้เป็น{wanted} (ที่ระบุไว้เป็น{unit})", "result_measure")
    counted = None
    if measure.numerator is not None and measure.denominator is not None:
        counted = (measure.numerator, measure.denominator)
    return Part("", "ผลที่ได้", exact_value(measure, unit), unit, counted)


def _share(case: Judgement, formula: Formula) -> Part | Need:
    """A number of which the edition says what has the full score."""
    found = _number(case, formula)
    if isinstance(found, Need) or formula.full_value is not None:
        return found
    known = not found.unit or found.unit in PERCENT
    return found if known else case.of_edition("ค่าที่ได้คะแนนเต็ม", "formula.full_value")


_READERS: dict[str, Callable[[Judgement, Formula], Part | Need]] = {
    "criteria-count": _count,
    "thresholds": _number,
    "scaled-percentage": _share,
}


def _scaled(formula: Formula, value: Fraction) -> Fraction:
    """The share of the full score, from none to all of it: a score is never below 0 nor above it."""
    full = Fraction(formula.full_score or 0)
    share = value / Fraction(full_value(formula))
    return full * min(max(share, Fraction(0)), Fraction(1))


def _reached(formula: Formula, value: Fraction) -> Threshold | None:
    """The last range that a value lies in: it may be just its `at_least`."""
    found = [each for each in formula.thresholds if each.at_least <= value]
    return found[-1] if found else None
