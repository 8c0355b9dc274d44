"""data/evidence.yml: what evidence may be."""

from __future__ import annotations

from pydantic import Field

from macros.model.fields import Id, Text
from macros.model.numbers import Whole
from macros.model.record import Record


class Kind(Record):
    """A kind of evidence."""

    id: Id = Field(description="รหัสถาวรของประเภท")
    name: Text = Field(description="ชื่อประเภท เช่น คำสั่ง")


class EvidenceRules(Record):
    """The kinds of evidence, and the largest file."""

    kinds: tuple[Kind, ...] = Field(min_length=1, description="ประเภทหลักฐาน ตามลำดับที่แสดง")
    largest_megabytes: Whole = Field(description="ขนาดไฟล์แนบที่ใหญ่ที่สุด (เมกะไบต์)")
