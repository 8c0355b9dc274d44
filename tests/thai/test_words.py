from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest

from macros.model.manual import Manual
from macros.thai.words import phrases_together, pieces, shorter, unbroken
from tests.conftest import SEED

LINES = (SEED / "data/source/manual.txt").read_text(encoding="utf-8").split("\n")
FILLED = {f"บรรทัด {number}": line for number, line in enumerate(LINES, 1) if line.strip()}
WHOLE = {
    "ปี พ.ศ.": ("ออกตาม พ.ศ. 2546 แล้ว", "พ.ศ. 2546"),
    "ปี พ.ศ. ติดกัน": ("ออกตาม พ.ศ.2546 แล้ว", "พ.ศ.2546"),
    "ปี พ.ศ. เลขไทย": ("ออกตาม พ.ศ. ๒๕๔๖ แล้ว", "พ.ศ. ๒๕๔๖"),
    "เลขมาตรฐาน": ("ตามมาตรฐานที่ 1 และ", "มาตรฐานที่ 1"),
    "เลขมาตรา": ("ตาม มาตรา ๕๒ และ", "มาตรา ๕๒"),
    "เลขข้อ": ("ตาม ข้อ 3.1 และ", "ข้อ 3.1"),
    "เลขเขต": ("เพชรบูรณ์ เขต ๑ และ", "เขต ๑"),
    "เวลา": ("ใช้เวลา 40 นาที แล้ว", "40 นาที"),
    "เวลาเลขไทย": ("ใช้เวลา ๓-๕ วันทำการ แล้ว", "๓-๕ วันทำการ"),
    "เวลาโดยประมาณ": ("ประมาณ 2 เดือนครึ่ง ต่อปี", "2 เดือนครึ่ง"),
    "จำนวน": ("หลักฐาน 1,204 ชิ้น จาก", "1,204 ชิ้น"),
    "วันและเดือน": ("ระหว่าง 30 กันยายน 2569 และ", "30 กันยายน"),
    "ร้อยละ": ("ได้ ร้อยละ 80.5 ขึ้นไป", "ร้อยละ 80.5"),
    "คำซ้ำเว้นวรรค": ("อย่าง ต่าง ๆ ของ", "ต่าง ๆ"),
    "ฯลฯ หลังตัวเลข": ("ชั้น 80 ฯลฯ และ", "80 ฯลฯ"),
    "ไปยาลน้อย": ("กรุงเทพฯ และ", "กรุงเทพฯ"),
    "คำซ้ำติดกัน": ("อย่าง ต่างๆ ของ", "ต่างๆ"),
}
REPEATED = {
    "หลังคำยาว": "สำนักงานเขตพื้นที่การศึกษาดำเนินงานด้านต่าง ๆ",
    "หลังสระหน้า": "การประชุมผู้รับผิดชอบต่าง ๆ",
    "หลังสระบน": "หน่วยงานที่เกี่ยวข้องต่าง ๆ",
}
TERMS = ("ตัวบ่งชี้", "สำนักงานเขต", "เขตพื้นที่การศึกษา")


def _clings(letter: str) -> bool:
    """Whether a letter cannot begin a line: vowels and tones written on or after another."""
    return unicodedata.category(letter) == "Mn" or letter in "ะาำๅๆ"


@pytest.mark.parametrize(("text", "phrase"), WHOLE.values(), ids=WHOLE)
def test_phrase_stays_whole(text: str, phrase: str) -> None:
    assert phrase in [piece.strip() for piece in pieces(text)]


def test_term_stays_whole_and_what_is_around_it_does_not() -> None:
    text = "มาตรฐานและตัวบ่งชี้ของกลุ่ม"
    assert pieces(text, TERMS) == ["มาตรฐาน", "และ", "ตัวบ่งชี้", "ของ", "กลุ่ม"]


def test_compound_of_words_is_cut_only_where_it_is_no_word_itself() -> None:
    assert pieces("เจ้าหน้าที่ช่วยเหลือ") == ["เจ้าหน้าที่", "ช่วยเหลือ"]
    assert pieces("ตัวบ่งชี้") == ["ตัวบ่งชี้"]


def test_long_piece_is_parted_by_shorter_words_and_brackets() -> None:
    long = "องค์กรปกครองส่วนท้องถิ่น"
    assert pieces(long) == [long]
    assert shorter(long, 30) == [long]
    assert "|".join(shorter(long, 18)) == "องค์กร|ปกครอง|ส่วนท้องถิ่น"
    assert shorter("“วิธีปฏิบัติราชการ”และ", 20)[-2:] == ["ราชการ”", "และ"]
    assert shorter("ร้อยละ 80 ฯลฯ", 6) == ["ร้อยละ 80 ฯลฯ"]


HELD = {
    "ระหว่างวันที่ 1 ตุลาคม 2568 ถึงวันที่ ๓๐ กันยายน ๒๕๖๙": ["วันที่ 1 ตุลาคม", "วันที่ ๓๐ กันยายน"],
    "ส่ง 1-7 ตุลาคม และ 15 ม.ค. 2569": ["1-7 ตุลาคม", "15 ม.ค. 2569"],
    "ของปี 2568 มี 3 ชิ้น": ["ปี 2568", "3 ชิ้น"],
    "เสร็จ 7 จาก 1,200 โครงการ ไฟล์ละ 66 ตัวอักษร": ["1,200 โครงการ", "66 ตัวอักษร"],
    "หมวด 5 ข้อ 6 ตัวบ่งชี้ที่ 1.1": ["หมวด 5", "ข้อ 6", "ตัวบ่งชี้ที่ 1.1"],
}


@pytest.mark.parametrize(("text", "held"), HELD.items())
def test_days_have_their_months_and_numbers_their_nouns(text: str, held: list[str]) -> None:
    assert [text[start:end] for start, end in unbroken(text, ())] == held


def test_terms_that_overlap_are_one_stretch() -> None:
    text = "ของสำนักงานเขตพื้นที่การศึกษา"
    assert unbroken(text, TERMS) == [(3, len(text))]


def test_spaces_stay_with_the_word_before() -> None:
    assert pieces("กลุ่ม  งาน ใหม่") == ["กลุ่ม  ", "งาน ", "ใหม่"]


def test_letters_outside_the_bmp_move_no_break() -> None:
    assert pieces("😀 กลุ่ม งาน") == ["😀 ", "กลุ่ม ", "งาน"]


def test_many_repetition_marks_are_cut() -> None:
    assert "".join(pieces("ต่าง ๆ" * 300)) == "ต่าง ๆ" * 300


def test_empty_text_has_no_pieces() -> None:
    assert pieces("", TERMS) == []


@pytest.mark.parametrize("text", REPEATED.values(), ids=REPEATED)
def test_repetition_mark_holds_its_word_and_no_half_of_another(text: str) -> None:
    assert [text[start:end] for start, end in unbroken(text, ())] == ["ต่าง ๆ"]


@pytest.mark.parametrize("line", FILLED.values(), ids=FILLED)
def test_pieces_of_the_source_are_the_source(line: str, manual: Manual) -> None:
    assert "".join(pieces(line)) == line
    assert "".join(pieces(line, manual.unbreakable)) == line


@pytest.mark.parametrize("line", FILLED.values(), ids=FILLED)
def test_no_line_of_the_source_breaks_inside_a_syllable(line: str) -> None:
    assert [piece for piece in pieces(line) if _clings(piece[0]) or piece[-1] in "เแโใไ"] == []


@pytest.mark.parametrize("line", FILLED.values(), ids=FILLED)
def test_no_line_of_the_source_breaks_inside_a_term(line: str, manual: Manual) -> None:
    breaks = set(_breaks(pieces(line, manual.unbreakable)))
    for term in manual.unbreakable:
        if (start := line.find(term)) >= 0:
            assert not breaks & set(range(start + 1, start + len(term))), term


def _breaks(parts: list[str]) -> Iterator[int]:
    end = 0
    for part in parts:
        end += len(part)
        yield end


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("เวลา 15 วัน 1 ชั่วโมง 40 นาที (ลำดับที่ 1 ถึง 5)", "เวลา 15_วัน 1_ชั่วโมง 40_นาที (ลำดับที่_1 ถึง 5)"),
        ("ระหว่างวันที่ 1 ตุลาคม 2598 ถึง", "ระหว่างวันที่_1_ตุลาคม 2598 ถึง"),
        ("เพชรบูรณ์ เขต ๑ ปี 2569", "เพชรบูรณ์ เขต_๑ ปี_2569"),
        ("ต่าง ๆ เช่น คำสั่ง ฯลฯ", "ต่าง_ๆ เช่น คำสั่ง_ฯลฯ"),
        ("ที่ ............ / ............", "ที่ ............ / ............"),
    ],
)
def test_where_nothing_else_holds_a_phrase_its_blanks_do(text: str, held: str) -> None:
    assert phrases_together(text) == held.replace("_", "\u00a0")
