"""What an office writes itself for the volume of its report: texts, facts and who signs."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.model.fields import Text
from macros.model.numbers import Number
from macros.model.record import Record

FactKind = Literal["schools", "pupils", "staff", "budget", "other"]
FACTS: dict[FactKind, str] = {
    "schools": "สถานศึกษา",
    "pupils": "นักเรียน",
    "staff": "บุคลากร",
    "budget": "งบประมาณ",
    "other": "ข้อมูลอื่น",
}


class OfficeFact(Record):
    """A number that tells of the office, of which year or day it is, and where it was taken from."""

    kind: FactKind = Field(
        description=", ".join(f"{key} = {words}" for key, words in FACTS.items())
    )
    name: Text = Field(description="รายการ เช่น สถานศึกษาระดับประถมศึกษา")
    value: Number = Field(description="จำนวน")
    unit: Text = Field(description="หน่วย เช่น แห่ง คน บาท")
    as_of: Text = Field(description="ของปีหรือวันใด เช่น ปีการศึกษา 2568")
    origin: Text = Field(description="ที่มาของข้อมูล")


class Signer(Record):
    """Who approves the report: as what, and by name where that is known."""

    role: Text = Field(description="ตำแหน่งในคณะกรรมการ เช่น ประธานกรรมการ")
    name: Text | None = Field(None, description="ชื่อ (ว่าง = เว้นไว้ให้เขียน)")


class ReportTexts(Record):
    """What the volume says besides results; what is not written is drafted from the data or left blank."""

    preface: tuple[Text, ...] = Field((), description="คำนำ ย่อหน้าละหนึ่งรายการ (ว่าง = ร่างจากข้อมูล)")
    summary: tuple[Text, ...] = Field(
        (), description="บทสรุปผู้บริหาร ย่อหน้าละหนึ่งรายการ (ว่าง = ร่างจากข้อมูล)"
    )
    facts: tuple[OfficeFact, ...] = Field((), description="ข้อมูลพื้นฐานของสำนักงาน")
    signers: tuple[Signer, ...] = Field((), description="ผู้ลงนามรับรองรายงาน (ว่าง = เว้นไว้สามคน)")

    def of(self, kind: FactKind) -> tuple[OfficeFact, ...]:
        """The facts of a kind."""
        return tuple(fact for fact in self.facts if fact.kind == kind)
