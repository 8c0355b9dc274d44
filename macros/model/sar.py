"""data/sar/<year>.yml: what the office states of a fiscal year, for its Self Assessment Report."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.model.digest import ResultDigested
from macros.model.fields import Day, Text
from macros.model.measure import Baseline, Measure
from macros.model.mentions import EditionRef, IndicatorRef, KindRef, LevelRef, PartyRef, PositionRef
from macros.model.numbers import FiscalYear
from macros.model.prompt import ONE_LINE, Prompt
from macros.model.record import Record
from macros.model.release import Release
from macros.model.report import ReportTexts
from macros.model.telling import Telling

Status = Literal["not-started", "collecting", "waiting", "reviewed"]
STATUSES: dict[Status, str] = {
    "not-started": "ยังไม่เริ่ม",
    "collecting": "กำลังรวบรวม",
    "waiting": "รอตรวจ",
    "reviewed": "ตรวจแล้ว",
}


PieceName = Annotated[Text, Prompt(of="piece")]
"""The name of a file of evidence in the folder of its indicator."""


class CriterionMet(Record):
    """A criterion that is met, with the evidence that shows it."""

    criterion: Annotated[Text, Prompt("เกณฑ์", of="criterion")] = Field(
        description="id ของเกณฑ์ใน data/standards.yml"
    )
    evidence: Annotated[tuple[PieceName, ...], Prompt("หลักฐานที่แสดง")] = Field(
        (), description="ชื่อไฟล์หลักฐานในแฟ้มของตัวบ่งชี้"
    )


class PlannedAction(Record):
    """Something that will be done to improve, by whom and until when."""

    action: Text = Field(description="สิ่งที่จะทำ")
    by: Annotated[PartyRef | None, Prompt("ผู้รับผิดชอบ")] = Field(
        None, description="id ของกลุ่ม ตำแหน่ง หรือคณะทำงานที่รับผิดชอบ"
    )
    until: Annotated[Day | None, Prompt("แล้วเสร็จภายใน")] = Field(
        None, description="แล้วเสร็จภายในวันที่"
    )


class GoodPractice(Record):
    """What succeeded and may serve others as an example."""

    title: Annotated[Text, Prompt(of=ONE_LINE)] = Field(description="ชื่อผลงาน")
    evidence: Annotated[tuple[PieceName, ...], Prompt("หลักฐานที่แสดง")] = Field(
        (), description="ชื่อไฟล์หลักฐานในแฟ้มของตัวบ่งชี้"
    )


class Review(Record):
    """Who reviewed an indicator's result, and when."""

    by: PositionRef = Field(description="id ของตำแหน่งผู้ตรวจ")
    on: Day = Field(description="วันที่ตรวจ")
    digest: ResultDigested | None = Field(
        None, description="คำสั่ง review เขียนให้ ใช้บอกว่าผลหรือหลักฐานเปลี่ยนหลังตรวจหรือไม่ ไม่ต้องกรอก"
    )


class Outcome(Record):
    """What is aimed at and reached, in words and in numbers; null is not stated yet."""

    target: Text | None = Field(None, description="เป้าหมาย")
    target_measure: Measure | None = Field(None, description="เป้าหมายเป็นตัวเลข")
    target_level: Annotated[LevelRef | None, Prompt("ระดับคุณภาพที่ตั้งเป้าไว้")] = Field(
        None, description="id ของระดับคุณภาพที่ตั้งเป้าไว้"
    )
    baseline: Annotated[Baseline | None, Prompt("ข้อมูลฐาน", "กรอกเมื่อข้อมูลฐานไม่ใช่ผลของปีก่อนในระบบ")] = (
        Field(None, description="ข้อมูลฐาน ถ้าไม่ใช่ผลของปีก่อนในระบบ")
    )
    result: Text | None = Field(None, description="ผลที่ได้")
    result_measure: Measure | None = Field(None, description="ผลที่ได้เป็นตัวเลข")
    criteria_met: Annotated[
        tuple[CriterionMet, ...] | None,
        Prompt("เกณฑ์ที่ผ่าน", "เลือกเกณฑ์ และหลักฐานที่แสดงว่าผ่าน", nothing="ไม่ผ่านเกณฑ์ใด"),
    ] = Field(None, description="เกณฑ์ที่ผ่าน (ว่าง = ยังไม่ระบุ, [] = ไม่ผ่านเกณฑ์ใด)")
    level: Annotated[LevelRef | None, Prompt("ระดับคุณภาพที่ได้")] = Field(
        None, description="id ของระดับคุณภาพที่ได้"
    )
    reason: Text | None = Field(None, description="เหตุผลของระดับคุณภาพ")


class ConsiderationResult(Outcome):
    """What is stated of one consideration of an indicator."""

    consideration: Annotated[Text, Prompt("ประเด็นการพิจารณา", of="consideration")] = Field(
        description="id ของประเด็นการพิจารณา"
    )


class Result(Outcome):
    """What is stated of one indicator in one year; null is not stated yet."""

    indicator: IndicatorRef = Field(description="id ของตัวบ่งชี้")
    status: Annotated[Status, Prompt("สถานะ", words=STATUSES)] = Field(
        "not-started",
        description="not-started = ยังไม่เริ่ม, collecting = กำลังรวบรวม, waiting = รอตรวจ, reviewed = ตรวจแล้ว",
    )
    considerations: Annotated[
        tuple[ConsiderationResult, ...], Prompt("ผลรายประเด็น", "เพิ่มเฉพาะประเด็นที่มีเป้าหมายหรือผลแล้ว")
    ] = Field((), description="ผลของแต่ละประเด็น")
    wanted: Annotated[
        tuple[KindRef, ...],
        Prompt("ประเภทหลักฐานที่ต้องมี", "ระบบแจ้งว่าขาด จนกว่าจะมีประเภทละหนึ่งชิ้นเป็นอย่างน้อย"),
    ] = Field((), description="ประเภทหลักฐานที่ต้องมีอย่างน้อยหนึ่งชิ้น")
    plan: Annotated[
        tuple[PlannedAction, ...], Prompt("แผนพัฒนา", "จะทำอะไร ใครรับผิดชอบ แล้วเสร็จเมื่อใด")
    ] = Field((), description="แผนพัฒนา: ทำอะไร ใครทำ ภายในเมื่อใด")
    good_practices: Annotated[
        tuple[GoodPractice, ...],
        Prompt("ผลงานที่เป็นแบบอย่าง", "ผลงานที่ประสบผลสำเร็จหรือเป็นแบบอย่างได้ (Best Practice)"),
    ] = Field((), description="ผลงานที่ประสบผลสำเร็จหรือเป็นแบบอย่างได้ (Best Practice)")
    review: Review | None = Field(None, description="ผู้ตรวจผลของตัวบ่งชี้นี้และวันที่ตรวจ")

    def of(self, consideration: str) -> ConsiderationResult:
        """What is stated of a consideration (an id); nothing, when it is not listed."""
        found = (item for item in self.considerations if item.consideration == consideration)
        return next(found, ConsiderationResult(consideration=consideration))


class SarYear(Record):
    """A fiscal year's report."""

    fiscal_year: FiscalYear = Field(description="ปีงบประมาณ พ.ศ. ตรงกับชื่อไฟล์")
    edition: EditionRef = Field(description="id ของฉบับมาตรฐานที่ใช้ประเมินปีนี้")
    indicators: tuple[Result, ...] = Field(description="ผลของแต่ละตัวบ่งชี้")
    told: tuple[Telling, ...] | None = Field(
        None, description="การสื่อสารให้กลุ่มทราบ (ว่าง = ยังไม่บันทึก, [] = ยังไม่ได้สื่อสาร)"
    )
    published: tuple[Release, ...] | None = Field(
        None, description="ทะเบียนการเผยแพร่ (ว่าง = ยังไม่บันทึก, [] = ยังไม่ได้เผยแพร่)"
    )
    report: ReportTexts = Field(
        ReportTexts(), description="ข้อความและข้อมูลพื้นฐานในเล่มรายงานที่เสนอคณะกรรมการ"
    )

    @property
    def digested(self) -> bool:
        """Whether a review of a result says by a digest what was reviewed."""
        return any(item.review and item.review.digest for item in self.indicators)

    def of(self, indicator: str) -> Result:
        """What is stated of an indicator (an id); nothing, when it is not listed."""
        found = (item for item in self.indicators if item.indicator == indicator)
        return next(found, Result(indicator=indicator))
