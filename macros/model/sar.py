"""data/sar/<year>.yml: what the office states of a fiscal year, for its Self Assessment Report."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.model.fields import (
    EditionRef,
    FiscalYear,
    IndicatorRef,
    KindRef,
    LevelRef,
    Record,
    Text,
)

Status = Literal["not-started", "collecting", "waiting", "reviewed"]
STATUSES: dict[Status, str] = {
    "not-started": "ยังไม่เริ่ม",
    "collecting": "กำลังรวบรวม",
    "waiting": "รอตรวจ",
    "reviewed": "ตรวจแล้ว",
}


class Result(Record):
    """What is stated of one indicator in one year; null is not stated yet."""

    indicator: IndicatorRef = Field(description="id ของตัวบ่งชี้")
    status: Status = Field(
        "not-started",
        description="not-started = ยังไม่เริ่ม, collecting = กำลังรวบรวม, waiting = รอตรวจ, reviewed = ตรวจแล้ว",
    )
    target: Text | None = Field(None, description="เป้าหมาย")
    result: Text | None = Field(None, description="ผลที่ได้")
    level: LevelRef | None = Field(None, description="id ของระดับคุณภาพที่ได้")
    reason: Text | None = Field(None, description="เหตุผลของระดับคุณภาพ")
    wanted: tuple[KindRef, ...] = Field((), description="ประเภทหลักฐานที่ต้องมีอย่างน้อยหนึ่งชิ้น")


class SarYear(Record):
    """A fiscal year's report."""

    fiscal_year: FiscalYear = Field(description="ปีงบประมาณ พ.ศ. ตรงกับชื่อไฟล์")
    edition: EditionRef = Field(description="id ของฉบับมาตรฐานที่ใช้ประเมินปีนี้")
    indicators: tuple[Result, ...] = Field(description="ผลของแต่ละตัวบ่งชี้")

    def of(self, indicator: str) -> Result:
        """What is stated of an indicator (an id); nothing, when it is not listed."""
        found = (item for item in self.indicators if item.indicator == indicator)
        return next(found, Result(indicator=indicator))
