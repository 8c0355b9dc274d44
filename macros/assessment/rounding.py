"""Scores in decimals: as the edition rounds them, and as they are written. Never a float."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from macros.model.scoring import Rounding

_SHOWN = 4  # decimals of a number that no rule rounds
_HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Written:
    """A number in decimals, and whether that is all of it."""

    number: Decimal
    whole: bool


def rounded(value: Fraction, rule: Rounding) -> Fraction:
    """A number that is not negative, rounded: halves up or to the even neighbour, or cut off."""
    scale = 10**rule.decimals
    below, rest = divmod(value * scale, 1)
    up = rest > _HALF or (rest == _HALF and (rule.mode == "half-up" or below % 2 == 1))
    return Fraction(below + (up and rule.mode != "down"), scale)


def written(value: Fraction, decimals: int = _SHOWN) -> Written:
    """A number as it is written: with at most so many decimals, halves away from 0, and no zeros
    at its end.
    """
    near = rounded(abs(value), Rounding(decimals=decimals))
    number = Decimal(near.numerator) / Decimal(near.denominator)
    text = f"{number:f}"
    kept = Decimal(text.rstrip("0").rstrip(".") if "." in text else text)
    return Written(-kept if value < 0 else kept, near == abs(value))
