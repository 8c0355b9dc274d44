"""Borders between syllables: none but those that spelling makes sure."""

from __future__ import annotations

import pytest

from macros.thai.syllables import syllables

CUT = [
    "ระ|เบียบวา|ระ",
    "มหาวิทยา|ลัย",
    "ประ|ชา|สัมพันธ์",
    "ข้า|ราชการ",
    "ก๊วย|เตี๋ยว",
    "เยอะ|แยะ",
    "อัธยา|ศัย",
    "พระ|ราชบัญญัติ",
    "ดำ|เนินการ",
    "ที่|ว่า|การ",
    "กิ|โล|เมตร",
]
WHOLE = ["ชาติ", "ธาตุ", "ภูมิภาค", "เสาร์", "ไปรษณีย์", "เพราะ", "มาตรา", "เวลา", "ตัวอย่าง", "โครงการ"]


@pytest.mark.parametrize("word", [*CUT, *WHOLE])
def test_a_word_is_cut_where_syllables_surely_end(word: str) -> None:
    assert syllables(word.replace("|", "")) == word.split("|")
