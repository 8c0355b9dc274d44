from __future__ import annotations

import pytest

from macros.thai.normal import normalized

CASES = {
    "สระอำสองตัว": ("ทํางาน", "ทำงาน"),
    "สระอำกับวรรณยุกต์": ("นํ้า", "น้ำ"),
    "สระแอสองตัว": ("เเผน", "แผน"),
    "วรรคที่ไม่เห็น": ("ก\u200bข\u2060ค\ufeffง\u00adจ", "กขคงจ"),
    "รูปประกอบของละติน": ("e\u0301", "\u00e9"),
    "ถูกอยู่แล้ว": ("ที่ทำการ น้ำ แผน ๑๒๓ ก ข", "ที่ทำการ น้ำ แผน ๑๒๓ ก ข"),
    "อีโมจิต่อกัน": ("\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_thai_is_as_it_should_be_typed(text: str, expected: str) -> None:
    assert normalized(text) == expected
    assert normalized(expected) == expected
