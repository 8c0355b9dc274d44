"""What was made public when: an entry of a year's register of releases."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from macros.model.fields import Address, Day, Flag, Text
from macros.model.mentions import PartyRef, ProcedureRef
from macros.model.record import Record, mistake_error
from macros.source.mistakes import mistake


class Release(Record):
    """A document that was made public on a day: a manual, the year's report, or another by its title."""

    on: Day = Field(description="วันที่เผยแพร่ ปี พ.ศ.-เดือน-วัน")
    manual: ProcedureRef | None = Field(None, description="id ของคู่มือที่เผยแพร่ (รายการ O10)")
    report: Flag = Field(False, description="true = เผยแพร่รายงานการประเมินตนเองของปีนี้")
    title: Text | None = Field(None, description="ชื่อเอกสาร ถ้าไม่ใช่คู่มือหรือรายงานของปีนี้")
    by: PartyRef = Field(description="id ของกลุ่มหรือตำแหน่งที่เผยแพร่")
    channel: Text = Field(description="ช่องทาง เช่น เว็บไซต์สำนักงาน หัวข้อ O10")
    address: Address | None = Field(None, description="ที่อยู่เว็บที่เผยแพร่ (ถ้ามี)")

    @model_validator(mode="after")
    def _of_one(self) -> Self:
        if sum((self.manual is not None, self.report, self.title is not None)) != 1:
            raise mistake_error(mistake("SAR-64"))
        return self
