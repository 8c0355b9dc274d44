"""data/references.yml: the law and papers a manual rests on, listed once."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.model.fields import OFFICE, Code, Flag, Id, Origin, Text
from macros.model.missing import Stated
from macros.model.record import Record


class Reference(Record):
    """A law, announcement, guideline or standard."""

    id: Id = Field(description="รหัสถาวรของเอกสาร")
    no: Code = Field(description="เลขข้อในหมวด 8")
    title: Text = Field(description="ชื่อเอกสาร")
    kind: Literal["law", "announcement", "guideline", "standard"] = Field(
        description="law = กฎหมาย, announcement = ประกาศ, guideline = หลักเกณฑ์, standard = มาตรฐาน"
    )
    issuer: Stated[Text] | None = Field(None, description="หน่วยงานและปีที่ออก")
    in_force: Stated[Flag] | None = Field(None, description="ยังใช้บังคับอยู่หรือไม่")
    source: Origin = OFFICE


class References(Record):
    """The list behind section 8 and the foot of section 9."""

    references: tuple[Reference, ...] = Field(description="เอกสารอ้างอิง ตามลำดับในหมวด 8")
