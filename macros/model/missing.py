"""Values that the source does not give: said, never invented."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from pydantic import Discriminator, Field, Tag

from macros.model.fields import ErratumRef, Record, Text

T = TypeVar("T")


class Missing(Record):
    """A value that the source leaves blank, or of which only a fragment is left."""

    state: Literal["blank", "lost"] = Field(
        description="blank = ต้นฉบับเว้นว่าง, lost = ข้อความในต้นฉบับขาดหาย"
    )
    fragment: Text | None = Field(None, description="ข้อความส่วนที่ยังเหลืออยู่ (เฉพาะ lost)")
    erratum: ErratumRef | None = Field(None, description="รหัสข้อแก้ไขที่อธิบาย เช่น E063")


def _tag(value: Any) -> str:
    missing = isinstance(value, Missing) or (isinstance(value, dict) and "state" in value)
    return "missing" if missing else "given"


Stated = Annotated[
    Annotated[T, Tag("given")] | Annotated[Missing, Tag("missing")], Discriminator(_tag)
]
"""`Stated[X]` is an X, or the Missing that stands in its place."""
