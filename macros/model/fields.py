"""The kinds of single values that data files hold, besides numbers and the ids of others.

Values arrive as text and become what their kind says, or raise a mistake of the catalogue.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, Field, InstanceOf, ValidationInfo
from pydantic import WithJsonSchema as Shown

from macros.model.numbers import LONGEST
from macros.model.record import mistake_error, reading
from macros.model.sourceless import is_sourceless
from macros.source.mistakes import mistake
from macros.thai.dates import BuddhistDate
from macros.thai.digits import to_arabic
from macros.thai.writings import read_day

EDITORIAL, OFFICE = "editorial", "office"
_PAGES = {"index", "indicators", "register", "gaps"}  # pages of the site that are no record's
_WEB = re.compile(r"https?://[^\s/\\\"'<>]+[^\s\"<>]*")
_DIGIT = "[0-9๐-๙]"  # \d is 0-9 to some validators (ajv, jsonschema-rs) and any digit to others
DAY = f"^[2๒][4-9๔-๙]{_DIGIT}{{2}}-{_DIGIT}{{2}}-{_DIGIT}{{2}}$"
"""What schemas say of a day (พ.ศ.)."""


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
    if not (number.isascii() and number.isdigit() and len(number) <= LONGEST):
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


_number_or_text = {"type": ["string", "number"]}

Text = Annotated[str, AfterValidator(_filled)]
Code = Annotated[str, AfterValidator(_filled), AfterValidator(to_arabic), Shown(_number_or_text)]
"""A number as it was announced, in the digits that all data have; the site shows its own."""
Flag = Annotated[bool, reading(_flag), Shown({"type": "boolean"})]
Day = Annotated[
    InstanceOf[BuddhistDate], reading(read_day), Shown({"type": "string", "pattern": DAY})
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
