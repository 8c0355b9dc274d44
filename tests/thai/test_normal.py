from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newmm_tokenizer.corpus import get_corpus

from macros.thai.normal import normalized
from macros.thai.private import MEANT, readable
from tests.conftest import ROOT, SEED

CASES = {
    "สระอำสองตัว": ("ทํางาน", "ทำงาน"),
    "สระอำกับวรรณยุกต์": ("นํ้า", "น้ำ"),
    "สระอำ วรรณยุกต์ก่อน": ("น\u0e49\u0e4dา", "น้ำ"),
    "สระอำ วรรณยุกต์หลัง": ("นำ้", "น้ำ"),
    "สระอำ นิคหิตหลัง": ("ทา\u0e4dงาน", "ทำงาน"),
    "สระอำ ทุกอย่างหลัง": ("นา\u0e49\u0e4d", "น้ำ"),
    "สระอำตามด้วยสระอา": ("น้ำา", "น้ำ"),
    "สระอำซ้ำ": ("ทำำ", "ทำ"),
    "สระแอสองตัว": ("เเผน", "แผน"),
    "วรรณยุกต์ก่อนสระบน": ("ท่ีประชุม", "ที่ประชุม"),
    "วรรณยุกต์ก่อนสระล่าง": ("ร\u0e49\u0e39", "รู้"),
    "ไม้หันอากาศหลังวรรณยุกต์": ("ต้ัง", "ตั้ง"),
    "การันต์ก่อนสระ": ("สิทธ์ิ", "สิทธิ์"),
    "วรรณยุกต์หลังสระอา": ("ขา้ว", "ข้าว"),
    "วรรณยุกต์หลังสระอะ": ("คะ่", "ค่ะ"),
    "สระซ้ำ": ("ทีี่", "ที่"),
    "วรรณยุกต์ซ้ำ": ("ที่่", "ที่"),
    "สระซ้ำคั่นด้วยวรรณยุกต์": ("ที่ี", "ที่"),
    "ลากข้างยาว": ("กๅร", "การ"),
    "วรรคที่ไม่เห็น": ("ก\u200bข\u2060ค\ufeffง\u00adจ", "กขคงจ"),
    "ตัวคั่นที่ไม่เห็น": ("ก\u200c\u200bข\u200eค", "กขค"),
    "รูปประกอบของละติน": ("e\u0301", "\u00e9"),
    "แบบอักษรรุ่นเก่า": ("ท\uf70aี บ\uf702\uf70a", "ที่ บี่"),
    "ถูกอยู่แล้ว": ("ที่ทำการ น้ำ แผน ๑๒๓ ก ข", "ที่ทำการ น้ำ แผน ๑๒๓ ก ข"),
    "ลากเสียง": ("จ้าาา ค่ะะ เพราะ เกาะ โต๊ะ", "จ้าาา ค่ะะ เพราะ เกาะ โต๊ะ"),
    "บาลี": ("พุทฺธํ กิํ ฤๅษี ฦๅ", "พุทฺธํ กิํ ฤๅษี ฦๅ"),
    "เอ่ยถึงเครื่องหมาย": ("ไม้เอก (่) เ-ะ ◌ั", "ไม้เอก (่) เ-ะ ◌ั"),
    "อีโมจิต่อกัน": ("\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb"),
}
WILD = st.text(alphabet="กนทฤเแ่้๊์ัิีฺุู็ําำะๅๆ \u200b\u200c\u200e\uf70a\uf0b7\ufeffa1", max_size=14)


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_thai_is_as_it_should_be_typed(text: str, expected: str) -> None:
    assert normalized(text) == expected
    assert normalized(expected) == expected


@given(WILD)
def test_what_was_mended_stays(text: str) -> None:
    assert normalized(normalized(text)) == normalized(text)


@given(WILD)
def test_no_consonant_and_no_sign_is_lost(text: str) -> None:
    def solid(text: str) -> list[str]:
        return [letter for letter in readable(text) if letter in "กนทฤๆ•a1 "]

    assert solid(normalized(text)) == solid(text)


def test_no_word_that_is_typed_right_changes() -> None:
    """62,051 words of PyThaiNLP's list, and the office's source document."""
    words = "\n".join(sorted(get_corpus("words_th.txt")))
    document = (SEED / "data/source/manual.txt").read_text(encoding="utf-8")
    corrected = (ROOT / "tests/golden/corrected.txt").read_text(encoding="utf-8")
    for text in (words, document, corrected):
        assert normalized(text) == text


def test_a_private_letter_is_one_letter() -> None:
    assert all(len(meant) == 1 for meant in MEANT.values())
    assert [MEANT[code] for code in (0xF70A, 0xF710, 0xF71A, 0xF88B, 0xF89E)] == list("่ัฺ่ฐ")
    assert readable("\uf0b7 \uf0a7 \uf0fc \uf0d8 \uf0e0") == "• ▪ ✓ • →"
    assert readable("\uf04a") == "\uf04a"
