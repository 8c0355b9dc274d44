"""Any edition and any year, with anything missing: the scores are those of another reckoning, and
there is never a number where a value it needs is not there.
"""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from macros.assessment.score import Score, Scored
from macros.assessment.score_card import ScoreCard
from macros.model.sar import SarYear
from macros.model.standards import Edition
from tests.assessment.by_hand import Found, of_office
from tests.assessment.scored import BY_COUNT, BY_RANGE, BY_SHARE, CRITERIA, LEVELS, PERCENT

FORMULAS = [BY_COUNT, BY_RANGE, BY_SHARE, {**BY_SHARE, "full_value": "80"}]
COMBINING = ["mean", "weighted-mean", "minimum"]
NUMBERS = st.one_of(
    st.decimals(0, 120, places=2).map(lambda value: {"value": str(value)}),
    st.sampled_from(["50", "70", "85", "94.99", "95", "-3"]).map(lambda value: {"value": value}),
    st.tuples(st.integers(0, 99), st.integers(1, 99)).map(
        lambda pair: {"numerator": str(pair[0]), "denominator": str(pair[1])}
    ),
)
TICKS = st.integers(0, 5).map(lambda count: [{"criterion": f"c-{n}"} for n in range(1, count + 1)])
WEIGHTS = st.sampled_from(["0", "1", "2.5", "10", "30"])
STATED = st.none() | st.sampled_from([level["id"] for level in LEVELS])


def perhaps(draw: st.DrawFn, values: st.SearchStrategy[Any], *, holes: bool) -> Any:
    """A value, or nothing where there may be holes."""
    return None if holes and not draw(st.integers(0, 3)) else draw(values)


@st.composite
def judged(draw: st.DrawFn, key: str, *, holes: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    """Something with a formula of results, and what is stated of it."""
    formula = draw(st.sampled_from(FORMULAS))
    criteria = perhaps(draw, st.just(CRITERIA), holes=holes) or []
    own = {"id": key, "formula": formula, "measure": PERCENT, "criteria": criteria}
    ticks = perhaps(draw, TICKS, holes=holes) if criteria else None
    return own, {"result_measure": perhaps(draw, NUMBERS, holes=holes), "criteria_met": ticks}


@st.composite
def indicators(
    draw: st.DrawFn, number: int, standards: int, *, holes: bool
) -> tuple[dict[str, Any], dict[str, Any]]:
    """An indicator of any formula, or none, with what a year states of it."""
    own, stated = draw(judged(f"i-{number}", holes=holes))
    kind = draw(st.sampled_from(["result", "result", "parts", "level"]))
    if kind == "level":
        own.pop("formula")
    if kind == "parts":
        inner = [
            draw(judged(f"k-{number}-{n}", holes=holes)) for n in range(draw(st.integers(1, 3)))
        ]
        own["formula"] = {"method": draw(st.sampled_from(COMBINING))}
        own["considerations"] = [
            {**item, "name": item["id"], "weight": perhaps(draw, WEIGHTS, holes=holes)}
            for item, _ in inner
        ]
        stated = {
            "considerations": [
                {"consideration": item["id"], **found}
                for item, found in inner
                if draw(st.booleans())
            ]
        }
    unknown = holes and draw(st.integers(0, 19)) == 0
    place = None if unknown else f"s-{number % standards + 1}"
    weight = perhaps(draw, WEIGHTS, holes=holes)
    own |= {"code": str(number), "standard": place, "name": "ชื่อ", "weight": weight}
    level = draw(STATED) if holes or kind != "level" else LEVELS[number % len(LEVELS)]["id"]
    return own, {"indicator": own["id"], "level": level, **stated}


ROUNDINGS = st.none() | st.fixed_dictionaries(
    {
        "decimals": st.sampled_from(["0", "1", "2"]),
        "mode": st.sampled_from(["half-up", "half-even", "down"]),
        "of": st.sampled_from(["every-score", "total"]),
    }
)


@st.composite
def years(draw: st.DrawFn) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """An edition and the results of a year, as their files have them."""
    standards, holes = draw(st.integers(1, 3)), draw(st.booleans())
    count = draw(st.integers(standards, 6))
    made = [draw(indicators(n, standards, holes=holes)) for n in range(1, count + 1)]
    edition = {
        "id": "e",
        "title": "ฉบับ",
        "announced": "2598",
        "weight_total": None,
        "levels": LEVELS,
        "scoring": {
            "standard": {"method": draw(st.sampled_from(COMBINING))},
            "total": {"method": draw(st.sampled_from(COMBINING))},
            "rounding": draw(ROUNDINGS),
        },
        "standards": [
            {
                "id": f"s-{n}",
                "no": str(n),
                "title": "ม",
                "weight": perhaps(draw, WEIGHTS, holes=holes),
            }
            for n in range(1, standards + 1)
        ],
        "indicators": [own for own, _ in made],
    }
    return edition, [stated for _, stated in made if not holes or draw(st.integers(0, 9))]


def told(scored: Scored | None) -> Found:
    return (scored.value, scored.level) if isinstance(scored, Score) else None


@given(years())
def test_scores_are_those_of_another_reckoning(
    year: tuple[dict[str, Any], list[dict[str, Any]]],
) -> None:
    edition, results = year
    stated = {"fiscal_year": "2599", "edition": "e", "indicators": results}
    card = ScoreCard(Edition.model_validate(edition), SarYear.model_validate(stated))
    own, standards, total = of_office(edition, results)
    assert {key: told(found) for key, found in card.indicators.items()} == own
    assert {key: told(found) for key, found in card.standards.items()} == standards
    assert told(card.total) == total
    for found in (*card.indicators.values(), *card.standards.values(), card.total):
        assert isinstance(found, Score) or (found and found.needs)
