"""data/terms.yml: definitions, names of the same thing, and words no line may break."""

from __future__ import annotations

from pydantic import Field

from macros.model.fields import OFFICE, Id, Origin, Text
from macros.model.record import Record


class Term(Record):
    """A defined term with the other names people use for it."""

    id: Id = Field(description="รหัสถาวรของคำ")
    term: Text = Field(description="คำที่ให้คำจำกัดความ")
    definition: Text = Field(description="คำจำกัดความ")
    also: tuple[Text, ...] = Field(description="คำย่อหรือชื่ออื่นของคำนี้")
    source: Origin = OFFICE


class Synonyms(Record):
    """Names of one thing: full, short and in English. Who searches for one finds them all."""

    names: tuple[Text, ...] = Field(min_length=2, description="ชื่อที่หมายถึงสิ่งเดียวกัน ค้นด้วยชื่อใดก็พบทุกชื่อ")
    source: Origin = OFFICE


class Terms(Record):
    """Section 4, the names that search takes for the same, and the office's compound words."""

    terms: tuple[Term, ...] = Field(description="คำจำกัดความ ตามลำดับในหมวด 4")
    synonyms: tuple[Synonyms, ...] = Field((), description="คำย่อ ชื่อเต็ม และชื่อภาษาอังกฤษ สำหรับการค้นหา")
    words: tuple[Text, ...] = Field(description="คำประสมที่ห้ามตัดกลางคำ")
