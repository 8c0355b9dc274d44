"""The kinds of numbers that data files hold: text that becomes what its kind says, or a mistake."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import WithJsonSchema as Shown

from macros.model.prompt import AMOUNT, WHOLE, YEAR, Prompt
from macros.model.record import mistake_error, reading
from macros.source.mistakes import mistake
from macros.thai.dates import buddhist_year

LONGEST = 9
"""Digits; nothing an office counts needs more."""
_FINEST = 20  # decimals; a spreadsheet gives fewer


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= LONGEST):
        raise mistake_error(mistake("DATA-15", text=text))
    return int(text)


def decimal(text: str) -> Decimal:
    """A number that is not negative. Raises ValueError (`mistake_error`)."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or number < 0 or number.adjusted() >= LONGEST:
        raise mistake_error(mistake("DATA-16", text=text))
    if int(number.as_tuple().exponent) < -_FINEST:
        raise mistake_error(mistake("DATA-32", most=_FINEST))
    return number


def _signed(text: str) -> Decimal:
    return -decimal(text[1:]) if text.startswith("-") else decimal(text)


_from_0 = {"minimum": 0}
Whole = Annotated[int, Prompt(of=WHOLE), reading(_whole), Shown({"type": "integer", **_from_0})]
Amount = Annotated[Decimal, Prompt(of=AMOUNT), reading(decimal), Shown({"type": "number", **_from_0})]  # fmt: skip
Number = Annotated[Decimal, reading(_signed), Shown({"type": "number"})]
FiscalYear = Annotated[
    int,
    Prompt(of=YEAR),
    reading(lambda text: buddhist_year(_whole(text))),
    Shown({"type": "integer", "minimum": 2400, "description": "ปี พ.ศ."}),
]
