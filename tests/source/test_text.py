"""A file's bytes as text: what is read, what is refused, and what only looks doubtful."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from macros.source.diagnostic import DataError
from macros.source.text import LIMIT, mojibake, read_text

READ = {
    "LF": "งาน\n: 1\n".encode(),
    "CRLF": "งาน\r\n: 1\r\n".encode(),
    "CR": "งาน\r: 1\r".encode(),
    "BOM": "\ufeffงาน\n: 1\n".encode(),
    "BOM สองตัว": "\ufeff\ufeffงาน\n: 1\n".encode(),
}
REFUSED = {
    "ANSI": ("งานมาตรฐาน".encode("cp874"), "1:1", "TEXT-04"),
    "UTF-16": ("งาน".encode("utf-16"), "1:1", "TEXT-06"),
    "UTF-16 ไม่มี BOM": ("title: work".encode("utf-16-le"), "1:1", "TEXT-06"),
    "ตัดกลางตัวอักษร": ("ก\nงาน".encode()[:-1], "2:1", "TEXT-05"),
    "NUL": ("ก\nข\x00ค".encode(), "2:2", "TEXT-07"),
    "ESC": (b"a\x1b[31m", "1:2", "TEXT-07"),
    "กลับทิศ": ("กข\u202eค".encode(), "1:3", "TEXT-07"),
    "รวมไฟล์ค้าง": (b"a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n", "2:1", "TEXT-08"),
    "ใหญ่เกิน": (b"a" * (LIMIT + 1), "1:1", "TEXT-03"),
}


@pytest.mark.parametrize("raw", READ.values(), ids=READ)
def test_line_ends_and_marks_do_not_matter(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "f.md").write_bytes(raw)
    assert read_text(tmp_path, "f.md") == "งาน\n: 1\n"


@pytest.mark.parametrize(("raw", "place", "code"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_told_at_its_place(
    tmp_path: Path, raw: bytes, place: str, code: str
) -> None:
    (tmp_path / "f.md").write_bytes(raw)
    with pytest.raises(DataError) as refused:
        read_text(tmp_path, "f.md")
    first = refused.value.problems[0]
    assert (str(first.place), first.code) == (f"f.md:{place}", f"E-{code}")


def test_every_mark_of_a_merge_is_told(tmp_path: Path) -> None:
    (tmp_path / "f.md").write_bytes(REFUSED["รวมไฟล์ค้าง"][0])
    with pytest.raises(DataError) as refused:
        read_text(tmp_path, "f.md")
    assert [problem.place.line for problem in refused.value.problems] == [2, 4, 6]


def test_a_line_below_a_heading_is_no_merge(tmp_path: Path) -> None:
    (tmp_path / "f.md").write_text("หัวข้อ\n=======\n", encoding="utf-8")
    assert read_text(tmp_path, "f.md") == "หัวข้อ\n=======\n"


def test_a_socket_is_not_read(tmp_path: Path) -> None:
    os.mknod(tmp_path / "f.md", stat.S_IFSOCK | 0o600)
    with pytest.raises(DataError) as refused:
        read_text(tmp_path, "f.md")
    assert refused.value.problems[0].code == "E-FILE-09"


def test_thai_that_was_read_wrongly_is_doubtful() -> None:
    wrong = "ประกาศสำนักงาน".encode().decode("latin-1").encode("latin-1")
    text = "".join(bytes([byte]).decode("cp874", "replace") for byte in wrong)
    (problem,) = mojibake(f"ปกติ\nคำ {text}\n", "f.md")
    assert (str(problem.place), problem.code) == ("f.md:2:4", "W-TEXT-09")
    assert not list(mojibake("เธอเน้นเรื่องเนื้อหา เนื่องจากเธอเน้น\n", "f.md"))
