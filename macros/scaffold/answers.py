"""The answers that an office begins with, as ANSWERS.yml holds them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationError,
    ValidationInfo,
    field_validator,
)

from macros.model.explain import explain
from macros.model.fields import Address, Flag, Id, Text, as_list
from macros.model.numbers import FiscalYear, Whole
from macros.model.record import Record, mistake_error
from macros.scaffold.defaults import GROUPS, KINDS, NOT_SECONDARY, Kind, groups_of
from macros.scaffold.place import place_of
from macros.source.diagnostic import DataError
from macros.source.mistakes import mistake
from macros.source.reader import read_yaml
from macros.source.spelling import unknown_word

MOST_STANDARDS, MOST_INDICATORS = 30, 300
"""More than any announcement has; a slip of typing would make thousands of files and pages."""
_LONGEST = 300  # letters


def _line(text: str) -> str:
    if "\n" in text or len(text) > _LONGEST:
        raise mistake_error(mistake("DATA-65", limit=_LONGEST))
    return " ".join(text.split())


def _known_group(text: str) -> str:
    if text not in GROUPS:
        raise mistake_error(unknown_word(text, GROUPS))
    return text


Line = Annotated[Text, AfterValidator(_line)]
Listed = BeforeValidator(as_list)


class Named(Record):
    """An id with its name."""

    id: Id = Field(description="รหัสถาวร ใช้เป็นที่อยู่หน้าเว็บ เช่น meetings")
    name: Line = Field(description="ชื่อ")


class Answers(Record):
    """What is asked of an office; the first seven must be answered."""

    name: Line = Field(description="ชื่อเต็มของสำนักงาน")
    kind: Kind = Field(description="primary = สพป., secondary = สพม.")
    address: Address = Field(description="ที่อยู่ของเว็บไซต์ เช่น https://ชื่อ.github.io/ที่เก็บ/")
    repository: Address = Field(description="ที่อยู่ของที่เก็บไฟล์ เช่น https://github.com/ชื่อ/ที่เก็บ")
    current_year: FiscalYear = Field(description="ปีงบประมาณปัจจุบัน พ.ศ.")
    standards: Whole = Field(description="จำนวนมาตรฐาน")
    indicators: Annotated[tuple[Whole, ...], Listed] = Field(
        min_length=1, description="จำนวนตัวบ่งชี้ทั้งหมด หรือของแต่ละมาตรฐาน เช่น [10, 6, 4]"
    )
    titles: tuple[Line, ...] = Field((), description="ชื่อมาตรฐานตามลำดับ (ถ้าทราบ)")
    groups: tuple[Annotated[str, AfterValidator(_known_group)], ...] | None = Field(
        None, description="id ของกลุ่มที่มี (ว่าง = ทุกกลุ่มตามประเภทสำนักงาน)"
    )
    other_groups: tuple[Named, ...] = Field(
        (), validate_default=True, description="กลุ่มอื่นของสำนักงาน"
    )
    place: Annotated[tuple[Line, ...], Listed] | None = Field(
        None, description="คำบอกสถานที่ในชื่อสำนักงาน เช่น ชื่อจังหวัด"
    )
    title: Line = Field("คู่มือการปฏิบัติงาน", description="ชื่อเว็บไซต์")
    branch: Line = Field("main", description="สาขาหลักของที่เก็บไฟล์")
    digits: Literal["arabic", "thai"] = Field("arabic", description="arabic = 1 2 3, thai = ๑ ๒ ๓")
    example: Flag = Field(False, description="true = มีสำนักงานสมมติและรายงานตัวอย่างในเว็บไซต์")
    manual: Named = Field(Named(id="manual-1", name="งานที่ยังไม่ระบุชื่อ"), description="คู่มือเล่มแรก")

    @field_validator("kind")
    @classmethod
    def _named_so(cls, kind: Kind, info: ValidationInfo) -> Kind:
        other: Kind = "secondary" if kind == "primary" else "primary"
        if str(info.data.get("name", "")).startswith(KINDS[other]):
            raise mistake_error(mistake("DATA-60", kind=kind, other=other))
        return kind

    @field_validator("standards")
    @classmethod
    def _few_standards(cls, count: int) -> int:
        if count > MOST_STANDARDS:
            raise mistake_error(mistake("DATA-62", given=count, limit=MOST_STANDARDS))
        return count

    @field_validator("indicators")
    @classmethod
    def _counted(cls, counts: tuple[int, ...], info: ValidationInfo) -> tuple[int, ...]:
        standards = info.data.get("standards")
        if standards is not None and len(counts) not in {1, standards}:
            raise mistake_error(mistake("DATA-61", given=len(counts), standards=standards))
        if sum(counts) > MOST_INDICATORS:
            raise mistake_error(mistake("DATA-62", given=sum(counts), limit=MOST_INDICATORS))
        return counts

    @field_validator("titles")
    @classmethod
    def _one_each(cls, titles: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        standards = info.data.get("standards")
        if titles and standards is not None and len(titles) != standards:
            raise mistake_error(mistake("DATA-64", given=len(titles), standards=standards))
        return titles

    @field_validator("groups")
    @classmethod
    def _of_kind(
        cls, groups: tuple[str, ...] | None, info: ValidationInfo
    ) -> tuple[str, ...] | None:
        if info.data.get("kind") == "secondary" and NOT_SECONDARY in (groups or ()):
            raise mistake_error(mistake("DATA-63", name=NOT_SECONDARY))
        return groups

    @field_validator("other_groups")
    @classmethod
    def _once(cls, others: tuple[Named, ...], info: ValidationInfo) -> tuple[Named, ...]:
        chosen = info.data.get("groups")
        ids = [*(GROUPS if chosen is None else chosen), *(each.id for each in others)]
        for name in ids:
            if ids.count(name) > 1:
                raise mistake_error(mistake("DATA-66", name=name))
        if not ids:
            raise mistake_error(mistake("DATA-67"))
        return others

    @property
    def all_groups(self) -> tuple[Named, ...]:
        """The office's groups, in their order."""
        chosen = groups_of(self.kind) if self.groups is None else self.groups
        known = (Named(id=key, name=GROUPS[key]) for key in chosen)
        return (*known, *self.other_groups)

    @property
    def places(self) -> tuple[str, ...]:
        """The words that say where the office is."""
        return place_of(self.name) if self.place is None else self.place

    @property
    def divided(self) -> bool:
        """Whether it is said how many indicators each standard has."""
        return self.standards > 0 and len(self.indicators) == self.standards


def read_answers(root: Path, path: str) -> Answers:
    """The answers in a file (`path`, from `root`). Raises DataError with everything wrong in it."""
    node = read_yaml(root, path)
    try:
        return Answers.model_validate(node.plain())
    except ValidationError as error:
        raise DataError(explain(error, node, Answers)) from None
