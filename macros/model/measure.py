"""Numbers that an indicator aims at and reaches, and how they are counted."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from macros.model.fields import Text
from macros.model.numbers import Amount, FiscalYear, Number
from macros.model.prompt import ONE_LINE, Prompt
from macros.model.record import Record, mistake_error
from macros.source.mistakes import mistake

PERCENT = {"ร้อยละ", "%"}


class Measure(Record):
    """A number: as it is, as a numerator and a denominator, or both."""

    value: Number | None = Field(None, description="ค่า เช่น 89.1")
    unit: Annotated[Text | None, Prompt("หน่วย ถ้าไม่ใช่ของตัวบ่งชี้", of=ONE_LINE)] = Field(
        None, description="หน่วย เช่น ร้อยละ ถ้าไม่ใช่หน่วยของตัวบ่งชี้"
    )
    numerator: Amount | None = Field(None, description="ตัวตั้ง เช่น จำนวนที่ผ่านเกณฑ์")
    denominator: Amount | None = Field(None, description="ตัวหาร เช่น จำนวนทั้งหมด")

    @model_validator(mode="after")
    def _countable(self) -> Self:
        if (self.numerator is None) != (self.denominator is None):
            raise mistake_error(mistake("DATA-93"))
        if self.denominator == 0:
            raise mistake_error(mistake("DATA-94"))
        if self.value is None and self.numerator is None:
            raise mistake_error(mistake("DATA-95"))
        return self


class Baseline(Measure):
    """The number that a year begins from, where the year before does not tell it."""

    fiscal_year: Annotated[FiscalYear | None, Prompt("ปีงบประมาณ ถ้าไม่ใช่ปีก่อน")] = Field(
        None, description="ปีงบประมาณของข้อมูลฐาน (ว่าง = ปีก่อน)"
    )


class MeasureDefinition(Record):
    """What is counted, in which unit."""

    unit: Text = Field(description="หน่วย เช่น ร้อยละ คน แห่ง คะแนน")
    numerator: Text | None = Field(None, description="ตัวตั้งคืออะไร")
    denominator: Text | None = Field(None, description="ตัวหารคืออะไร")
