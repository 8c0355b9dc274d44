"""data/calendar/<year>.yml: what is due for a fiscal year, with fixed dates."""

from __future__ import annotations

from pydantic import Field

from macros.model.fields import Day, FiscalYear, GroupRef, Id, ProcedureRef, Record, Text
from macros.model.missing import Missing, Stated


class Activity(Record):
    """Something due between two days."""

    id: Id = Field(description="รหัสถาวรของกิจกรรม ไม่ซ้ำในปีเดียวกัน")
    title: Text = Field(description="ชื่อกิจกรรม")
    procedure: ProcedureRef | None = Field(
        None, description="id ของคู่มือที่กิจกรรมนี้อยู่ ถ้าไม่ใช่คู่มือของทั้งปฏิทิน"
    )
    step: Text | None = Field(None, description="id ของขั้นตอนที่กิจกรรมนี้อยู่")
    start: Day = Field(description="วันเริ่ม ปี พ.ศ.-เดือน-วัน")
    end: Day = Field(description="วันสิ้นสุด ปี พ.ศ.-เดือน-วัน")
    groups: tuple[GroupRef, ...] = Field(description="id ของกลุ่มที่ต้องทำ")


class Calendar(Record):
    """What belongs to a fiscal year; some of it, such as its report, is due after its last day."""

    procedure: ProcedureRef | None = Field(
        None, description="id ของคู่มือของกิจกรรมที่ไม่ได้ระบุคู่มือของตนเอง"
    )
    fiscal_year: FiscalYear = Field(description="ปีงบประมาณ พ.ศ. ตรงกับชื่อไฟล์")
    activities: Stated[tuple[Activity, ...]] = Field(description="กิจกรรมตามลำดับเวลา")

    @property
    def planned(self) -> tuple[Activity, ...]:
        """The activities in order of time; none where the source leaves them blank."""
        found = () if isinstance(self.activities, Missing) else self.activities
        return tuple(sorted(found, key=lambda activity: activity.start))

    def procedure_of(self, activity: Activity) -> str | None:
        """The manual (an id) that an activity is part of."""
        return activity.procedure or self.procedure

    def late(self, activity: Activity) -> bool:
        """Whether an activity goes on after the last day of the year."""
        return activity.end.fiscal_year > self.fiscal_year
