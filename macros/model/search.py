"""data/search.yml: what people call pages and ask by, besides what stands on the pages."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from macros.model.fields import Flag, Text
from macros.model.record import Record, mistake_error
from macros.source.mistakes import mistake

_ADDRESS = re.compile(r"(?!/)[^\s#?:]+\.html(#[^\s#]+)?")


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise mistake_error(mistake("DATA-23", text=text))
    return text


class Called(Record):
    """Names that people use for pages, or for the passage at an anchor of them."""

    page: Annotated[str, AfterValidator(_address)] = Field(
        description="ที่อยู่ของหน้าในเว็บไซต์ เช่น sar/help.html หรือ sar/help.html#private เครื่องหมาย * แทนข้อความใดก็ได้"
    )
    names: tuple[Text, ...] = Field(min_length=1, description="คำที่คนใช้เรียกหน้านี้ นอกจากชื่อหน้า")


class Question(Record):
    """Words that ask for a kind of answer, and what pages say that have it."""

    words: tuple[Text, ...] = Field(min_length=1, description="คำถาม เช่น ใคร เมื่อไร")
    about: tuple[Text, ...] = Field((), description="คำที่มักอยู่ในหน้าที่ตอบคำถามนี้")


class Numbered(Record):
    """Words before a number that count the same things."""

    words: tuple[Text, ...] = Field(
        min_length=1, description="คำที่มีเลขตามหลังและหมายถึงสิ่งเดียวกัน เช่น ขั้น ขั้นตอน ลำดับ"
    )
    year: Flag = Field(False, description="true = เลขเป็นปี พ.ศ. เขียนสองหลักก็ได้")


class Wording(Record):
    """How people ask, for search."""

    names: tuple[Called, ...] = Field(description="ชื่อที่คนใช้เรียกหน้าและหัวข้อ")
    numbered: tuple[Numbered, ...] = Field((), description="คำที่นับด้วยเลขเดียวกัน")
    questions: tuple[Question, ...] = Field((), description="คำถาม และคำที่มักอยู่ในคำตอบ")
    fillers: tuple[Text, ...] = Field((), description="คำที่พูดประกอบ ไม่ใช้ค้น")
    particles: tuple[Text, ...] = Field((), description="คำเชื่อมที่ไม่ใช้ค้นเมื่อแยกคำในคำถาม")
