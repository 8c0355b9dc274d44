"""Who was told of a year's standards, targets and work: the step สื่อสาร of the yearly cycle."""

from __future__ import annotations

from pydantic import Field

from macros.model.fields import Address, Day, Text
from macros.model.mentions import GroupRef
from macros.model.record import Record


class Telling(Record):
    """Groups that were told on a day, and by which document."""

    on: Day = Field(description="วันที่สื่อสาร ปี พ.ศ.-เดือน-วัน")
    groups: tuple[GroupRef, ...] = Field(min_length=1, description="id ของกลุ่มที่ได้รับแจ้ง")
    document: Text = Field(description="เอกสารที่ใช้สื่อสาร เช่น บันทึกข้อความพร้อมเลขที่ หรือรายงานการประชุม")
    link: Address | None = Field(None, description="ที่อยู่เว็บของเอกสาร (ถ้ามี)")
    evidence: Text | None = Field(
        None, description="เอกสารเป็นหลักฐานในระบบแล้ว: แฟ้มตัวบ่งชี้/ชื่อไฟล์ เช่น ind-01/คำสั่ง.md"
    )
