"""The number that a result is: exact, from its numerator and denominator where they are given."""

from __future__ import annotations

from fractions import Fraction

from macros.model.measure import PERCENT, Measure, MeasureDefinition

_HUNDRED = 100


def unit_of(measure: Measure | None, definition: MeasureDefinition | None) -> str:
    """The unit of a number: its own, else that of what is measured; "" where nobody says."""
    return (measure and measure.unit) or (definition.unit if definition else "")


def same_unit(one: str, other: str) -> bool:
    """Whether two units are the same; "" is any."""
    return not one or not other or one == other or {one, other} <= PERCENT


def exact_value(measure: Measure, unit: str) -> Fraction:
    """The number as a fraction. A percentage is its ratio, not the value that was rounded for
    reading; any other number is its value, and its ratio only where no value is written.
    """
    ratio = None
    if measure.numerator is not None and measure.denominator:
        ratio = Fraction(measure.numerator) / Fraction(measure.denominator)
    if ratio is not None and unit in PERCENT:
        return ratio * _HUNDRED
    if measure.value is not None:
        return Fraction(measure.value)
    assert ratio is not None, "a measure has a value or a ratio"
    return ratio
