from __future__ import annotations

import pytest

from macros.thai.ids import slugify

IDS = {
    "หัวข้อมีเลข": ("5. ขั้นตอนการปฏิบัติงาน", "5-ขั้นตอนการปฏิบัติงาน"),
    "สระและวรรณยุกต์": ("ผู้มีส่วนได้ส่วนเสีย", "ผู้มีส่วนได้ส่วนเสีย"),
    "สระอำ": ("คำจำกัดความ", "คำจำกัดความ"),
    "วงเล็บและละติน": ("รายงาน (Self Assessment Report : SAR)", "รายงาน-self-assessment-report-sar"),
    "จุดของ พ.ศ.": ("พ.ศ. 2546", "พศ-2546"),
    "ไม้ยมก": ("เรื่องต่าง ๆ", "เรื่องต่าง-ๆ"),
    "ทับ": ("เอกสาร/หลักฐานอ้างอิง", "เอกสารหลักฐานอ้างอิง"),
    "เลขไทย": ("เขต ๑", "เขต-๑"),
    "เครื่องหมายคำพูด": ("“คณะทำงาน”", "คณะทำงาน"),
    "เว้นวรรคหลายตัว": ("  ก \t ข\n", "ก-ข"),
    "ขีดต่าง ๆ": ("-ก_-_ข-", "ก-ข"),
    "ไม่มีตัวอักษร": ("!?", ""),
}


@pytest.mark.parametrize(("text", "expected"), IDS.values(), ids=IDS)
def test_id_is_the_heading_in_readable_form(text: str, expected: str) -> None:
    assert slugify(text) == expected


@pytest.mark.parametrize(("_text", "expected"), IDS.values(), ids=IDS)
def test_id_of_an_id_is_itself(_text: str, expected: str) -> None:
    assert slugify(expected) == expected


def test_letters_written_apart_or_together_give_one_id() -> None:
    assert slugify("cafe\u0301") == slugify("caf\u00e9") == "caf\u00e9"


def test_separator_is_the_callers() -> None:
    assert slugify("ขั้นตอน ที่ 1", "_") == "ขั้นตอน_ที่_1"
