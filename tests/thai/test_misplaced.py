from __future__ import annotations

import pytest
from newmm_tokenizer.corpus import get_corpus

from macros.thai.misplaced import slips
from tests.conftest import SEED

ASTRAY = ["ทีื่", "ก่้", "เ้ขา", "ก็ี", "กาิ", "เไก", "ๆ่", "๒่", "าหนด", "กุู", "ทำะ", "่ก"]
SOUND = [
    "ไม้เอก (่) และ ่ อยู่", "เ-ะ", "สระเ- แ-", "พุทฺธํ กิํ", "จ้าาา ค่ะะ", "เกาะ เพราะ โต๊ะ เอ๊ะ",
    "น้ำๆ ฯลฯ", "สิทธิ์ พันธุ์", "ก็", "ฤๅษี", "๓๐ ํC", "-ิ อิ", "`ี`",
]  # fmt: skip
MISSPELT = {"คาเแร็กเตอร์", "รักษาู", "ศรีอยุูธยา", "อาวุูธ", "เมีัย", "เหมืิอน"}


@pytest.mark.parametrize("word", ASTRAY)
def test_a_mark_that_cannot_be_read_is_found(word: str) -> None:
    assert [slip.meant for slip in slips(f"ก {word} ข")] == [None]


@pytest.mark.parametrize("text", SOUND)
def test_what_people_do_write_is_left_alone(text: str) -> None:
    assert list(slips(text)) == []


def test_the_word_list_holds_no_others_than_misspelt_ones() -> None:
    found = {slip.written for word in get_corpus("words_th.txt") for slip in slips(word)}
    assert found == MISSPELT
    assert list(slips((SEED / "data/source/manual.txt").read_text(encoding="utf-8"))) == []


def test_a_slip_says_where_and_what_was_meant() -> None:
    (slip,) = slips("ใน ท่ีประชุม")
    assert (slip.start, slip.written, slip.meant) == (3, "ท่ีประชุม", "ที่ประชุม")
