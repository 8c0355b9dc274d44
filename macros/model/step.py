"""A step of a procedure: a row of the summary table, with its symbol in the chart."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator

from macros.model.duration import Time
from macros.model.fields import OFFICE, Id, Origin, Text
from macros.model.mentions import IndicatorRef, PartyRef, StepRef
from macros.model.missing import Stated
from macros.model.numbers import Whole
from macros.model.record import Record, mistake_error
from macros.source.mistakes import mistake
from macros.source.spelling import unknown_word

StepKind = Literal[
    "activity", "decision", "document", "input-output", "predefined", "database", "connector"
]
"""The symbols of ISO 5807 that a step may have."""


def _one(value: object) -> object:
    """Work that goes on in several steps at once is refused: a chart has one way on."""
    if isinstance(value, list) and len(value) > 1:
        raise mistake_error(mistake("FLOW-12", count=len(value)))
    return value


OneStep = Annotated[StepRef, BeforeValidator(_one)]
"""The one step that a way leads to."""


class Symbol(Record):
    """How a step is drawn. The source names no symbol, so each says who chose it."""

    kind: StepKind = Field(
        description="activity = □ กิจกรรม, decision = ◇ การตัดสินใจ, document = เอกสาร, "
        "input-output = รับหรือส่งข้อมูล, predefined = งานที่มีคู่มืออยู่แล้ว, database = ฐานข้อมูล, "
        "connector = จุดเชื่อมไปยังที่ที่ระบุชื่อ"
    )
    exits: dict[Text, OneStep] = Field(
        default_factory=dict, description="ทางออกของการตัดสินใจ เช่น เห็นชอบ: step-3"
    )
    refusals: tuple[Text, ...] = Field(
        (),
        description="ทางออกที่งานจบโดยไม่ได้ดำเนินการ เช่น [ไม่อนุมัติ] เวลารวมจะแยกทางนี้ไว้ต่างหาก",
        exclude_if=lambda labels: not labels,
    )
    label: Text = Field(description="ข้อความสั้นในสัญลักษณ์ หากสั้นอยู่แล้วใช้ข้อความเดียวกับ detail")
    source: Origin = OFFICE

    @field_validator("exits", mode="before")
    @classmethod
    def _no_refusals(cls, exits: object) -> object:
        """Which exits refuse is said beside them, not as one of them."""
        if isinstance(exits, dict) and isinstance(exits.get("refusals"), list):
            raise mistake_error(mistake("DATA-24"))
        return exits

    @model_validator(mode="after")
    def _exits_fit_kind(self) -> Self:
        if self.kind == "decision" and len(self.exits) < 2:
            raise mistake_error(mistake("FLOW-01", count=len(self.exits)))
        if self.kind != "decision" and self.exits:
            raise mistake_error(mistake("FLOW-02"))
        for label in self.refusals:
            if label not in self.exits:
                raise mistake_error(unknown_word(label, self.exits))
        if self.exits and set(self.refusals) == set(self.exits):
            raise mistake_error(mistake("FLOW-83"))
        return self


class Section5(Record):
    """The same step as section 5 words it."""

    no: Whole = Field(description="ข้อในหมวด 5")
    text: Text = Field(description="ข้อความในหมวด 5")
    source: Origin = OFFICE


class Feeds(Record):
    """The indicators that a step brings results and evidence to."""

    indicators: tuple[IndicatorRef, ...] | None = Field(
        description="id ของตัวบ่งชี้ หรือ null = ทุกตัวบ่งชี้"
    )
    source: Origin = OFFICE


class Step(Record):
    """A row of the summary table."""

    id: Id = Field(description="รหัสถาวรของขั้นตอน ห้ามเปลี่ยน")
    no: Whole = Field(description="ลำดับที่ในตารางสรุป")
    terminal: Literal["start", "end"] | None = Field(
        None, description="start = ขั้นแรก, end = ขั้นสุดท้าย"
    )
    next: OneStep | None = Field(None, description="ขั้นต่อไป หากไม่ใช่ขั้นที่อยู่ถัดลงไป")
    detail: Text = Field(description="รายละเอียดในตารางสรุป")
    duration: Stated[Time] = Field(description="เวลาดำเนินการ")
    standard: Stated[Text] = Field(description="ช่องมาตรฐานในตารางสรุป")
    responsible: Stated[tuple[PartyRef, ...]] = Field(
        title="ผู้รับผิดชอบขั้นตอน",
        description="ผู้รับผิดชอบขั้นตอน ตาม id ของกลุ่ม ตำแหน่ง หรือคณะทำงาน ระบุได้หลายรายการ",
    )
    section5: Section5 | None = Field(None, description="ข้อที่ตรงกันในหมวด 5")
    symbol: Symbol = Field(description="สัญลักษณ์ในผัง")
    feeds: Feeds | None = Field(None, description="ตัวบ่งชี้ที่ขั้นตอนนี้ให้ผลหรือหลักฐาน")
    source: Origin = OFFICE

    @model_validator(mode="after")
    def _one_way_on(self) -> Self:
        if self.id in (self.next, *self.symbol.exits.values()):
            raise mistake_error(mistake("FLOW-03", step=self.id))
        if self.next and (self.terminal == "end" or self.symbol.exits):
            raise mistake_error(mistake("FLOW-04"))
        return self
