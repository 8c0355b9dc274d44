"""data/source/errata.yml: what is wrong, lost or blank in the source document."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.model.fields import Flag, Text
from macros.model.numbers import Whole
from macros.model.record import Record, mistake_error
from macros.source.mistakes import mistake

ERRATUM_KINDS = {
    "typo": "พิมพ์ผิด",
    "spacing": "เว้นวรรค",
    "missing-word": "คำตกหล่น",
    "line-wrap": "ตัดบรรทัด",
    "wrong-content": "เนื้อหาผิด",
    "wording": "ถ้อยคำ",
    "conflict": "ข้อความไม่ตรงกัน",
    "gap": "ไม่มีข้อมูล",
    "truncated": "ข้อความขาดหาย",
    "placeholder": "ช่องที่ยังไม่กรอก",
}
CONFIDENCE = {"high": "มาก", "medium": "ปานกลาง", "low": "น้อย"}


class Erratum(Record):
    """One finding on one line. Only `applied` ones change the published text."""

    id: Annotated[str, Field(pattern=r"^E[0-9]{3}$", description="รหัสข้อแก้ไข")]
    line: Whole = Field(description="บรรทัดในต้นฉบับ นับจาก 1")
    section: Text = Field(description="หมวดในต้นฉบับ")
    source: Text = Field(description="ข้อความในต้นฉบับ")
    correction: str | None = Field(description="ข้อความที่แก้ (ว่าง '' คือตัดออก, null คือไม่มี)")
    kind: Literal[tuple(ERRATUM_KINDS)] = Field(description="ประเภทของข้อผิดพลาด")  # type: ignore[valid-type]
    confidence: Literal["high", "medium", "low"] = Field(description="ความมั่นใจ")
    applied: Flag = Field(description="แก้ในฉบับเผยแพร่แล้วหรือไม่")
    state: Literal["blank", "lost"] | None = Field(None, description="ต้นฉบับว่างหรือขาดหาย")
    note: Text = Field(description="คำอธิบายและเหตุผล")
    question: Text | None = Field(None, description="คำถามถึงสำนักงาน")

    @model_validator(mode="after")
    def _applied_corrects(self) -> Self:
        if self.applied and self.correction is None:
            raise mistake_error(mistake("REL-01"))
        return self


class Errata(Record):
    """All findings, in the order of their ids."""

    errata: tuple[Erratum, ...] = Field(description="ข้อแก้ไขและคำถามทั้งหมด")
