"""Editions and years made for tests of scores, as data files would have them."""

from __future__ import annotations

from typing import Any

from macros.assessment.score_card import ScoreCard
from macros.model.sar import SarYear
from macros.model.standards import Edition

LEVELS = [
    {"id": f"l-{n}", "name": f"ระดับ {n}", "score": str(n), "at_least": low}
    for n, low in enumerate(("0", "1.51", "2.51", "3.51", "4.51"), 1)
]
BY_COUNT = {
    "method": "criteria-count",
    "thresholds": [{"at_least": str(n), "level": f"l-{n}"} for n in range(1, 6)],
}
BY_RANGE = {
    "method": "thresholds",
    "thresholds": [
        {"at_least": low, "level": f"l-{n}"}
        for n, low in enumerate(("0", "50", "70", "85", "95"), 1)
    ],
}
BY_SHARE = {"method": "scaled-percentage", "full_score": "5"}
MEAN, WEIGHTED, LEAST = ({"method": name} for name in ("mean", "weighted-mean", "minimum"))
CRITERIA = [{"id": f"c-{n}", "text": f"เกณฑ์ {n}"} for n in range(1, 6)]
PERCENT = {"unit": "ร้อยละ"}


def indicator(key: str, *, standard: str | None = "s-1", **more: Any) -> dict[str, Any]:
    """An indicator of an edition as a file has it."""
    own = {"id": key, "code": key.removeprefix("i-"), "standard": standard, "name": f"ชื่อ {key}"}
    return {**own, "weight": None, **more}


def card(
    indicators: list[dict[str, Any]],
    results: list[dict[str, Any]],
    *,
    scoring: dict[str, Any] | None = None,
    standards: dict[str, str | None] | None = None,
    levels: list[dict[str, Any]] | None = None,
) -> ScoreCard:
    """The scores of a year; `standards` are weights by id."""
    known = {"s-1": None} if standards is None else standards
    edition = Edition.model_validate(
        {
            "id": "e",
            "title": "ฉบับทดสอบ",
            "announced": "2598",
            "weight_total": None,
            "levels": LEVELS if levels is None else levels,
            "scoring": scoring,
            "standards": [
                {"id": key, "no": str(n), "title": key, "weight": weight}
                for n, (key, weight) in enumerate(known.items(), 1)
            ],
            "indicators": indicators,
        }
    )
    stated = {"fiscal_year": "2599", "edition": "e", "indicators": results}
    return ScoreCard(edition, SarYear.model_validate(stated))


def number(key: str, value: str | None = None, **more: Any) -> dict[str, Any]:
    """What a year states of an indicator: a number, or a numerator and denominator as "a/b"."""
    if value is None:
        return {"indicator": key, **more}
    top, _, below = value.partition("/")
    counted = {"numerator": top, "denominator": below} if below else {"value": value}
    return {"indicator": key, "result_measure": counted, **more}


def met(key: str, count: int) -> dict[str, Any]:
    """So many criteria that are met."""
    ticked = [{"criterion": f"c-{n}"} for n in range(1, count + 1)]
    return {"indicator": key, "criteria_met": ticked}
