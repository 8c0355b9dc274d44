"""data/terms.yml: definitions, and words no line may break."""

from __future__ import annotations

from pydantic import Field

from macros.model.fields import Id, Origin, Record, Text


class Term(Record):
    """A defined term with the other names people use for it."""

    id: Id = Field(description="รหัสถาวรของคำ")
    term: Text = Field(description="คำที่ให้คำจำกัดความ")
    definition: Text = Field(description="คำจำกัดความ")
    also: tuple[Text, ...] = Field(description="คำย่อหรือชื่ออื่นของคำนี้")
    source: Origin


class Terms(Record):
    """Section 4, and the office's compound words."""

    terms: tuple[Term, ...] = Field(description="คำจำกัดความ ตามลำดับในหมวด 4")
    words: tuple[Text, ...] = Field(description="คำประสมที่ห้ามตัดกลางคำ")
