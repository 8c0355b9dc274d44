"""data/calendar/<year>.yml: what is due for a fiscal year, by days or by what comes before it."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from macros.model.fields import Day, Id, Text
from macros.model.mentions import GroupRef, ProcedureRef
from macros.model.missing import Missing, Stated
from macros.model.numbers import FiscalYear, Whole
from macros.model.record import Record, mistake_error
from macros.source.mistakes import mistake
from macros.thai.dates import BuddhistDate

YEAR = "year"
"""What `after: {start: …}` calls the first day of the fiscal year."""
SpanUnit = Literal["วัน", "วันทำการ", "สัปดาห์", "เดือน", "ปี"]
WORKDAY: SpanUnit = "วันทำการ"
MOST = 800
"""The longest span, of any unit: a calendar ends with the year after its own, 730 days on."""
_MONTHS = 12


def _short(value: int) -> int:
    if value > MOST:
        raise mistake_error(mistake("CAL-01", value=value, most=MOST))
    return value


def _round(months: int) -> int:
    if not 1 <= months <= _MONTHS:
        raise mistake_error(mistake("CAL-08", months=months))
    return months


RoundLength = Annotated[Whole, AfterValidator(_round)]
"""How many months of the fiscal year a round of reports is about."""


class Span(Record):
    """So many of a unit, a number and no range: a calendar must come to a day."""

    value: Annotated[Whole, AfterValidator(_short)] = Field(description="จำนวน")
    unit: SpanUnit = Field(description="หน่วย (วันทำการ = ไม่นับเสาร์ อาทิตย์ และวันใน holidays)")

    def __str__(self) -> str:
        return f"{self.value} {self.unit}"


class After(Record):
    """What an activity comes after: another one, a start with a name, or the end of a round."""

    activity: Text | None = Field(None, description="id ของกิจกรรมก่อนหน้า นับจากวันสิ้นสุดของกิจกรรมนั้น")
    start: Text | None = Field(
        None, description="id ของวันเริ่มใน starts หรือ year = วันแรกของปีงบประมาณ (1 ตุลาคม)"
    )
    round: RoundLength | None = Field(
        None, description="รอบรายงานกี่เดือน เช่น 6 นับจากวันสุดท้ายของรอบ (31 มีนาคม)"
    )
    offset: Span | None = Field(
        None,
        description="เว้นไปอีกเท่าใด ไม่เขียน = วันถัดไป (หลังกิจกรรมหรือรอบ) หรือวันเริ่มนั้นเอง (หลัง start)",
    )

    @model_validator(mode="after")
    def _one(self) -> Self:
        given = [each for each in (self.activity, self.start, self.round) if each is not None]
        if len(given) != 1:
            raise mistake_error(mistake("CAL-06"))
        return self


class Holiday(Record):
    """A day on which nobody works."""

    date: Day = Field(description="วันหยุด ปี พ.ศ.-เดือน-วัน")
    name: Text = Field(description="ชื่อวันหยุด")


class NamedStart(Record):
    """A day from which activities are counted."""

    id: Id = Field(description="รหัสของวันเริ่ม ใช้ใน after")
    name: Text = Field(description="ชื่อ เช่น เปิดภาคเรียนที่ 2")
    date: Day = Field(description="วันที่ ปี พ.ศ.-เดือน-วัน")


class Activity(Record):
    """Something due between two days, which are written or reckoned (`model.schedule`)."""

    id: Id = Field(description="รหัสถาวรของกิจกรรม ไม่ซ้ำในปีเดียวกัน")
    title: Text = Field(description="ชื่อกิจกรรม")
    procedure: ProcedureRef | None = Field(
        None, description="id ของคู่มือที่กิจกรรมนี้อยู่ ถ้าไม่ใช่คู่มือของทั้งปฏิทิน"
    )
    step: Text | None = Field(None, description="id ของขั้นตอนที่กิจกรรมนี้อยู่")
    start: Day | None = Field(None, description="วันเริ่ม ปี พ.ศ.-เดือน-วัน (หรือใช้ after)")
    after: After | None = Field(None, description="เริ่มหลังอะไร ถ้าไม่ได้กำหนดวันเริ่มไว้")
    end: Day | None = Field(None, description="วันสิ้นสุด ปี พ.ศ.-เดือน-วัน (หรือใช้ duration)")
    duration: Span | None = Field(
        None, description="ใช้เวลาเท่าใด นับวันเริ่มเป็นวันแรก ไม่เขียนทั้ง end และ duration = วันเดียว"
    )
    round: RoundLength | None = Field(None, description="รอบรายงานกี่เดือนที่กิจกรรมนี้เป็นของรอบนั้น")
    done_on: Day | None = Field(None, description="วันที่ทำเสร็จจริง")
    groups: tuple[GroupRef, ...] = Field(description="id ของกลุ่มที่ต้องทำ")

    @model_validator(mode="after")
    def _dated_once(self) -> Self:
        if self.start is None and self.after is None:
            raise mistake_error(mistake("CAL-02"))
        if self.start is not None and self.after is not None:
            raise mistake_error(mistake("CAL-03"))
        if self.end is not None and self.duration is not None:
            raise mistake_error(mistake("CAL-04"))
        return self

    @property
    def by_workdays(self) -> bool:
        """Whether any of its days is counted in working days."""
        spans = (self.duration, self.after.offset if self.after else None)
        return any(span is not None and span.unit == WORKDAY for span in spans)

    @property
    def of_round(self) -> int | None:
        """The round (in months) that it is of, or comes after."""
        return self.round or (self.after.round if self.after else None)


class Calendar(Record):
    """What belongs to a fiscal year; some of it, such as its report, is due after its last day."""

    procedure: ProcedureRef | None = Field(
        None, description="id ของคู่มือของกิจกรรมที่ไม่ได้ระบุคู่มือของตนเอง"
    )
    fiscal_year: FiscalYear = Field(description="ปีงบประมาณ พ.ศ. ตรงกับชื่อไฟล์")
    rounds: tuple[RoundLength, ...] = Field(
        (), description="รอบรายงานของปีเป็นเดือนนับจาก 1 ตุลาคม เช่น [6, 9, 12]"
    )
    starts: tuple[NamedStart, ...] = Field((), description="วันเริ่มที่มีชื่อ ให้กิจกรรมนับต่อจากวันนั้น")
    holidays: tuple[Holiday, ...] = Field((), description="วันหยุดราชการตามที่ประกาศ ใช้นับวันทำการ")
    activities: Stated[tuple[Activity, ...]] = Field(description="กิจกรรมตามลำดับเวลา")

    @property
    def listed(self) -> tuple[Activity, ...]:
        """The activities as they are written; none where the source leaves them blank."""
        return () if isinstance(self.activities, Missing) else self.activities

    def procedure_of(self, activity: Activity) -> str | None:
        """The manual (an id) that an activity is part of."""
        return activity.procedure or self.procedure

    @property
    def first_day(self) -> BuddhistDate:
        """1 October of the year before."""
        return BuddhistDate(self.fiscal_year - 1, 10, 1)
