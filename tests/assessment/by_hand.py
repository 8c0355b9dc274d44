"""Scores reckoned a second time, from what the files say, by rules of thumb of whole numbers.

None stands for what cannot be known. Nothing of the product is used.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from fractions import Fraction
from typing import Any

Plain = dict[str, Any]
Found = tuple[Fraction | None, str | None] | None
"""Score and level; None while anything is missing."""


def rounded(value: Fraction, rule: Plain | None) -> Fraction:
    """By the floor of what is left of the point: half-even by Python's own round of a fraction."""
    if rule is None:
        return value
    scale = 10 ** int(rule["decimals"])
    way = {
        "half-up": lambda x: math.floor(x + Fraction(1, 2)),
        "half-even": round,
        "down": math.floor,
    }[rule.get("mode", "half-up")]
    return Fraction(way(value * scale), scale)


def level_of(levels: list[Plain], value: Fraction) -> str | None:
    """The level whose beginning is the last not above a value."""
    known = [each for each in levels if each.get("at_least") is not None]
    at = bisect_right([Fraction(each["at_least"]) for each in known], value)
    return known[at - 1]["id"] if at else None


def of_result(
    formula: Plain, item: Plain, stated: Plain, levels: list[Plain], each: Plain | None
) -> Found:
    """A score from ticks or a number."""
    method = formula["method"]
    if method == "criteria-count":
        if stated.get("criteria_met") is None or not item.get("criteria"):
            return None
        number = Fraction(len(stated["criteria_met"]))
    else:
        measure = stated.get("result_measure")
        if measure is None:
            return None
        if "denominator" in measure:
            number = Fraction(int(measure["numerator"]) * 100, int(measure["denominator"]))
        else:
            number = Fraction(measure["value"])
    if method == "scaled-percentage":
        most = Fraction(formula["full_score"])
        share = number * most / Fraction(formula.get("full_value", "100"))
        score = rounded(sorted([Fraction(0), share, most])[1], each)
        return score, level_of(levels, score)
    passed = [x for x in formula["thresholds"] if Fraction(x["at_least"]) <= number]
    if not passed:
        return None
    level = passed[-1]["level"]
    score = next(Fraction(x["score"]) for x in levels if x["id"] == level)
    return rounded(score, each), level


def of_scores(
    method: str, pairs: list[tuple[Found, str | None]], levels: list[Plain], each: Plain | None
) -> Found:
    """A score from scores with their weights."""
    if method == "weighted-mean":
        if any(weight is None for _, weight in pairs) or not any(
            Fraction(w or 0) for _, w in pairs
        ):
            return None
        pairs = [pair for pair in pairs if Fraction(pair[1] or 0)]
    if not pairs or any(found is None or found[0] is None for found, _ in pairs):
        return None
    values = [found[0] for found, _ in pairs if found and found[0] is not None]
    shares = [Fraction(w or 0) if method == "weighted-mean" else Fraction(1) for _, w in pairs]
    if method == "minimum":
        exact = sorted(values)[0]
    else:
        exact = sum(map(Fraction.__mul__, values, shares), Fraction()) / sum(shares)
    score = rounded(exact, each)
    return score, level_of(levels, score)


def of_indicator(item: Plain, stated: Plain, edition: Plain) -> Found:
    """The score of an indicator by its formula, with its considerations; by its stated level."""
    levels, rule = edition["levels"], edition["scoring"].get("rounding")
    each = rule if rule and rule.get("of", "every-score") == "every-score" else None
    formula = item.get("formula")
    if formula is None:
        level = stated.get("level")
        score = next((Fraction(x["score"]) for x in levels if x["id"] == level), None)
        return None if score is None else (rounded(score, each), level)
    if formula["method"] in {"mean", "weighted-mean", "minimum"}:
        known = {x["consideration"]: x for x in stated.get("considerations", ())}
        inner = [
            (of_result(x["formula"], x, known.get(x["id"], {}), levels, each), x.get("weight"))
            for x in item["considerations"]
        ]
        found = of_scores(formula["method"], inner, levels, each)
    else:
        found = of_result(formula, item, stated, levels, each)
    given = stated.get("level")
    if found and given and found[1] not in {None, given}:
        score = next(Fraction(x["score"]) for x in levels if x["id"] == given)
        return rounded(score, each), given
    return found


def of_office(
    edition: Plain, results: list[Plain]
) -> tuple[dict[str, Found], dict[str, Found], Found]:
    """The scores of indicators, standards and the whole."""
    scoring, levels = edition["scoring"], edition["levels"]
    rule = scoring.get("rounding")
    each = rule if rule and rule.get("of", "every-score") == "every-score" else None
    stated = {x["indicator"]: x for x in results}
    own = {
        x["id"]: of_indicator(x, stated.get(x["id"], {}), edition) for x in edition["indicators"]
    }
    unknown = any(x["standard"] is None for x in edition["indicators"])
    standards: dict[str, Found] = {}
    for standard in edition["standards"]:
        inner = [
            (own[x["id"]], x["weight"])
            for x in edition["indicators"]
            if x["standard"] == standard["id"]
        ]
        method = scoring["standard"]["method"]
        standards[standard["id"]] = None if unknown else of_scores(method, inner, levels, each)
    pairs = [(standards[x["id"]], x["weight"]) for x in edition["standards"]]
    return own, standards, of_scores(scoring["total"]["method"], pairs, levels, rule)
