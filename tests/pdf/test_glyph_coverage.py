from __future__ import annotations

import pytest

from macros.pdf.faces import lacking
from macros.pdf.glyph_coverage import drawable

SHOWN = {
    "มีในแบบอักษร": ("<p>น้ำ ✓ ☐ ≥ 80</p>", "<p>น้ำ ✓ ☐ ≥ 80</p>", ""),
    "อีโมจิ": ("<p>ผ่าน 👍</p>", "<p>ผ่าน \ufffd</p>", "👍"),
    "อีโมจิผสม": ("👍🏽\u200d👍\ufe0f", "\ufffd\ufffd\ufffd", "👍🏽"),
    "อักษรลาว": ("ລາວ", "\ufffd\ufffd\ufffd", "ລາວ"),
    "รหัสแทนอักษร": ("&#128077; &hearts; &alpha;", "\ufffd \ufffd \ufffd", "👍♥α"),
    "รหัสที่เป็นป้าย": ("&lt;b&gt; &amp;amp; &nbsp;", "&lt;b&gt; &amp;amp; &nbsp;", ""),
    "ช่องว่างกว้าง": ("ก\u2003ข\u202fค", "ก ข ค", ""),
    "ตัวเต็มความกว้าง": ("１２Ａ ㎡", "12A m2", ""),
    "ขีดที่ไม่ตัดบรรทัด": ("ก\u2011ข", "ก\u2010ข", ""),
    "ค่าของป้ายคงเดิม": ("<img alt='👍'>", "<img alt='👍'>", ""),
    "รูปแบบคงเดิม": ("<style>p { content: '✈' }</style>", "<style>p { content: '✈' }</style>", ""),
    "จุดตัดบรรทัดคงเดิม": ("ก\u200bข", "ก\u200bข", ""),
}


@pytest.mark.parametrize(("html", "expected", "undrawn"), SHOWN.values(), ids=SHOWN)
def test_what_is_not_drawn_is_seen_to_be_missing(html: str, expected: str, undrawn: str) -> None:
    assert drawable(html) == (expected, frozenset(undrawn))


def test_all_of_unicode_becomes_drawable() -> None:
    letters = "".join(chr(code) for code in range(0x20, 0x20000) if not 0xD800 <= code < 0xE000)
    text, _ = drawable(letters.replace("<", "").replace("&", ""))
    assert lacking(text) == set()
