"""Values that the source does not give: said, never invented."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from pydantic import BeforeValidator, Discriminator, Field, Tag
from pydantic import WithJsonSchema as Shown

from macros.model.fields import ErratumRef, Record, Text, as_list

T = TypeVar("T")


_ONE_OR_MORE = {"type": ["string", "array"], "items": {"type": "string"}}


class Missing(Record):
    """A value that the source leaves blank, or of which only a fragment is left."""

    state: Literal["blank", "lost"] = Field(
        description="blank = ต้นฉบับเว้นว่าง, lost = ข้อความในต้นฉบับขาดหาย"
    )
    fragment: Text | None = Field(None, description="ข้อความส่วนที่ยังเหลืออยู่ (เฉพาะ lost)")
    erratum: Annotated[tuple[ErratumRef, ...], BeforeValidator(as_list), Shown(_ONE_OR_MORE)] = (
        Field((), description="รหัสข้อแก้ไขที่อธิบาย เช่น E063 หรือ [E058, E081]")
    )

    @property
    def explained_by(self) -> str | None:
        """The erratum that explains the gap best: the first named."""
        return self.erratum[0] if self.erratum else None


def _tag(value: Any) -> str:
    missing = isinstance(value, Missing) or (isinstance(value, dict) and "state" in value)
    return "missing" if missing else "given"


Stated = Annotated[
    Annotated[T, Tag("given")] | Annotated[Missing, Tag("missing")], Discriminator(_tag)
]
"""`Stated[X]` is an X, or the Missing that stands in its place."""
