"""What comes of a formula: a score with how it came about, or what is missing so that there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from macros.model.scoring import METHODS, Formula, Method, Rounding, Threshold

Rule = Method | Literal["stated"]
RULES: Mapping[str, str] = {
    **{str(method): words for method, words in METHODS.items()},
    "stated": "ตามระดับคุณภาพที่สำนักงานระบุ",
}
"""What a score may come of: a formula, or the level that the office states."""


@dataclass(frozen=True)
class Part:
    """What a score is made of: a result, or the score of a part. `of` is the id of the consideration,
    indicator or standard; "" for the result itself, which has its `unit` and, where it was
    counted, its numerator and denominator (`counted`). Nothing stands in the value of a part that
    has only a level, nor of one that weighs nothing and need not be there.
    """

    of: str
    name: str
    value: Fraction | None
    unit: str = ""
    counted: tuple[Decimal, Decimal] | None = None
    weight: Decimal | None = None
    level: str | None = None


@dataclass(frozen=True)
class Score:
    """A score, a level (an id) or both, and how it came about: the rule, what it is made of, what the
    formula gives (`exact`) and what stands (`value`: rounded, where `rounding` is given).
    `reached` is the range of values it lies in. `instead_of` is what the formula gives where the
    office states another level, which stands.
    """

    rule: Rule
    parts: tuple[Part, ...]
    exact: Fraction | None
    value: Fraction | None
    level: str | None
    formula: Formula | None = None
    reached: Threshold | None = None
    rounding: Rounding | None = None
    instead_of: Score | None = None

    @property
    def capped(self) -> bool:
        """Whether the result is more than what has the full score already."""
        whole = self.formula and self.rule == "scaled-percentage" and full_value(self.formula)
        return bool(whole and self.parts[0].value is not None and self.parts[0].value > whole)

    @property
    def by_weight(self) -> bool:
        """Whether the weights of its parts count."""
        return self.rule == "weighted-mean"


@dataclass(frozen=True)
class Need:
    """A value that is missing: in Thai, the field that holds it, the id of the record it is of, and
    whether it stands in the data of the "year" or of the "edition"; "parts" are scores that
    are missing themselves.
    """

    text: str
    field: str
    of: str
    where: Literal["year", "edition", "parts"]


@dataclass(frozen=True)
class Unassessed:
    """No score, because values are missing: all of them that its formula needs. `instead_of` is what the
    formula gives where the office states another level, which has no score.
    """

    needs: tuple[Need, ...]
    formula: Formula | None = None
    instead_of: Score | None = None


Scored = Score | Unassessed


def full_value(formula: Formula) -> Decimal:
    """The value that has the full score: 100 where the formula names none."""
    return Decimal(100) if formula.full_value is None else formula.full_value
