import pytest

from macros.drawing.metrics import width
from macros.drawing.wrap import even_lines, lines_within
from macros.thai.words import pieces

TERMS = ("ตัวบ่งชี้", "สำนักงานเขต")


def measure(text: str) -> float:
    return width(text, 16)


@pytest.mark.parametrize("limit", [60, 90, 120, 190, 400])
@pytest.mark.parametrize(
    "label",
    [
        "ศึกษา วิเคราะห์ แนวทางและหลักเกณฑ์",
        "กำหนดตัวบ่งชี้ของสำนักงานเขตพื้นที่การศึกษา",
        "จัดทำ Self Assessment Report : SAR ปี ๒๕๖๘",
        "น้ำ ปั๊ม ที่ ฝั้น ก๊วยเตี๋ยว",
        "Donaudampfschifffahrtsgesellschaft",
    ],
)
def test_lines_fit_and_lose_nothing(label: str, limit: float) -> None:
    lines = even_lines(pieces(label, TERMS), limit, measure)
    assert all(measure(line) <= limit for line in lines)
    assert "".join(lines).replace(" ", "") == label.replace(" ", "")


def test_lines_are_even() -> None:
    lines = even_lines(pieces("สร้างทีมงาน มอบหมายคณะทำงานรับผิดชอบบริหารจัดการ"), 200, measure)
    widths = [measure(line) for line in lines]
    assert max(widths) - min(widths) < 80


def test_a_line_starts_neither_with_a_mark_nor_with_a_repetition() -> None:
    for limit in range(40, 200, 5):
        for line in even_lines(pieces("งานต่าง ๆ (ที่เกี่ยวข้อง) และอื่น ๆ"), limit, measure)[1:]:
            assert line[0] not in "ๆ)ะาำิีึืุู่้๊๋"


def test_lines_within_respects_each_limit() -> None:
    parts = pieces("หนึ่ง สอง สาม สี่")
    assert lines_within(parts, [measure("หนึ่ง สอง"), measure("สาม สี่")], measure) == [
        "หนึ่ง สอง",
        "สาม สี่",
    ]
    assert lines_within(parts, [measure("หนึ่ง สอง")], measure) is None


def test_words_that_are_written_together_come_apart_before_letters_do() -> None:
    for limit in (100, 120, 190):
        lines = even_lines(
            pieces("นำผลเป็นข้อมูลย้อนกลับ(Feedback)เป็นข้อมูลฐานSAR", TERMS), limit, measure
        )
        assert sum("Feedback" in line for line in lines) == 1, lines
        assert sum("SAR" in line for line in lines) == 1, lines
        assert not [line for line in lines[1:] if line[0] in ")ะาำๆ"]


SYLLABLES = {
    "ระ|เบียบ|วา|ระ",
    "โสต|ทัศ|นู|ปกรณ์",
    "ผู้|อำ|นวย|การ|สำ|นัก|งาน",
    "ประ|ชา|สัม|พันธ์",
    "การ|ประ|ชุม|เตรียม|ความ|พร้อม",
    "จัด|ทำ|หนัง|สือ|เชิญ|ประ|ชุม|และ|ระ|เบียบ|วา|ระ|การ|ประ|ชุม",
    "อิ|เล็ก|ทรอ|นิกส์",
}


@pytest.mark.parametrize("word", sorted(SYLLABLES))
@pytest.mark.parametrize("limit", [76, 104, 170])
def test_no_line_ends_inside_a_syllable(word: str, limit: float) -> None:
    whole, ends, at = word.replace("|", ""), {0}, 0
    for syllable in word.split("|"):
        at += len(syllable)
        ends.add(at)
    lines = even_lines(pieces(whole), limit, lambda text: width(text, 13))
    assert "".join(lines) == whole
    at = 0
    for line in lines:
        at += len(line)
        assert at in ends, lines


def test_a_compound_comes_apart_between_its_words() -> None:
    """Seen in the summary table of an office: ระเบีย|บวาระ."""
    lines = even_lines(pieces("ระเบียบวาระการประชุม"), 104, lambda text: width(text, 13))
    assert lines == ["ระเบียบวาระ", "การประชุม"]
