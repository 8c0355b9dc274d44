"""Scores by each formula, against what whole numbers say: ties, caps, rounding, missing values."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import Any

import pytest

from macros.assessment.rounding import rounded, written
from macros.assessment.score import Score, Scored, Unassessed
from macros.assessment.score_card import score_card
from macros.model.scoring import Rounding
from tests.assessment.scored import (
    BY_COUNT,
    BY_RANGE,
    BY_SHARE,
    CRITERIA,
    LEAST,
    LEVELS,
    MEAN,
    PERCENT,
    WEIGHTED,
    card,
    indicator,
    met,
    number,
)

TWO = {"decimals": "2"}


def score(found: Scored | None) -> Score:
    assert isinstance(found, Score), found
    return found


def needs(found: Scored | None) -> list[tuple[str, str, str]]:
    assert isinstance(found, Unassessed), found
    return [(need.where, need.field, need.of) for need in found.needs]


def one(formula: dict[str, Any], result: dict[str, Any], **more: Any) -> Scored:
    """The score of one indicator by its own formula."""
    own = {"formula": formula, "measure": PERCENT, "criteria": CRITERIA, **more}
    return card([indicator("i-1", **own)], [result]).indicators["i-1"]


@pytest.mark.parametrize("count", range(6))
def test_as_many_criteria_as_are_met(count: int) -> None:
    found = one(BY_COUNT, met("i-1", count))
    if not count:  # the edition does not say what none gives
        assert needs(found) == [("edition", "formula", "i-1")]
    else:
        assert (score(found).value, score(found).level) == (count, f"l-{count}")
        assert score(found).parts[0].counted == (count, 5)


# value, level: 50, 70, 85 and 95 begin a level, just below does not; a ratio is exact.
RANGES = {
    "0": 1, "49.99": 1, "50": 2, "69.999": 2, "70": 3, "84.9": 3, "85": 4, "94.95": 4, "95": 5,
    "100": 5, "38/40": 5, "34/40": 4, "2849/3000": 4, "2850/3000": 5, "949999/1000000": 4,
    "120/100": 5,
}  # fmt: skip


@pytest.mark.parametrize(("value", "level"), RANGES.items())
def test_ranges_begin_with_their_number(value: str, level: int) -> None:
    top, _, below = value.partition("/")
    if below:  # the same by cross-multiplication, without division
        beginnings = [0, 50, 70, 85, 95]
        assert sum(int(top) * 100 >= start * int(below) for start in beginnings) == level
    found = score(one(BY_RANGE, number("i-1", value)))
    assert (found.value, found.level) == (level, f"l-{level}")


def test_the_ratio_counts_not_the_value_that_was_rounded() -> None:
    result = number("i-1", "2849/3000")
    result["result_measure"]["value"] = "95.0"  # 94.966… as people write it
    assert score(one(BY_RANGE, result)).level == "l-4"


@pytest.mark.parametrize(
    ("value", "full", "expected"),
    [
        ("100", None, "5"), ("80", None, "4"), ("0", None, "0"), ("130", None, "5"),
        ("-20", None, "0"), ("2/3", None, "10/3"), ("7/8", None, "35/8"), ("60", "80", "15/4"),
        ("90", "80", "5"), ("80", "80", "5"),
    ],
)  # fmt: skip
def test_a_share_of_the_full_score(value: str, full: str | None, expected: str) -> None:
    formula = BY_SHARE if full is None else {**BY_SHARE, "full_value": full}
    found = score(one(formula, number("i-1", value)))
    assert found.exact == found.value == Fraction(expected)
    assert found.capped == (value in {"130", "90"})


@pytest.mark.parametrize(
    ("formula", "result", "more", "expected"),
    [
        (BY_COUNT, {"indicator": "i-1"}, {}, ("year", "criteria_met", "i-1")),
        (BY_COUNT, met("i-1", 2), {"criteria": []}, ("edition", "criteria", "i-1")),
        (BY_RANGE, number("i-1"), {}, ("year", "result_measure", "i-1")),
        (BY_SHARE, number("i-1"), {}, ("year", "result_measure", "i-1")),
        (BY_SHARE, number("i-1", "4"), {"measure": {"unit": "คะแนน"}}, ("edition", "formula.full_value", "i-1")),
        (MEAN, number("i-1", "4"), {}, ("edition", "considerations", "i-1")),
    ],
)  # fmt: skip
def test_what_is_missing_is_told(
    formula: dict[str, Any], result: dict[str, Any], more: dict[str, Any], expected: tuple[str, ...]
) -> None:
    assert needs(one(formula, result, **more)) == [expected]


def test_a_number_of_another_unit_is_none() -> None:
    result = number("i-1", "38")
    result["result_measure"]["unit"] = "คน"
    assert needs(one(BY_RANGE, result)) == [("year", "result_measure", "i-1")]
    result["result_measure"]["unit"] = "%"
    assert score(one(BY_RANGE, result)).level == "l-1"


@pytest.mark.parametrize(
    ("twice", "mode", "expected"),
    list(
        itertools.chain.from_iterable(
            [(n, "half-up", (n + 1) // 2), (n, "down", n // 2), (n, "half-even", round(n / 2))]
            for n in range(12)
        )
    ),
)
def test_halves(twice: int, mode: str, expected: int) -> None:
    rule = Rounding.model_validate({"decimals": "0", "mode": mode})
    assert rounded(Fraction(twice, 2), rule) == expected
    for off in (Fraction(1, 10**9), -Fraction(1, 10**9)):  # beside a half there is no tie
        near = Fraction(twice, 2) + off
        if near >= 0:
            wanted = near // 1 if mode == "down" else (2 * near + 1) // 2
            assert rounded(near, rule) == wanted


def test_every_score_or_the_total_alone_is_rounded() -> None:
    """3 thirds of a standard: 10/3 each, by hand."""
    many = [
        indicator(f"i-{n}", standard=f"s-{n}", formula=BY_SHARE, measure=PERCENT) for n in (1, 2, 3)
    ]
    results = [number("i-1", "2/3"), number("i-2", "2/3"), number("i-3", "1/2")]
    scoring = {"standard": MEAN, "total": MEAN}
    standards = {"s-1": None, "s-2": None, "s-3": None}
    every = card(many, results, scoring=scoring | {"rounding": TWO}, standards=standards)
    assert score(every.standards["s-1"]).value == Fraction("3.33")
    assert score(every.total).exact == Fraction("9.16") / 3  # of rounded ones
    assert score(every.total).value == Fraction("3.05")
    last = card(
        many, results, scoring=scoring | {"rounding": TWO | {"of": "total"}}, standards=standards
    )
    assert score(last.standards["s-1"]).value == Fraction(10, 3)
    assert score(last.total).exact == Fraction(55, 18)
    assert score(last.total).value == Fraction("3.06")


def test_levels_are_reached_by_the_score_as_it_is_rounded() -> None:
    """3.505 is 3.51 by half-up, which begins level 4; cut off it is 3.50."""
    many = [
        indicator(f"i-{n}", formula=BY_SHARE | {"full_value": "5"}, measure={"unit": "คะแนน"})
        for n in (1, 2)
    ]
    results = [number("i-1", "3.51"), number("i-2", "3.50")]
    for mode, level in {"half-up": "l-4", "down": "l-3", "half-even": "l-3"}.items():
        scoring = {"standard": MEAN, "rounding": TWO | {"mode": mode}}
        found = card(many, results, scoring=scoring).standards["s-1"]
        assert (mode, score(found).exact, score(found).level) == (mode, Fraction("3.505"), level)


def parts(
    formula: dict[str, Any], scores: list[str | None], weights: list[str | None], **more: Any
) -> Scored:
    """The score of a standard whose indicators have these results by a scale of 5, and weights."""
    share = BY_SHARE | {"full_value": "5"}
    many = [
        indicator(f"i-{n}", formula=share, measure={"unit": "คะแนน"}, weight=weight)
        for n, weight in enumerate(weights)
    ]
    results = [number(f"i-{n}", value) for n, value in enumerate(scores)]
    return card(many, results, scoring={"standard": formula}, **more).standards["s-1"]


def test_a_mean_takes_no_weights() -> None:
    found = score(parts(MEAN, ["4", "3", "3"], ["1", None, "90"]))
    assert found.value == Fraction(10, 3)
    assert [part.weight for part in found.parts] == [None] * 3


def test_a_weighted_mean() -> None:
    found = score(parts(WEIGHTED, ["4", "3", "2.5"], ["20", "15", "0.5"]))
    assert found.value == Fraction(40 * 20 + 30 * 15, 355) + Fraction(25 * 5, 3550)
    assert [part.weight for part in found.parts] == [20, 15, Fraction("0.5")]


def test_what_weighs_nothing_need_not_be_there() -> None:
    found = score(parts(WEIGHTED, ["4", None], ["20", "0"]))
    assert found.value == 4
    assert [part.value for part in found.parts] == [4, None]


@pytest.mark.parametrize(
    ("formula", "scores", "weights", "expected"),
    [
        (MEAN, ["4", None], ["1", "1"], [("parts", "", "i-1")]),
        (LEAST, ["0", None], ["1", "1"], [("parts", "", "i-1")]),
        (WEIGHTED, ["4", "3"], ["1", None], [("edition", "weight", "i-1")]),
        (WEIGHTED, ["4", None], ["1", None], [("edition", "weight", "i-1"), ("parts", "", "i-1")]),
        (WEIGHTED, ["4", "3"], ["0", "0"], [("edition", "weight", "i-0")]),
        (BY_SHARE, ["4", "3"], ["1", "1"], [("edition", "scoring.standard", "e")]),
    ],
)  # fmt: skip
def test_no_score_while_a_part_is_missing(
    formula: dict[str, Any],
    scores: list[str | None],
    weights: list[str | None],
    expected: list[tuple[str, str, str]],
) -> None:
    assert needs(parts(formula, scores, weights)) == expected


def test_the_lowest_score_or_the_lowest_level() -> None:
    assert score(parts(LEAST, ["4", "2.4", "3"], [None] * 3)).level == "l-2"
    bare = [{"id": item["id"], "name": item["name"]} for item in LEVELS]
    many = [indicator("i-1"), indicator("i-2")]
    results = [number("i-1", level="l-4"), number("i-2", level="l-3")]
    found = card(many, results, scoring={"standard": LEAST}, levels=bare).standards["s-1"]
    assert (score(found).value, score(found).level) == (None, "l-3")
    mean = card(many, results, scoring={"standard": MEAN}, levels=bare).standards["s-1"]
    assert needs(mean) == [("edition", "score", "l-4"), ("edition", "score", "l-3")]


def test_an_indicator_whose_standard_is_not_known_leaves_every_standard_open() -> None:
    many = [indicator("i-1"), indicator("i-2", standard=None)]
    results = [number("i-1", level="l-4"), number("i-2", level="l-3")]
    found = card(many, results, scoring={"standard": MEAN, "total": MEAN})
    assert needs(found.standards["s-1"]) == [("edition", "standard", "i-2")]
    assert needs(found.total) == [("parts", "", "s-1")]


def test_a_level_that_the_office_states_stands_and_the_formula_beside_it() -> None:
    agreed = score(one(BY_RANGE, number("i-1", "96", level="l-5")))
    assert agreed.instead_of is None
    found = score(one(BY_RANGE, number("i-1", "96", level="l-4")))
    assert (found.rule, found.value, found.level) == ("stated", 4, "l-4")
    assert found.instead_of is not None
    assert (found.instead_of.value, found.instead_of.level) == (5, "l-5")
    assert needs(one(BY_RANGE, number("i-1", level="l-4"))) == [("year", "result_measure", "i-1")]


def test_a_stated_level_without_a_score_gives_no_score_against_the_formula() -> None:
    levels = [*LEVELS[:3], {"id": "l-4", "name": "ระดับ 4"}, LEVELS[4]]
    own = indicator("i-1", formula=BY_RANGE, measure=PERCENT)
    found = card([own], [number("i-1", "96", level="l-4")], levels=levels).indicators["i-1"]
    assert needs(found) == [("edition", "score", "l-4")]


def test_an_indicator_of_considerations() -> None:
    inner = [
        {"id": "k-1", "name": "ก", "weight": "2", "criteria": CRITERIA},
        {"id": "k-2", "name": "ข", "weight": "3", "criteria": CRITERIA, "formula": BY_RANGE},
    ]
    own = indicator("i-1", formula=WEIGHTED, considerations=inner, measure=PERCENT)
    ticked = {"consideration": "k-1", **met("", 2)}
    ticked.pop("indicator")
    counted = {"consideration": "k-2", "result_measure": {"value": "96"}}
    scoring = {"indicator": BY_COUNT}
    stated = {"indicator": "i-1", "considerations": [ticked, counted]}
    found = card([own], [stated], scoring=scoring)
    assert score(found.indicators["i-1"]).value == Fraction(2 * 2 + 5 * 3, 5)
    part = card([own], [{"indicator": "i-1", "considerations": [ticked]}], scoring=scoring)
    assert needs(part.indicators["i-1"]) == [("parts", "", "k-2")]


def test_an_edition_without_formulas_has_no_scores() -> None:
    bare = card([indicator("i-1")], [number("i-1", "4", level="l-4")])
    assert score_card(bare.edition, bare.stated) is None
    assert bare.total is None
    assert bare.standards == {}


@pytest.mark.parametrize(
    ("value", "text", "whole"),
    [("10/3", "3.3333", False), ("3.5", "3.5", True), ("4", "4", True), ("-3/2", "-1.5", True),
     ("100", "100", True), ("1/80000", "0", False)],
)  # fmt: skip
def test_numbers_as_they_are_written(value: str, text: str, *, whole: bool) -> None:
    found = written(Fraction(value))
    assert (f"{found.number:f}", found.whole) == (text, whole)
