"""Values that nobody has given yet: said, never invented."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, ValidationInfo
from pydantic import WithJsonSchema as Shown

from macros.model.fields import Text, as_list
from macros.model.mentions import ErratumRef
from macros.model.record import Record
from macros.model.sourceless import is_sourceless

T = TypeVar("T")
State = Literal["blank", "lost", "open"]
WORDS: dict[State, str] = {
    "blank": "ไม่ระบุในต้นฉบับ",
    "lost": "ข้อความขาดหาย",
    "open": "ยังไม่ระบุ",
}
"""What readers are told of a value by its state."""

_ONE_OR_MORE = {"type": ["string", "array"], "items": {"type": "string"}}


class Missing(Record):
    """A value that the source leaves blank, or of which only a fragment is left, or ("open") that
    the office has not given.
    """

    state: State = Field(
        description="blank = เอกสารเดิมเว้นว่าง, lost = ข้อความในเอกสารเดิมขาดหาย, open = ยังไม่ระบุ (เขียน null ก็ได้)"
    )
    fragment: Text | None = Field(None, description="ข้อความส่วนที่ยังเหลืออยู่ (เฉพาะ lost)")
    erratum: Annotated[tuple[ErratumRef, ...], BeforeValidator(as_list), Shown(_ONE_OR_MORE)] = (
        Field((), description="รหัสข้อแก้ไขที่อธิบาย เช่น E063 หรือ [E058, E081]")
    )

    @property
    def explained_by(self) -> str | None:
        """The erratum that explains the gap best: the first named."""
        return self.erratum[0] if self.erratum else None

    @property
    def words(self) -> str:
        """What readers are told of it."""
        return WORDS[self.state]


_OPEN = Missing(state="open")


def is_placeholder(text: str) -> bool:
    """Whether a text says of itself that it is not given yet, as those do that a new office begins with."""
    return WORDS["open"] in text


def _as_missing(value: Any) -> Any:
    return _OPEN if value is None else value


def _without_source(value: Missing, info: ValidationInfo) -> Missing:
    """What is blank or lost in a source is merely open where there is none."""
    return _OPEN if is_sourceless(info) else value


def _tag(value: Any) -> str:
    missing = value is None or isinstance(value, Missing)
    return "missing" if missing or (isinstance(value, dict) and "state" in value) else "given"


_Unknown = Annotated[
    Missing,
    BeforeValidator(_as_missing, json_schema_input_type=Missing | None),
    AfterValidator(_without_source),
]
Stated = Annotated[
    Annotated[T, Tag("given")] | Annotated[_Unknown, Tag("missing")], Discriminator(_tag)
]
"""`Stated[X]` is an X, or the Missing that stands in its place; null is one that is open."""
