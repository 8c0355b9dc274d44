from __future__ import annotations

import pytest

from macros.thai.digits import to_arabic, to_thai

THAI = {
    "ปี": ("ปี พ.ศ. 2568", "ปี พ.ศ. ๒๕๖๘"),
    "ทศนิยม": ("ร้อยละ 80.5", "ร้อยละ ๘๐.๕"),
    "เลขปนกัน": ("เขต ๑ หมวด 2", "เขต ๑ หมวด ๒"),
    "ตัวย่อตามด้วยคำไทย": ("E027 และอีก 5 ข้อ", "E027 และอีก ๕ ข้อ"),
    "เลขหลังวงเล็บของคำละติน": ("(SAR) 11 ตัวบ่งชี้", "(SAR) ๑๑ ตัวบ่งชี้"),
    "เลขหลังคำไทยที่ตามคำละติน": ("Windows 11 รุ่น 23", "Windows 11 รุ่น ๒๓"),
    "หลายบรรทัด": ("ข้อ 1\n\tข้อ  2\n", "ข้อ ๑\n\tข้อ  ๒\n"),
}
KEPT = {
    "รหัส": "E027",
    "ค่าฝุ่น": "PM2.5",
    "รุ่นของโปรแกรม": "Windows 11",
    "ที่อยู่เว็บ": "https://example.go.th/2568/1",
    "ที่อยู่ไม่มี https": "a.go.th/2568",
    "ชื่อไฟล์": "sar-2568.pdf",
    "ขีดล่าง": "ปี_2568",
    "อีเมล": "ก1@2",
    "ไม่มีตัวเลข": "คู่มือ “งาน”  ",
    "ว่าง": "",
}


@pytest.mark.parametrize(("text", "expected"), THAI.values(), ids=THAI)
def test_digits_of_running_text_become_thai(text: str, expected: str) -> None:
    assert to_thai(text) == expected


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_names_and_addresses_keep_their_digits(text: str) -> None:
    assert to_thai(text) == text


def test_to_arabic_reads_every_thai_digit() -> None:
    assert to_arabic("๐๑๒๓๔๕๖๗๘๙ ก0-9") == "0123456789 ก0-9"
