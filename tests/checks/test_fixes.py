"""What the check mends by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.fixes import fix_text
from macros.commands.fixing import fix
from macros.source.diagnostic import DataError
from macros.source.text import read_text

MENDED = {
    "ANSI": ("งานที่ทำ\n".encode("cp874"), "งานที่ทำ\n", "ANSI"),
    "UTF-16": ("งาน\n".encode("utf-16"), "งาน\n", "UTF-16"),
    "UTF-16 BE": ("\ufeffงาน\n".encode("utf-16-be"), "งาน\n", "UTF-16"),
    "BOM": ("\ufeffงาน\n".encode(), "งาน\n", "BOM"),
    "CRLF": ("ก\r\nข\r\n".encode(), "ก\nข\n", "LF"),
    "CR": ("ก\rข\r".encode(), "ก\nข\n", "LF"),
    "สระอำ": ("ทํางาน เเละ\u200bนํ้า\n".encode(), "ทำงาน และน้ำ\n", "ํา"),
}


@pytest.mark.parametrize(("raw", "text", "done"), MENDED.values(), ids=MENDED)
def test_text_is_as_it_was_meant(raw: bytes, text: str, done: str) -> None:
    better = fix_text(raw)
    assert better
    assert better.content.decode() == text
    assert any(done in saying for saying in better.done)
    assert fix_text(better.content) is None


@pytest.mark.parametrize(
    "raw", [b"", "งาน\n".encode(), b"\x80\x81\xff" * 9], ids=["ว่าง", "ถูก", "ไม่ใช่ข้อความ"]
)
def test_what_is_sound_or_no_text_is_left_alone(raw: bytes) -> None:
    assert fix_text(raw) is None


def test_files_are_kept_as_they_were(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = "งาน".encode("cp874")
    for path in ("docs/a.md", "data/source/manual.txt", "docs/sound.md", "docs/a.png"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes("งาน".encode() if "sound" in path else raw)
    fix(tmp_path)
    assert (tmp_path / "docs/a.md").read_text(encoding="utf-8") == "งาน"
    assert (tmp_path / "data/source/manual.txt").read_bytes() == raw
    (kept,) = (tmp_path / ".cache/before-fix").rglob("*.md")
    assert kept.read_bytes() == raw
    said = capsys.readouterr().err
    assert "docs/a.md: แปลงจาก ANSI (Windows-874) เป็น UTF-8" in said
    assert "แก้ไขให้แล้ว 1 ไฟล์" in said
    fix(tmp_path)
    assert "ไม่มีสิ่งที่แก้ไขให้เองได้" in capsys.readouterr().err


def test_utf8_with_a_broken_letter_is_no_ansi(tmp_path: Path) -> None:
    raw = "# สวัสดี\n\nสวัสดี".encode() + b"\xe0\n"
    assert fix_text(raw) is None
    (tmp_path / "x.md").write_bytes(raw)
    with pytest.raises(DataError) as refused:
        read_text(tmp_path, "x.md")
    assert [problem.code for problem in refused.value.problems] == ["E-TEXT-05"]


def test_names_of_files_stay_as_the_files_have_them() -> None:
    text = "files: คําสั่ง.pdf\nfiles:\n  - นํ้า.pdf\n---\nทํา [คําสั่ง](คําสั่ง.md)\n"
    better = fix_text(text.encode())
    assert better
    changed = text.replace("ทํา [คําสั่ง]", "ทำ [คำสั่ง]")
    assert better.content.decode() == changed


def test_a_file_keeps_its_mode_and_one_that_cannot_be_kept_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "docs/a.md"
    file.parent.mkdir()
    file.write_bytes(b"a\r\n")
    file.chmod(0o750)
    (tmp_path / ".cache").touch()
    fix(tmp_path)
    assert "docs/a.md: แก้ไขให้ไม่ได้" in capsys.readouterr().err
    assert file.read_bytes() == b"a\r\n"
    (tmp_path / ".cache").unlink()
    fix(tmp_path)
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"a\n", 0o750)
