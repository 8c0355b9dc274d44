"""data/procedures/<id>.yml: one work manual in the nine-section form."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from macros.model.assignments import WorkingGroup
from macros.model.fields import OFFICE, Address, Day, Id, Origin, Text
from macros.model.mentions import ErratumRef, PositionRef, ReferenceRef, TermRef
from macros.model.missing import Missing, Stated
from macros.model.numbers import FiscalYear, Whole
from macros.model.record import Record, mistake_error
from macros.model.sourceless import OfSource, is_sourceless
from macros.model.step import Step, StepKind
from macros.source.mistakes import mistake

_LANES = "lanes"  # posters are called flowchart-<manual>, and flowchart-lanes-<manual>


def _no_poster(text: str) -> str:
    if text == _LANES or text.startswith(f"{_LANES}-"):
        raise mistake_error(mistake("REL-34", text=text))
    return text


def _after_review(day: Day | None, info: ValidationInfo) -> Day | None:
    before = info.data.get("reviewed_on")
    if day and before and day.gregorian <= before.gregorian:
        raise mistake_error(mistake("DATA-74", due=day.iso, day=before.iso))
    return day


SymbolKind = Literal["terminal", StepKind]
SECTION_9 = "สรุปมาตรฐานการปฏิบัติงาน"
"""What section 9 is called where a manual does not say."""


class Passage(Record):
    """A paragraph of the manual."""

    text: Text = Field(description="ข้อความ")
    source: Origin = OFFICE


class ScopeItem(Record):
    """A numbered paragraph of section 3, which the list of standards may follow."""

    no: Text = Field(description="เลขข้อ")
    text: Text = Field(description="ข้อความ")
    lists: Literal["standards"] | None = Field(None, description="รายการที่ต่อท้ายข้อความ")
    source: Origin = OFFICE


class Picture(Record):
    """Section 6 of the source."""

    picture: Stated[Text] = Field(description="แผนผังในต้นฉบับ")
    source: Origin = OFFICE


class Form(Record):
    """A form of section 7."""

    id: Id = Field(description="รหัสถาวรของแบบฟอร์ม")
    title: Text = Field(description="ชื่อแบบฟอร์ม")
    link: Address | None = Field(None, description="ที่อยู่ของไฟล์ ขึ้นต้นด้วย https://")
    source: Origin = OFFICE


class Cited(Record):
    """An entry of the references below the summary table."""

    no: Whole = Field(description="ลำดับ")
    reference: ReferenceRef = Field(description="id ของเอกสารอ้างอิง")
    source: Origin = OFFICE


class LegendEntry(Record):
    """What a symbol means."""

    kind: SymbolKind = Field(description="ชนิดของสัญลักษณ์")
    text: Text = Field(description="ความหมาย")
    source: Origin = OFFICE


class Summary(Record):
    """Section 9: its title, and the head and foot of the summary table; its rows are the steps."""

    title: Text = Field(SECTION_9, description="ชื่อหมวด 9 ตามแบบของคู่มือนี้")
    office: Text | None = Field(None, description="ช่องสำนักงานและกลุ่มในหัวตาราง")
    office_name: Stated[Text] | None = Field(None, description="ชื่อเต็มของสำนักงานในหัวตาราง")
    flow_column: OfSource[Stated[Text]] = Field(None, description="ช่องผังขั้นตอนในต้นฉบับ")
    standard_column: OfSource[Stated[Text]] = Field(None, description="ชื่อช่องสุดท้ายของตาราง")
    references: tuple[Cited, ...] = Field(description="เอกสารอ้างอิงท้ายตาราง")
    legend: tuple[LegendEntry, ...] = Field(
        (), description="คำอธิบายสัญลักษณ์ ชนิดที่ไม่ได้เขียนใช้คำอธิบายทั่วไป"
    )
    source: Origin = OFFICE

    @field_validator("office_name")
    @classmethod
    def _blank_in_a_source(cls, name: str | Missing | None, info: ValidationInfo) -> object:
        """A source may leave the dots of the form as they are; an office knows its name."""
        return None if is_sourceless(info) and isinstance(name, Missing) else name


class Procedure(Record):
    """A work manual."""

    id: Annotated[Id, AfterValidator(_no_poster)] = Field(
        description="รหัสถาวรของคู่มือ ตรงกับชื่อไฟล์ ห้ามเปลี่ยน"
    )
    name: Text = Field(description="ชื่องาน (หมวด 1)")
    owner: PositionRef = Field(description="id ของตำแหน่งผู้จัดทำ")
    document_code: Stated[Text] = Field(description="รหัสเอกสาร")
    fiscal_year: Stated[FiscalYear] = Field(description="ปีงบประมาณ")
    revision: Stated[Text] = Field(description="ครั้งที่จัดทำ")
    approved_on: Stated[Day] = Field(description="วันที่อนุมัติ")
    reviewed_on: Day | None = Field(
        None, description="วันที่ทบทวนคู่มือครั้งล่าสุด (ถ้ามี)", exclude_if=lambda day: day is None
    )
    review_due: Annotated[Day | None, AfterValidator(_after_review)] = Field(
        None,
        description="ต้องทบทวนครั้งต่อไปภายในวันที่ หลัง reviewed_on (ถ้ามี)",
        exclude_if=lambda day: day is None,
    )
    objective: Passage = Field(description="วัตถุประสงค์ (หมวด 2)")
    scope: tuple[ScopeItem, ...] = Field(description="ขอบเขตของงาน (หมวด 3)")
    flowchart: OfSource[Picture] = Field(None, description="แผนผังในต้นฉบับ (หมวด 6)")
    forms: Stated[tuple[Form, ...]] = Field(description="แบบฟอร์มที่ใช้ (หมวด 7)")
    summary: Summary = Field(description="สรุปมาตรฐาน (หมวด 9)")
    terms: tuple[TermRef, ...] | None = Field(
        None, description="id ของคำจำกัดความที่ใช้ (หมวด 4) หากไม่ระบุคือทั้งหมด"
    )
    references: tuple[ReferenceRef, ...] | None = Field(
        None, description="id ของเอกสารอ้างอิงที่ใช้ (หมวด 8) หากไม่ระบุคือทั้งหมด"
    )
    working_group: WorkingGroup | None = Field(
        None,
        description="คณะทำงานของคู่มือนี้ หากไม่ระบุคือคณะทำงานใน assignments.yml",
        exclude_if=lambda group: group is None,
    )
    questions: tuple[ErratumRef, ...] = Field(
        (), description="คำถามถึงสำนักงานที่ไม่มีช่องให้เติม ตอบแล้วให้ลบออก"
    )
    steps: tuple[Step, ...] = Field(min_length=1, description="ขั้นตอน (หมวด 5, 6 และ 9)")
    source: Origin = OFFICE

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
        """The steps whose duration is not given."""
        return tuple(step for step in self.steps if isinstance(step.duration, Missing))
