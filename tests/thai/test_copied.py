from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newmm_tokenizer.corpus import get_corpus

from macros.thai.copied import breaks, rejoined
from tests.conftest import SEED

CERTAIN = {
    "ก าหนด": "กำหนด",
    "ส านักงานก าหนดจ านวน": "สำนักงานกำหนดจำนวน",
    "ท าแผน": "ทำแผน",
    "จัดท างาน": "จัดทำงาน",
    "ค ้าประกัน": "ค้ำประกัน",
    "ข ้าราชการ": "ข้าราชการ",
    "น้ าดื่ม": "น้ำดื่ม",
    "ที ่ประชุม": "ที่ประชุม",
    "พ ื้นที่": "พื้นที่",
    "ส ํานัก": "สำนัก",
    "สํ านัก": "สำนัก",
    "ผู ้อ านวยการ": "ผู้อำนวยการ",
    "ค\u00a0าสั่ง": "คำสั่ง",
    "เป็ นไปตาม": "เป็นไปตาม",
    "รั บผิดชอบ": "รับผิดชอบ",
    "ชื่ อโรงเรี ยน": "ชื่อโรงเรียน",
    "เห็ นชอบใ นวั นที่": "เห็นชอบในวันที่",
    "ไ ม่แ ละโ ดย": "ไม่และโดย",
    "เจ้าหน้าที่คื อ": "เจ้าหน้าที่คือ",
}
DOUBTFUL = ["ให้ ท า แผน", "น ้า", "ก า ร ศ ึ ก ษ า", "ไม้เอก ่และ", "วรรณยุกต์ ่และ"]
SOUND = ["สระ ิ และ ี", "กา กา", "ที่ ประชุม", "อ า", "ข้อ ๑ า"]
APART = [
    "ก็ นั้น ก็ ดี ก็ ตาม ก็ คือ", "ผู้ รับ", "สระ เ และ แ กับ ไ มี", "เมื่อ มี", "เสือ นอน", "ตัว อย่าง",
    "ให้ เรียน", "กี่ คน", "เรือ ยาว", "มั่ว ไป",
]  # fmt: skip


@pytest.mark.parametrize(("text", "meant"), CERTAIN.items())
def test_a_lost_vowel_is_written_again_where_only_it_makes_words(text: str, meant: str) -> None:
    assert rejoined(text) == meant
    assert rejoined(meant) == meant


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_could_be_either_is_left_and_told(text: str) -> None:
    assert rejoined(text) == text
    assert list(breaks(text))


def test_sound_texts_have_no_such_blank() -> None:
    words = " ".join(sorted(get_corpus("words_th.txt")))
    document = (SEED / "data/source/manual.txt").read_text(encoding="utf-8")
    for text in (words, document, *SOUND[:3], *APART):
        assert list(breaks(text)) == []


@given(st.text(alphabet="กนหดทำา่้ีิ  \u00a0ํ", max_size=24))
def test_what_was_mended_stays(text: str) -> None:
    assert rejoined(rejoined(text)) == rejoined(text)
