from __future__ import annotations

from pathlib import Path

import pytest

from macros.source.diagnostic import DataError, Diagnostic
from macros.source.reader import parse_yaml, read_yaml
from macros.source.text import LIMIT
from tests.conftest import SEED

AS_WRITTEN = {
    "เลขท้ายศูนย์": ("1.10", "1.10"),
    "no": ("no", "no"),
    "true": ("true", "true"),
    "วันที่": ("2568-10-01", "2568-10-01"),
    "เลขนำศูนย์": ("007", "007"),
    "เวลา": ("12:30", "12:30"),
    "เลขไทย": ("๒๕๖๘", "๒๕๖๘"),
    "null ในเครื่องหมายคำพูด": ('"null"', "null"),
    "~ ในเครื่องหมายคำพูด": ("'~'", "~"),
    "ข้อความว่าง": ("''", ""),
    "ข้อความมี :": ("'ชื่อ : งาน'", "ชื่อ : งาน"),
    "หมายเหตุท้ายบรรทัด": ("งาน # หมายเหตุ", "งาน"),
    "หลายบรรทัด": ("|\n  ก\n  ข", "ก\nข\n"),
    "null": ("null", None),
    "~": ("~", None),
    "ไม่มีค่า": ("", None),
}
PLACES = {
    "ค่าแรก": ("ก", "f.yml:1:4"),
    "หลังข้อความไทย": ("ข้อ/1", "f.yml:2:16"),
    "บรรทัดหลังหมายเหตุ": ("รายการ/0", "f.yml:5:5"),
    "ในรายการของรายการ": ("รายการ/1/ชื่อ", "f.yml:6:11"),
    "หลังอักขระนอก BMP": ("ภาพ/1", "f.yml:7:12"),
}
PLACED = """\
ก: ข
ข้อ: [มาตรฐาน, ตัวบ่งชี้]
# หมายเหตุ
รายการ:
  - หนึ่ง
  - ชื่อ: สอง
ภาพ: ["😀", ปิด]
"""
REFUSED = {
    "ชื่อซ้ำ": ("ก: 1\nข: 2\nก: 3\n", "3:1", "มี 'ก' ซ้ำกับบรรทัดที่ 1"),
    "ชื่อซ้ำในวงเล็บ": ("ก:\n  - {ข: 1, ข: 2}\n", "2:12", "มี 'ข' ซ้ำกับบรรทัดที่ 2"),
    "ชื่อซ้ำต่างเครื่องหมายคำพูด": ("ก: 1\n'ก': 2\n", "2:1", "มี 'ก' ซ้ำกับบรรทัดที่ 1"),
    "ชื่อเป็นรายการ": ("[ก]: 1\n", "1:1", "ชื่อรายการไม่ใช่ข้อความ"),
    "ชื่อว่าง": ("~: 1\n", "1:1", "ชื่อรายการไม่ใช่ข้อความ"),
    "anchor": ("ก: &x 1\n", "1:4", "ใช้ &ชื่อ"),
    "alias": ("ก: 1\nข: *x\n", "2:4", "ใช้ *ชื่อ"),
    "tag": ("ก: !!int 1\n", "1:4", "ใช้ !ชนิด"),
    "tag ของ python": ("ก: !!python/tuple [ก]\n", "1:4", "ใช้ !ชนิด"),
    "หลายเอกสาร": ("ก: 1\n---\nข: 2\n", "2:1", "หลายเอกสาร"),
    "ซ้อนลึก": ("ก: " + "[" * 21 + "]" * 21 + "\n", "1:24", "ย่อหน้าซ้อนกันเกิน 20 ชั้น"),
    "ซ้อนลึกและไม่ปิด": ("[" * 22, "1:22", "ย่อหน้าซ้อนกันเกิน 20 ชั้น"),
    "แท็บหน้าชื่อแรก": ("ก:\n\tข: 1\n", "2:1", "แท็บ"),
    "แท็บหน้าชื่อต่อมา": ("ก:\n  ข: 1\n\tค: 2\n", "3:1", "แท็บ"),
    "แท็บหน้า - ": ("ก:\n\t- ข: 1\n", "2:1", "แท็บในย่อหน้า"),
    "เครื่องหมายคำพูดของ Word": ("ก: 1\nข: “ชื่อ: งาน”\n", "2:9", "เครื่องหมายคำพูดแบบ Word"),
    ": ในข้อความ": ("ก: 1\nข: ชื่อ : งาน\n", "2:9", 'มีเครื่องหมาย ":" อยู่ในข้อความ'),
    "ขึ้นต้นด้วย @": ("ก: @ข\n", "1:4", "อักขระที่ใช้ขึ้นต้นไม่ได้"),
    "เครื่องหมายคำพูดไม่ปิด": ("ก: 1\nข: 'ค\n\nง: 1\n", "2:4", "เครื่องหมายคำพูดปิดไม่ครบ"),
    "เครื่องหมายคำพูดปิดก่อน": ("ก: 1\nข: 'ค' ง\n", "2:8", "เครื่องหมายคำพูดปิดไม่ครบ"),
    "วงเล็บไม่ปิด": ("ก: 1\nข: [1, 2\nค: 3\n", "2:4", "วงเล็บ [ ] ปิดไม่ครบ"),
    "วงเล็บไม่ปิดท้ายไฟล์": ("ก: 1\nข: [1, 2\n", "2:4", "วงเล็บ [ ] ปิดไม่ครบ"),
    "ปีกกาไม่ปิด": ("ก: 1\nข: {ค: 1\nง: 3\n", "2:4", "วงเล็บ { } ปิดไม่ครบ"),
    "ย่อหน้าไม่ตรง": ("ก:\n  ข: 1\n ค: 2\n", "3:2", "ย่อหน้าไม่ตรงกับบรรทัดก่อนหน้า"),
    "- ไม่ตรงกัน": ("ก:\n  - 1\n  ข: 2\n", "3:3", "- ไม่ตรงกัน"),
    "- ผิดตำแหน่ง": ("ก: - ข\n", "1:4", "เครื่องหมาย - อยู่ผิดตำแหน่ง"),
    "ไม่มี :": ("ก: 1\nข\nค: 2\n", "2:1", "ไม่พบเครื่องหมาย :"),
    "ไม่มีอะไรหลังวงเล็บ": ("ก: 1\nข: {# ", "2:7", "รูปแบบ YAML ไม่ถูกต้อง"),
    "ไม่มี : ท้ายไฟล์": ("ก: 1\nข\n\n", "2:1", "ไม่พบเครื่องหมาย :"),
}
CONTROL = {
    "ต้นไฟล์": ("ก: \x07\n", 1),
    "เขียนเป็นรหัส": ('ก: 1\nข: "\\u202e"\n', 2),
    "ชื่อรายการเขียนเป็นรหัส": ('ก: 1\n"\\x07": 2\n', 2),
    "หลังข้อความไทย": ("มาตรฐาน: ตัวบ่งชี้\nก: \x07\nข: 1\nค: 2\n", 2),
    "ที่ YAML ถือเป็นท้ายบรรทัด": ("ก: 1\nข: ค\x85ง: จ\n", 2),
    "ตัวคั่นบรรทัด": ("ก: ข\u2028ค: ง\n", 1),
    "ตัวคั่นย่อหน้า": ("ก: 1\n\nข: ค\u2029\n", 3),
}
BYTES = {
    "ANSI": ("a: 1\nงาน: มาตรฐาน\n".encode("cp874"), 2, "เป็น ANSI (Windows-874)"),
    "UTF-16": ("งาน: มาตรฐาน\n".encode("utf-16"), 1, "เป็น UTF-16"),
    "ไฟล์ภาพ": (b"\x89PNG\r\n\x1a\n", 1, "ไม่ใช่ UTF-8"),
    "ใหญ่เกิน": (b"#" * (LIMIT + 1), 1, "ไฟล์ใหญ่เกิน 512 กิโลไบต์"),
}
FORMS = {
    "BOM": "\ufeffก: ข\nค: |\n  ง\n  จ\n",
    "CRLF": "ก: ข\r\nค: |\r\n  ง\r\n  จ\r\n",
    "CR": "ก: ข\rค: |\r  ง\r  จ\r",
    "เครื่องหมายเริ่มเอกสาร": "---\nก: ข\nค: |\n  ง\n  จ\n",
}
DATA = [file.relative_to(SEED).as_posix() for file in sorted((SEED / "data").rglob("*.yml"))]


def problems(text: str) -> list[Diagnostic]:
    with pytest.raises(DataError) as caught:
        parse_yaml(text, "f.yml")
    return caught.value.problems


@pytest.mark.parametrize(("written", "expected"), AS_WRITTEN.values(), ids=AS_WRITTEN)
def test_scalar_is_what_is_written(written: str, expected: str | None) -> None:
    assert parse_yaml(f"ก: {written}\n", "f.yml").plain() == {"ก": expected}


@pytest.mark.parametrize(("path", "expected"), PLACES.values(), ids=PLACES)
def test_every_value_knows_its_place(path: str, expected: str) -> None:
    key_path = [int(part) if part.isdigit() else part for part in path.split("/")]
    assert str(parse_yaml(PLACED, "f.yml").at(tuple(key_path)).place) == expected


def test_every_key_knows_its_place() -> None:
    keys = parse_yaml(PLACED, "f.yml").keys
    assert {key: place.line for key, place in keys.items()} == {
        "ก": 1,
        "ข้อ": 2,
        "รายการ": 4,
        "ภาพ": 7,
    }


@pytest.mark.parametrize(("text", "place", "fragment"), REFUSED.values(), ids=REFUSED)
def test_what_the_house_refuses_is_one_problem_at_its_place(
    text: str, place: str, fragment: str
) -> None:
    (problem,) = problems(text)
    assert str(problem.place) == f"f.yml:{place}"
    assert fragment in problem.message


@pytest.mark.parametrize(("text", "line"), CONTROL.values(), ids=CONTROL)
def test_invisible_letter_is_found_on_its_line(text: str, line: int) -> None:
    (problem,) = problems(text)
    assert problem.place.line == line
    assert "มีอักขระที่มองไม่เห็น" in problem.message


def test_all_that_is_refused_is_said_at_once() -> None:
    found = problems("ก: &x 1\nข: *x\nก: !y 2\nค: @\n")
    assert [str(problem.place) for problem in found] == [
        "f.yml:1:4",
        "f.yml:2:4",
        "f.yml:3:1",
        "f.yml:3:4",
        "f.yml:4:4",
    ]


def test_nesting_as_deep_as_allowed_is_read() -> None:
    assert parse_yaml("[" * 20 + "]" * 20, "f.yml").plain() is not None


@pytest.mark.parametrize(("raw", "line", "fragment"), BYTES.values(), ids=BYTES)
def test_file_that_is_no_utf8_text(tmp_path: Path, raw: bytes, line: int, fragment: str) -> None:
    (tmp_path / "f.yml").write_bytes(raw)
    with pytest.raises(DataError) as caught:
        read_yaml(tmp_path, "f.yml")
    (problem,) = caught.value.problems
    assert str(problem.place) == f"f.yml:{line}:1"
    assert fragment in problem.message


@pytest.mark.parametrize("path", DATA)
def test_data_file_saved_as_ansi_is_recognised(tmp_path: Path, path: str) -> None:
    text = (SEED / path).read_text(encoding="utf-8")
    (tmp_path / "f.yml").write_bytes(text.encode("cp874", "ignore"))
    with pytest.raises(DataError, match=r"เป็น ANSI \(Windows-874\)"):
        read_yaml(tmp_path, "f.yml")


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_form_of_the_file_changes_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "f.yml").write_bytes(text.encode())
    node = read_yaml(tmp_path, "f.yml")
    assert node.plain() == {"ก": "ข", "ค": "ง\nจ\n"}
    assert node.keys["ค"].line - node.keys["ก"].line == 1
    assert node.keys["ก"].column == 1


def test_file_of_the_greatest_size_is_read(tmp_path: Path) -> None:
    (tmp_path / "f.yml").write_bytes(b"a: 1\n".ljust(LIMIT, b"#"))
    assert read_yaml(tmp_path, "f.yml").plain() == {"a": "1"}


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"^data/f\.yml:1:1: ไม่พบไฟล์นี้"):
        read_yaml(tmp_path, "data/f.yml")


def test_folder_in_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "f.yml").mkdir()
    with pytest.raises(DataError, match=r"^f\.yml:1:1: ไม่ใช่ไฟล์ธรรมดา"):
        read_yaml(tmp_path, "f.yml")


@pytest.mark.parametrize("text", ["", "\n", "# หมายเหตุ\n"], ids=["ว่าง", "บรรทัดว่าง", "หมายเหตุ"])
def test_file_without_content_is_none(text: str) -> None:
    assert parse_yaml(text, "f.yml").plain() is None
