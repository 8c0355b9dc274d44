"""data/privacy.yml: findings that the office has looked at and answers for."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.model.fields import Day, Text
from macros.model.mentions import PositionRef
from macros.model.numbers import Whole
from macros.model.record import Record

Kind = Literal[
    "thai-id", "bank-account", "mobile", "pupil-name", "personal-email", "gps", "unreadable"
]


class Waiver(Record):
    """So many findings of one kind in one file may stand. It never repeats what was found."""

    file: Text = Field(description="ไฟล์ เช่น docs/sar/2569/ind-01/ทะเบียนพัสดุ.xlsx")
    finding: Kind = Field(
        description="thai-id = เลขประจำตัวประชาชน, bank-account = เลขที่บัญชี, mobile = โทรศัพท์มือถือ, "
        "pupil-name = ชื่อเด็กหรือนักเรียน, personal-email = อีเมลส่วนตัว, gps = พิกัดในภาพ, unreadable = ตรวจไม่ได้"
    )
    count: Whole = Field(description="จำนวนแห่งที่ยกเว้นในไฟล์นั้น")
    reason: Text = Field(description="เหตุผลที่เผยแพร่ได้ ห้ามเขียนเลขหรือชื่อที่พบ")
    position: PositionRef = Field(description="id ของตำแหน่งผู้รับผิดชอบ ใน data/office.yml")
    date: Day = Field(description="วันที่ตรวจ ปี พ.ศ.-เดือน-วัน")


class Privacy(Record):
    """What is waived."""

    waivers: tuple[Waiver, ...] = Field(description="รายการยกเว้น หากไม่มีให้เขียน []")
