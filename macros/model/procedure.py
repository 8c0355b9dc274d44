"""data/procedures/<id>.yml: one work manual in the nine-section form."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from pydantic import Field

from macros.model.fields import (
    Address,
    Day,
    ErratumRef,
    FiscalYear,
    Id,
    Origin,
    PositionRef,
    Record,
    ReferenceRef,
    TermRef,
    Text,
    Whole,
)
from macros.model.missing import Missing, Stated
from macros.model.step import Step, StepKind

SymbolKind = Literal["terminal", StepKind]


class Passage(Record):
    """A paragraph of the manual."""

    text: Text = Field(description="ข้อความ")
    source: Origin


class ScopeItem(Record):
    """A numbered paragraph of section 3, which the list of standards may follow."""

    no: Text = Field(description="เลขข้อ")
    text: Text = Field(description="ข้อความ")
    lists: Literal["standards"] | None = Field(None, description="รายการที่ต่อท้ายข้อความ")
    source: Origin


class Picture(Record):
    """Section 6 of the source."""

    picture: Stated[Text] = Field(description="แผนผังในต้นฉบับ")
    source: Origin


class Form(Record):
    """A form of section 7."""

    id: Id = Field(description="รหัสถาวรของแบบฟอร์ม")
    title: Text = Field(description="ชื่อแบบฟอร์ม")
    link: Address | None = Field(None, description="ที่อยู่ของไฟล์ ขึ้นต้นด้วย https://")
    source: Origin


class Cited(Record):
    """An entry of the references below the summary table."""

    no: Whole = Field(description="ลำดับ")
    reference: ReferenceRef = Field(description="id ของเอกสารอ้างอิง")
    source: Origin


class LegendEntry(Record):
    """What a symbol means."""

    kind: SymbolKind = Field(description="ชนิดของสัญลักษณ์")
    text: Text = Field(description="ความหมาย")
    source: Origin


class Summary(Record):
    """The head and foot of the summary table; its rows are the steps."""

    office: Text = Field(description="ช่องสำนักงานและกลุ่มในหัวตาราง")
    office_name: Stated[Text] = Field(description="ชื่อเต็มของสำนักงานในหัวตาราง")
    flow_column: Stated[Text] = Field(description="ช่องผังขั้นตอนในต้นฉบับ")
    standard_column: Stated[Text] = Field(description="ชื่อช่องสุดท้ายของตาราง")
    references: tuple[Cited, ...] = Field(description="เอกสารอ้างอิงท้ายตาราง")
    legend: tuple[LegendEntry, ...] = Field(description="คำอธิบายสัญลักษณ์")
    source: Origin


class Procedure(Record):
    """A work manual."""

    id: Id = Field(description="รหัสถาวรของคู่มือ ตรงกับชื่อไฟล์ ห้ามเปลี่ยน")
    name: Text = Field(description="ชื่องาน (หมวด 1)")
    owner: PositionRef = Field(description="id ของตำแหน่งผู้จัดทำ")
    document_code: Stated[Text] = Field(description="รหัสเอกสาร")
    fiscal_year: Stated[FiscalYear] = Field(description="ปีงบประมาณ")
    revision: Stated[Text] = Field(description="ครั้งที่จัดทำ")
    approved_on: Stated[Day] = Field(description="วันที่อนุมัติ")
    objective: Passage = Field(description="วัตถุประสงค์ (หมวด 2)")
    scope: tuple[ScopeItem, ...] = Field(description="ขอบเขตของงาน (หมวด 3)")
    flowchart: Picture = Field(description="ผังขั้นตอน (หมวด 6)")
    forms: Stated[tuple[Form, ...]] = Field(description="แบบฟอร์มที่ใช้ (หมวด 7)")
    summary: Summary = Field(description="สรุปมาตรฐาน (หมวด 9)")
    terms: tuple[TermRef, ...] | None = Field(
        None, description="id ของคำจำกัดความที่ใช้ (หมวด 4) หากไม่ระบุคือทั้งหมด"
    )
    references: tuple[ReferenceRef, ...] | None = Field(
        None, description="id ของเอกสารอ้างอิงที่ใช้ (หมวด 8) หากไม่ระบุคือทั้งหมด"
    )
    questions: tuple[ErratumRef, ...] = Field(
        (), description="คำถามถึงสำนักงานที่ไม่มีช่องให้เติม ตอบแล้วให้ลบออก"
    )
    steps: tuple[Step, ...] = Field(min_length=1, description="ขั้นตอน (หมวด 5, 6 และ 9)")
    source: Origin

    def targets(self, step: Step) -> dict[str, str]:
        """Where a step leads: label ("" for the way on) -> id of the next step."""
        if step.symbol.exits:
            return dict(step.symbol.exits)
        if step.terminal == "end":
            return {}
        following = step.next or self._following(step)
        return {"": following} if following else {}

    def steps_of(self, parties: Collection[str]) -> tuple[Step, ...]:
        """The steps that name any of these parties (ids) as responsible."""
        return tuple(
            step
            for step in self.steps
            if not isinstance(step.responsible, Missing)
            and not set(parties).isdisjoint(step.responsible)
        )

    def _following(self, step: Step) -> str | None:
        index = self.steps.index(step) + 1
        return self.steps[index].id if index < len(self.steps) else None

    @property
    def untimed(self) -> tuple[Step, ...]:
        """The steps whose duration the source does not give."""
        return tuple(step for step in self.steps if isinstance(step.duration, Missing))
