from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pyuca import Collator

from macros.thai.collation import ranks, sort_key

WHOLE = Collator()
LETTERS = some.sampled_from([*"กขเแโ่้๊๋็ำaéZ ()-–“”.๚→☐漢", "e\u0301", "\u200b", "\u0e4d\u0e32"])

ORDERED = {
    "พยัญชนะ": ["กลุ่ม", "ขอบเขต", "คณะทำงาน", "งาน", "อำนาจ", "ฮา"],
    "สระหน้าอยู่หลังพยัญชนะ": ["กา", "เก", "แก", "โก", "ใก", "ไก", "ขา", "เขา"],
    "วรรณยุกต์ตัดสินทีหลัง": ["กา", "ก่า", "ก้า", "ก๊า", "ก๋า", "กาก"],
    "ไม้ไต่คู้": ["เก", "เกง", "เก็ง"],
    "คำสั้นก่อนคำยาว": ["เจ้าภาพ", "เจ้าภาพรอง", "เจ้าภาพหลัก", "เจ้าหน้าที่"],
    "ละตินก่อนไทย": ["PMQA", "SAR", "กลุ่ม"],
    "เลขก่อนตัวอักษร": ["1", "2", "A", "ก"],
    "เลขตามค่า": ["1.1", "1.2", "1.10", "2", "10", "11", "100000000", "ครั้งที่ 2", "ครั้งที่ ๑๐"],
    "เครื่องหมายนับด้วย": [
        "",
        "(ร่าง) แผน",
        "1.1",
        "11",
        "SAR",
        "ก็",
        "กา",
        "เก",
        "แก้",
        "แผน งาน",
        "แผนงาน",
    ],
}


@pytest.mark.parametrize("expected", ORDERED.values(), ids=ORDERED)
def test_order_is_that_of_a_thai_dictionary(expected: list[str]) -> None:
    backwards = expected[::-1]
    assert sorted(backwards, key=sort_key) == expected
    assert sorted(sorted(expected), key=sort_key) == expected


def test_texts_are_ranked_from_one_whatever_their_digits() -> None:
    assert ranks(["ข", "๒", "1", "ก", "ก"]) == {"1": 1, "๒": 2, "ก": 3, "ข": 4}


@given(some.lists(LETTERS).map("".join))
def test_a_table_of_letters_in_common_use_sorts_as_the_whole_one(text: str) -> None:
    assert sort_key(text)[0] == tuple(WHOLE.sort_key(normalize("NFD", text)))
