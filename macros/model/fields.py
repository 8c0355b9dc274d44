"""The kinds of single values that data files hold, and the base of every record.

Values arrive as text and become what their kind says, or raise a mistake of the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    ValidationInfo,
)
from pydantic import WithJsonSchema as Shown
from pydantic_core import PydanticCustomError

from macros.model.prompt import AMOUNT, WHOLE, YEAR, Prompt
from macros.model.sourceless import is_sourceless
from macros.source.mistakes import Mistake, mistake
from macros.source.spelling import unknown_word
from macros.thai.dates import BuddhistDate, DateError, buddhist_year
from macros.thai.digits import to_arabic
from macros.thai.writings import read_day

EDITORIAL, OFFICE = "editorial", "office"
OURS = "thai"  # the type of errors that carry a mistake of the catalogue
_PAGES = {"index", "indicators", "register", "gaps"}  # pages of the site that are no record's
_WEB = re.compile(r"https?://[^\s/\\\"'<>]+[^\s\"<>]*")
_DIGIT = "[0-9๐-๙]"  # \d is 0-9 to some validators (ajv, jsonschema-rs) and any digit to others
DAY = f"^[2๒][4-9๔-๙]{_DIGIT}{{2}}-{_DIGIT}{{2}}-{_DIGIT}{{2}}$"
"""What schemas say of a day (พ.ศ.)."""
_LONGEST = 9  # digits; nothing an office counts needs more
_FINEST = 20  # decimals; a spreadsheet gives fewer


class Record(BaseModel):
    """A frozen record that knows all its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def mistake_error(found: Mistake) -> PydanticCustomError:
    """An error that carries a mistake of the catalogue."""
    return PydanticCustomError(OURS, "{message}", {"message": str(found), "mistake": found})


def _reading(read: Callable[[str], object]) -> BeforeValidator:
    """A validator that reads text with `read`, which may raise DateError."""

    def validate(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return read(to_arabic(value.strip()))
        except DateError as error:
            as_written = {"text": value} if "text" in error.words else {}
            raise mistake_error(mistake(error.code, **{**error.words, **as_written})) from None

    return BeforeValidator(validate)


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _LONGEST):
        raise mistake_error(mistake("DATA-15", text=text))
    return int(text)


def decimal(text: str) -> Decimal:
    """A number that is not negative. Raises ValueError (`mistake_error`)."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or number < 0 or number.adjusted() >= _LONGEST:
        raise mistake_error(mistake("DATA-16", text=text))
    if int(number.as_tuple().exponent) < -_FINEST:
        raise mistake_error(mistake("DATA-32", most=_FINEST))
    return number


def _signed(text: str) -> Decimal:
    return -decimal(text[1:]) if text.startswith("-") else decimal(text)


def _flag(text: str) -> bool:
    if text not in {"true", "false"}:
        raise mistake_error(mistake("DATA-17", text=text))
    return text == "true"


def _filled(text: str) -> str:
    if not text.strip():
        raise mistake_error(mistake("DATA-05"))
    return text


def _origin(text: str, info: ValidationInfo) -> str:
    number = to_arabic(text)
    if text in {EDITORIAL, OFFICE}:
        return OFFICE if is_sourceless(info) else text
    if not (number.isascii() and number.isdigit() and len(number) <= _LONGEST):
        raise mistake_error(mistake("DATA-18", text=text, editorial=EDITORIAL, office=OFFICE))
    return OFFICE if is_sourceless(info) else number


def _free(text: str) -> str:
    if text in _PAGES:
        raise mistake_error(mistake("DATA-19", text=text))
    return text


def web_address(text: str) -> str:
    """An address on the web without a slash at its end. Raises ValueError (`mistake_error`) for any other."""
    if not _WEB.fullmatch(text):
        raise mistake_error(mistake("DATA-20", text=text))
    return text.rstrip("/")


def as_list(value: Any) -> Any:
    """One text, where a list of them may stand, as a list of one."""
    return [value] if isinstance(value, str) else value


_number_or_text, _from_0 = {"type": ["string", "number"]}, {"minimum": 0}

Text = Annotated[str, AfterValidator(_filled)]
Code = Annotated[str, AfterValidator(_filled), AfterValidator(to_arabic), Shown(_number_or_text)]
"""A number as it was announced, in the digits that all data have; the site shows its own."""
Whole = Annotated[int, Prompt(of=WHOLE), _reading(_whole), Shown({"type": "integer", **_from_0})]
Amount = Annotated[Decimal, Prompt(of=AMOUNT), _reading(decimal), Shown({"type": "number", **_from_0})]  # fmt: skip
Number = Annotated[Decimal, _reading(_signed), Shown({"type": "number"})]
Flag = Annotated[bool, _reading(_flag), Shown({"type": "boolean"})]
FiscalYear = Annotated[
    int,
    Prompt(of=YEAR),
    _reading(lambda text: buddhist_year(_whole(text))),
    Shown({"type": "integer", "minimum": 2400, "description": "ปี พ.ศ."}),
]
Day = Annotated[
    InstanceOf[BuddhistDate], _reading(read_day), Shown({"type": "string", "pattern": DAY})
]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"), AfterValidator(_free)]
Address = Annotated[str, AfterValidator(web_address)]
Origin = Annotated[
    str,
    AfterValidator(_origin),
    Shown(
        {
            **_number_or_text,
            "description": "บรรทัดในต้นฉบับ, editorial = ผู้เรียบเรียงเพิ่ม, office = สำนักงานให้ไว้",
        }
    ),
]
"""Where a text comes from; the office, where data do not say."""


CALLED = "called"
"""In the validation context: what tells for a kind what its records are called (name -> id)."""


def _refers(kind: str) -> AfterValidator:
    """Judges that text is the id of a known record of `kind`.

    Known ids come in the validation context as {kind: ids}, names as CALLED; a kind that is not
    there (its file could not be read) is not judged.
    """

    def validate(value: str, info: ValidationInfo) -> str:
        context = info.context or {}
        ids = context.get(kind)
        if ids is not None and value not in ids:
            names = context[CALLED](kind) if CALLED in context else {}
            raise mistake_error(unknown_word(value, ids, names))
        return value

    return AfterValidator(validate)


GroupRef = Annotated[str, Prompt(of="group"), _refers("group")]
PartyRef = Annotated[str, Prompt(of="party"), _refers("party")]
"""A group, a position or the working group."""
PositionRef = Annotated[str, Prompt(of="position"), _refers("position")]
EditionRef = Annotated[str, _refers("edition")]
StandardRef = Annotated[str, _refers("standard")]
IndicatorRef = Annotated[str, Prompt(of="indicator"), _refers("indicator")]
ProcedureRef = Annotated[str, _refers("procedure")]
StepRef = Annotated[str, _refers("step")]
ReferenceRef = Annotated[str, _refers("reference")]
TermRef = Annotated[str, _refers("term")]
KindRef = Annotated[str, Prompt(of="kind"), _refers("evidence kind")]
LevelRef = Annotated[str, Prompt(of="level"), _refers("level")]
ErratumRef = Annotated[str, _refers("erratum")]
