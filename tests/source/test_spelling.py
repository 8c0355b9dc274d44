from __future__ import annotations

import pytest

from macros.source.spelling import nearest, unknown_word

NEAREST = {
    "สลับตัวอักษร": ("onwer", ["name", "owner", "office"], "owner"),
    "ตกตัวอักษร": ("decison", ["activity", "decision"], "decision"),
    "ขีดล่างแทนขีด": ("step_3", ["step-1", "step-3"], "step-3"),
    "คำไทยขาดสระ": ("วน", ["วัน", "สัปดาห์", "เดือน"], "วัน"),
    "ตัวพิมพ์ใหญ่": ("ID", ["id", "name"], "id"),
    "ไม่ใกล้คำใด": ("colour", ["id", "name"], None),
    "อักษรโอแทนศูนย์": ("ind-O2", ["ind-01", "ind-02"], "ind-02"),
    "อักษรแอลแทนหนึ่ง": ("ind-l1", ["ind-01", "ind-11"], "ind-11"),
    "มาตรฐานไม่ใช่ตัวบ่งชี้": ("std-1", ["ind-01", "ind-02"], None),
    "ขั้นไม่ใช่ตัวบ่งชี้": ("ขั้นที่ 2", ["ind-01", "ind-02"], None),
    "ตัวบ่งชี้เป็นคำ": ("ตัวบ่งชี้ที่ 2", ["x-ind-01", "x-ind-02"], "x-ind-02"),
    "คำปฏิเสธไม่ใช่คำนั้น": ("ยังไม่ปกปิดแล้ว", ["ไม่มี", "ปกปิดแล้ว"], None),
    "ไม่มีตัวเลือก": ("id", [], None),
}
SENTENCES = {
    "ใกล้": ("วน", ["วัน", "เดือน"], "ไม่รู้จัก 'วน' - หมายถึง 'วัน' หรือไม่"),
    "ไม่ใกล้": ("x", ["วัน", "เดือน"], "ไม่รู้จัก 'x' - ให้ใช้คำใดคำหนึ่งต่อไปนี้: วัน, เดือน"),
}


@pytest.mark.parametrize(("word", "options", "expected"), NEAREST.values(), ids=NEAREST)
def test_nearest_is_what_was_meant(word: str, options: list[str], expected: str | None) -> None:
    assert nearest(word, options) == expected


@pytest.mark.parametrize(("word", "options", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_unknown_word_is_told_with_what_to_write(
    word: str, options: list[str], expected: str
) -> None:
    assert str(unknown_word(word, options)) == expected


def test_options_may_be_read_only_once() -> None:
    assert str(unknown_word("x", iter(["ก", "ข"]))).endswith("ต่อไปนี้: ก, ข")
