"""Scores as pages show them: each with how it came about, or with what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from markupsafe import Markup

from macros.assessment.baseline import starting_point
from macros.assessment.measured import exact_value, unit_of
from macros.assessment.rounding import written
from macros.assessment.score import RULES, Score, Unassessed, full_value
from macros.assessment.year import Assessment, YearReport
from macros.evidence.item import EvidenceItem
from macros.model.ids import YEARS
from macros.model.measure import PERCENT, Measure
from macros.model.scoring import ROUNDING_MODES, Rounding
from macros.model.standards import Edition, Standard
from macros.views.page import Section
from macros.views.view import View

_READ = 2  # decimals of a percentage that nobody has written


@dataclass(frozen=True)
class Shown:
    """A number as people read it, and whether that is all of it."""

    text: str
    whole: bool


@dataclass(frozen=True)
class StandardScores:
    """The rows of a table of scores: a standard (None: not known of which) and its indicators."""

    standard: Standard | None
    standings: list[Assessment]


def as_written(value: Fraction | Decimal | int, rounding: Rounding | None = None) -> Shown:
    """A number with the decimals that a score is rounded to; without a rule with as few as needed."""
    found = written(Fraction(value), rounding.decimals) if rounding else written(Fraction(value))
    decimals = rounding.decimals if rounding else 0
    return Shown(f"{found.number:.{decimals}f}" if rounding else f"{found.number:f}", found.whole)


def as_measured(measure: Measure, unit: str) -> Shown:
    """The value of a measure as it was written, or as its numerator and denominator make it."""
    if measure.value is not None:
        return Shown(f"{measure.value:f}", whole=True)
    found = written(exact_value(measure, unit), _READ)
    return Shown(f"{found.number:f}", found.whole)


def score_section(view: View, year: YearReport, standing: Assessment) -> list[Section]:
    """How an indicator's score came about; nothing where its edition has no formulas."""
    if standing.score is None or year.scores is None:
        return []
    own = year.scores.considerations(standing.indicator)
    needs = year.scores.awaited(standing.indicator)
    html = _render(view, year, "score.html", standing=standing, considerations=own, needs=needs)
    return [Section("score", "คะแนนและที่มา", html)]


def score_table(view: View, year: YearReport, only: Standard | None = None) -> Markup:
    """The scores of a year: indicators by standard, standards, the whole, and what is missing;
    nothing where its edition has no formulas. Of `only` one standard without the whole.
    """
    card = year.scores
    if card is None:
        return Markup("")
    chosen = (only,) if only else (*year.edition.standards, None)
    groups = [StandardScores(item, year.of_standard(item)) for item in chosen]
    weights = [item.weight for item in year.edition.standards]
    weights += [item.weight for item in year.edition.indicators]
    return _render(
        view,
        year,
        "scores.html",
        card=card,
        total=None if only else card.total,
        scored=[
            each.standard.id
            for each in groups
            if each.standard and is_score(card.standards.get(each.standard.id))
        ],
        groups=[each for each in groups if each.standings or each.standard],
        weighted=any(weight is not None for weight in weights),
        open_indicators=[
            (standing, card.awaited(standing.indicator))
            for group in groups
            for standing in group.standings
            if isinstance(standing.score, Unassessed)
        ],
    )


def number_helpers(year: YearReport) -> dict[str, Any]:
    """What templates need to write numbers: functions and names, by what templates call them."""

    def baseline_of(standing: Assessment, beside: Any) -> Any:
        """What an indicator began at."""
        return starting_point(standing, beside, year.year)

    functions: Iterable[Callable[..., Any]] = (
        as_written, as_measured, unit_of, full_value, baseline_of, named_pieces, is_score, start_of,
    )  # fmt: skip
    words = {"rules": RULES, "percent": PERCENT, "rounding_modes": ROUNDING_MODES}
    return {function.__name__: function for function in functions} | words


def is_score(found: object) -> bool:
    """Whether there is a score."""
    return isinstance(found, Score)


def start_of(edition: Edition, level: str) -> Decimal | None:
    """The score from which on a level (an id) is reached."""
    return next((item.at_least for item in edition.levels if item.id == level), None)


def named_pieces(standing: Assessment, names: Iterable[str]) -> list[EvidenceItem]:
    """The evidence of an indicator, its own or in support, by the names of files."""
    wanted = set(names)
    found = (*standing.pieces, *standing.supporting)
    return [piece for piece in found if piece.path.rpartition("/")[2] in wanted]


def _render(view: View, year: YearReport, template: str, **values: Any) -> Markup:
    paths = {"year": f"{YEARS}{year.year}.yml", "edition": "data/standards.yml"}
    common = {"year": year, "edition": year.edition, "paths": paths, **number_helpers(year)}
    return view.render(template, **common, **values)
