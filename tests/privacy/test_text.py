"""Text: every spelling is found where it stands, and what is harmless is left alone."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.privacy.files import in_name, in_text
from macros.privacy.finding import Finding
from macros.privacy.identity import checks
from macros.privacy.masking import masked
from macros.privacy.plain import bare, joined
from macros.privacy.readers import decoded
from tests.conftest import SEED
from tests.privacy.spelling import HARMLESS, MARKUP, PLAIN, Spell, last, nobody, parted

ROUNDS = 40
CHANCE = {"เลขสุ่ม 13 หลัก": 0.1, "บาร์โค้ดไทย 885": 0.14, "เวลาเป็นมิลลิวินาที": 0.14}
"""Where form cannot tell, about one in ten passes by its last digit."""

ID = nobody(random.Random(3))
FOUND = {
    "โทรศัพท์มือถือ": ("โทร 081-234-5678", "mobile", 5),
    "มือถือติดกัน": ("โทร 0812345678", "mobile", 5),
    "มือถือเลขไทย": ("โทร ๐๘๑-๒๓๔๕๖๗๘", "mobile", 5),
    "มือถือแบบเก่า": ("โทร 08-1234-5678", "mobile", 5),
    "มือถือเว้นวรรค": ("โทร 091 234 5678", "mobile", 5),
    "มือถือ +66": ("โทร +66 81 234 5678", "mobile", 5),
    "มือถือ +66 (0)": ("โทร +66 (0) 61-234-5678", "mobile", 5),
    "มือถือ 0066": ("โทร 0066812345678", "mobile", 5),
    "มือถือเป็นตัวหนา": ("โทร 081-**234**-5678", "mobile", 5),
    "พร้อมเพย์เป็นมือถือ": ("พร้อมเพย์ 0812345678", "mobile", 11),
    "บัญชีธนาคาร": ("เลขที่บัญชี 123-4-56789-0", "bank-account", 13),
    "บัญชีติดกัน": ("บัญชีเลขที่ 1234567890", "bank-account", 13),
    "บัญชีสิบสองหลัก": ("บัญชีออมทรัพย์ ธ.ออมสิน เลขที่ 020012345678", "bank-account", 32),
    "บัญชีเลขไทย": ("หมายเลขบัญชี ๑๒๓-๔-๕๖๗๘๙-๐", "bank-account", 14),
    "บัญชีหลังคำในที่อื่น": ("เลขที่บัญชี\n\nรายที่หนึ่ง\n\n123-4-56789-0", "bank-account", 1),
    "บัญชีในตาราง": ("| ชื่อ | เลขที่บัญชี |\n| ก | 1234567890 |", "bank-account", 7),
    "มือถือที่ตารางตัดศูนย์": ("| ชื่อ | เบอร์ |\n| ก | 812345678 |", "mobile", 7),
    "เด็กชาย": ("เด็กชายสมมติ ตัวอย่าง", "pupil-name", 1),
    "เด็กหญิงมีวรรค": ("ได้แก่ เด็กหญิง สมมติ ตัวอย่าง", "pupil-name", 8),
    "ด.ช.": ("1. ด.ช.สมมติ", "pupil-name", 4),
    "ด.ญ. ในตาราง": ("| ด.ญ. | สมมติ | ตัวอย่าง |", "pupil-name", 3),
    "ดช.": ("ดช.สมมติ ตัวอย่าง", "pupil-name", 1),
    "ชื่อที่ขึ้นต้นเหมือนคำอื่น": ("ด.ช.มีชัย ด.ญ.ปฐมา", "pupil-name", 1),
    "อีเมล": ("ส่งที่ Some.One+x@Gmail.com", "personal-email", 8),
    "อีเมลเป็นรหัส": ("ส่งที่ someone&#64;hotmail.co.th", "personal-email", 8),
}
NOTHING = {
    "โทรศัพท์สำนักงาน": "โทร. 056-711-422 ต่อ 12 โทรสาร 0-5671-1422 และ 02-280-5560",
    "อีเมลสำนักงาน": "ส่งที่ saraban@phetchabun1.go.th หรือ gmail@obec.go.th",
    "ชื่ออีเมลในที่อยู่": "ดู https://support.google.com/gmail และ @gmail",
    "คำว่าเด็กชายเด็กหญิง": "เด็กชายและเด็กหญิง จำนวนมาก เด็กหญิงที่ได้รับ ทุนการศึกษา",
    "จำนวนเด็กชาย": "เด็กชาย 12 คน เด็กหญิง 15 คน",
    "หัวตาราง": "| ด.ช./ด.ญ. | ชื่อ | นามสกุล | หรือ | ด.ช. | ชื่อ |",
    "คำย่อ": "ด.ช. หมายถึง เด็กชาย ส่วน ด.ญ. คือ เด็กหญิง",
    "เวลา": "เวลา 09.00-12.00 น. และ 13.00-16.30 น.",
    "คำว่าบัญชี": "บัญชีรายชื่อ 12 คน บัญชีที่ 3 แนบท้าย เลขที่บัญชีให้ดูจากหน้าสมุด",
    "เลขบัญชีครุภัณฑ์ไม่มีคำว่าบัญชี": "123-4-56789-0",
    "ขึ้นย่อหน้าใหม่กลางเลข": f"{parted(ID, '-')[:13]}\n\n{parted(ID, '-')[13:]}",
    "ช่องตารางแบ่งตามบัตร": f"| {parted(ID, ' | ')} |",
    "หลักสุดท้ายผิด": ID[:12] + str((int(ID[12]) + 1) % 10),
    "ขึ้นต้นด้วย 0": "0" + ID[1:12] + last("0" + ID[1:12]),
    "ปกปิดแล้ว": "1-0000-xxxxx-xx-1 และ x-xxxx-xxxxx-12-1",
    "กลุ่มอื่น": f"{ID[:4]} {ID[4:8]} {ID[8:]}",
}


def kinds(text: str) -> list[str]:
    return [item.kind for item in in_text(text)]


@pytest.mark.parametrize("spell", [*PLAIN.values(), *MARKUP.values()], ids=[*PLAIN, *MARKUP])
def test_every_spelling_is_found_once_and_at_its_place(spell: Spell) -> None:
    chance = random.Random(7)
    for _ in range(ROUNDS):
        written = spell(nobody(chance))
        text = f"หนึ่ง\nสอง {written} สาม"
        (found,) = in_text(text)
        assert found.kind == "thai-id", written
        before = len("\n".join(text.split("\n")[: found.line - 1]))
        shown = text[before + found.column :]
        assert written.startswith(shown[:1]) or re.match("[1-8๑-๘１-８]", shown), written


@pytest.mark.parametrize("name", HARMLESS)
def test_harmless_numbers_are_left_alone(name: str) -> None:
    chance = random.Random(11)
    alarms = sum("thai-id" in kinds(f"ที่ {HARMLESS[name](chance)} ก") for _ in range(300))
    assert alarms <= 300 * CHANCE.get(name, 0.004)


@pytest.mark.parametrize(("text", "kind", "column"), FOUND.values(), ids=FOUND)
def test_found(text: str, kind: str, column: int) -> None:
    found = in_text(text)
    assert {item.kind for item in found} == {kind}
    assert found[0].column == column


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_left_alone(text: str) -> None:
    assert in_text(text) == []


def test_place_is_counted_in_letters_of_the_source() -> None:
    text = f"---\ntitle: ก\n---\n\n&nbsp;**ตัวหนา** \u200b<b>{ID}</b>\n"
    (found,) = in_text(text)
    line = text.split("\n")[found.line - 1]
    assert (found.line, line[found.column - 1 :][:13]) == (5, ID)


def test_two_numbers_side_by_side_are_two() -> None:
    other = nobody(random.Random(4))
    for mark in (" ", "/", ", ", "\n", " | "):
        assert kinds(f"{ID}{mark}{other}") == ["thai-id", "thai-id"], mark


@pytest.mark.parametrize("path", sorted(SEED.rglob("*.*")), ids=lambda path: path.name)
def test_source_document_holds_nothing(path: object) -> None:
    assert in_text(decoded(path.read_bytes())) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_text_of_old_programs_is_read(encoding: str) -> None:
    assert kinds(decoded(f"เลขประจำตัว {ID}".encode(encoding))) == ["thai-id"]


def test_names_of_files_and_folders_are_read() -> None:
    assert in_name(f"docs/บัตร_{parted(ID, '_')}.pdf") == [Finding("thai-id")]
    assert in_name(f"docs/{ID}/a.md") == [Finding("thai-id")]
    assert in_name("docs/โทร_0812345678 ด.ช.สมมติ.jpg") == [
        Finding("mobile"),
        Finding("pupil-name"),
    ]
    assert in_name("docs/sar/2569/ind-01/IMG_20251125_12345.jpg") == []


def test_only_single_letters_are_joined() -> None:
    for text in (
        "โรงเรียน สมมติ ตัวอย่าง หนึ่ง สอง สาม สี่ ห้า หก",
        "5 4 3 5 4 3 2 1 ก ข",
        "กลม นก รถ ลม ฝน บน จด",
    ):
        assert joined(bare(text)) is None, text
    view = joined(bare("ก: เ ล ข ที่ บั ต ร 1 2 จบ"))
    assert view
    assert view.text == "ก: เลขที่บัตร12 จบ"
    assert view.source(view.text.index("1")) == 20


def test_masked_text_keeps_everything_but_the_digits() -> None:
    assert masked(f"บัตร {parted(ID, '-')}.pdf") == "บัตร x-xxxx-xxxxx-xx-x.pdf"
    assert masked("คำสั่งที่ 12/2568") == "คำสั่งที่ 12/2568"


NOTHING_SEEN = st.sampled_from(
    [
        "",
        "",
        "",
        "\u200b",
        "\u2060",
        "\ufeff",
        "\xad",
        "**",
        "*",
        "`",
        "<wbr>",
        "<b>",
        "</b>",
        "<!-- x -->",
        "&#8203;",
        "&shy;",
        "&zwnj;",
        "[^1]",
        "~~",
    ]
)
MARKS = st.sampled_from(
    [
        "-",
        " ",
        ".",
        "–",
        "—",
        "\u2011",
        "\u00a0",
        "/",
        "\\-",
        "&#45;",
        "&nbsp;",
        " - ",
        "-\n",
        "\u2009",
    ]
)
DIGITS = st.sampled_from(["0", "๐", "０", "\u17e0"])


@st.composite
def disguised(draw: st.DrawFn) -> str:
    """A number with signs that are not seen anywhere, marks where the card has them or nowhere,
    and digits of any script.
    """
    twelve = draw(st.from_regex(r"[1-8]0000[0-9]{7}", fullmatch=True))
    marked = draw(st.booleans())
    written = []
    for at, digit in enumerate(twelve + last(twelve)):
        zero = ord(draw(DIGITS))
        mark = draw(MARKS) if marked and at in {1, 5, 10, 12} else ""
        written += [draw(NOTHING_SEEN) if at else "", mark, chr(zero + int(digit))]
    return "".join(written)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(disguised(), st.text("กขค \n.,*_", max_size=20))
def test_whatever_hides_a_number_it_is_found(number: str, before: str) -> None:
    assert "thai-id" in kinds(f"{before} {number} ก")


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(st.sampled_from("0123456789๑๒๓-. /|*_<>&#;\\\n[](กข"), max_size=200))
def test_text_without_thirteen_digits_is_no_number(text: str) -> None:
    short = re.sub(r"\d", "", text[12:])
    assert "thai-id" not in kinds(text[:12] + short)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(max_size=400))
def test_no_text_makes_the_detector_fail(text: str) -> None:
    for item in in_text(text):
        assert item.line <= text.count("\n") + 1
        assert item.column <= len(text.split("\n")[item.line - 1]) + 1


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.from_regex(r"[1-8][0-9]{11}", fullmatch=True))
def test_one_last_digit_of_ten_checks(twelve: str) -> None:
    assert [digit for digit in "0123456789" if checks(twelve + digit)] == [last(twelve)]
