"""How long a step takes: so many of a unit, from so many to so many, or a word where time is not counted."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Annotated, Any, Literal, NamedTuple, Self, get_args

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic import WithJsonSchema as Shown

from macros.model.numbers import Whole
from macros.model.record import Record, mistake_error
from macros.source.mistakes import mistake
from macros.source.spelling import nearest, unknown_word
from macros.thai.digits import to_arabic

Unit = Literal["ปี", "ภาคเรียน", "เดือน", "สัปดาห์", "วัน", "วันทำการ", "ชั่วโมง", "นาที"]
UNITS: tuple[Unit, ...] = get_args(Unit)
"""The units, longest first as they are read."""
Uncounted = Literal["ตามกำหนดการ", "ต่อเนื่องตลอดปี"]
"""What is said of a step whose time nobody counts: it is known, and no number."""

_UNCOUNTED: tuple[str, ...] = get_args(Uncounted)
_COUNT = r"[0-9๐-๙]+( *(-|–|ถึง) *[0-9๐-๙]+)?"
_BETWEEN = re.compile(r" *(?:-|–|ถึง) *")


class Days(NamedTuple):
    """How many days a unit is: at least, as a rule, and at most."""

    least: Fraction
    usual: Fraction
    most: Fraction


LENGTHS: dict[Unit, Days] = {
    "ปี": Days(Fraction(365), Fraction(1461, 4), Fraction(366)),
    "ภาคเรียน": Days(Fraction(148), Fraction(150), Fraction(152)),
    "เดือน": Days(Fraction(28), Fraction(487, 16), Fraction(31)),
    "สัปดาห์": Days(Fraction(7), Fraction(7), Fraction(7)),
    "วัน": Days(Fraction(1), Fraction(1), Fraction(1)),
    "วันทำการ": Days(Fraction(1), Fraction(7, 5), Fraction(3)),
    "ชั่วโมง": Days(Fraction(1, 24), Fraction(1, 7), Fraction(1, 7)),
    "นาที": Days(Fraction(1, 1440), Fraction(1, 420), Fraction(1, 420)),
}
"""For telling which of two ways is longer and for what is said to be approximate, never for a sum.
A day of office hours has seven without the midday break (08.30 to 16.30, announcement of the Prime
Minister's Office on working hours, B.E. 2502); five of the seven days of a week are worked, and one
that is asked for on a Friday may be three; terms run from 16 May to 10 October and from 1 November to
31 March (regulation of the Ministry of Education on the school year, B.E. 2549).
"""


def _counted(value: Any) -> Any:
    """`value: 3-5` as the two numbers that it holds."""
    text = value.get("value") if isinstance(value, dict) else None
    if not isinstance(text, str):
        return value
    if not re.fullmatch(_COUNT, text.strip()):
        return value
    least, *most = _BETWEEN.split(to_arabic(text.strip()))
    return {**value, "value": least, **({"to": most[0]} if most else {})}


def _number(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch("[0-9๐-๙]+", value.strip()):
        raise mistake_error(mistake("FLOW-80", text=value))
    return value


class Duration(Record):
    """A length of time as the source states it; units are never converted."""

    value: Annotated[
        Whole,
        BeforeValidator(_number),
        Shown(
            {"type": ["integer", "string"], "minimum": 0, "pattern": f"^{_COUNT}$"}, "validation"
        ),
    ] = Field(description="จำนวน หรือช่วง เช่น 3-5")
    to: Whole | None = Field(
        None, description="จำนวนมากที่สุดของช่วง", exclude_if=lambda most: most is None
    )
    unit: Unit = Field(description="หน่วย")

    _split = model_validator(mode="before")(_counted)

    @model_validator(mode="after")
    def _rising(self) -> Self:
        if self.to is not None and self.to <= self.value:
            raise mistake_error(mistake("FLOW-82", text=f"{self.value}-{self.to}"))
        return self

    @property
    def most(self) -> int:
        """The number, or the greater one of a range."""
        return self.value if self.to is None else self.to

    def __str__(self) -> str:
        number = f"{self.value}" if self.to is None else f"{self.value}-{self.to}"
        return f"{number} {self.unit}"


def _word(value: Any) -> Any:
    if not isinstance(value, str) or value in _UNCOUNTED:
        return value
    if nearest(value, _UNCOUNTED):
        raise mistake_error(unknown_word(value, _UNCOUNTED))
    raise mistake_error(mistake("FLOW-81", text=value))


def _tag(value: Any) -> str:
    return "uncounted" if isinstance(value, str) else "counted"


Time = Annotated[
    Annotated[Duration, Tag("counted")]
    | Annotated[Uncounted, BeforeValidator(_word), Tag("uncounted")],
    Discriminator(_tag),
]
"""How long a step takes."""
