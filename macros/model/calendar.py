"""data/calendar.yml: the working calendar of a fiscal year."""

from __future__ import annotations

from pydantic import Field

from macros.model.fields import Day, FiscalYear, GroupRef, Id, ProcedureRef, Record, StepRef, Text
from macros.model.missing import Stated


class Activity(Record):
    """Something due between two days."""

    id: Id = Field(description="รหัสถาวรของกิจกรรม")
    title: Text = Field(description="ชื่อกิจกรรม")
    step: StepRef | None = Field(description="id ของขั้นตอนที่กิจกรรมนี้อยู่")
    start: Day = Field(description="วันเริ่ม ปี พ.ศ.-เดือน-วัน")
    end: Day = Field(description="วันสิ้นสุด ปี พ.ศ.-เดือน-วัน")
    groups: tuple[GroupRef, ...] = Field(description="id ของกลุ่มที่ต้องทำ")


class Calendar(Record):
    """The calendar that sections 5 and 9 speak of."""

    procedure: ProcedureRef = Field(description="id ของคู่มือที่ปฏิทินนี้ใช้")
    fiscal_year: FiscalYear | None = Field(description="ปีงบประมาณ พ.ศ.")
    activities: Stated[tuple[Activity, ...]] = Field(description="กิจกรรมตามลำดับเวลา")
