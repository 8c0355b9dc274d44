"""A file's bytes as text: UTF-8, or a Thai sentence that says what to do."""

from __future__ import annotations

from pathlib import Path

from macros.source.problem import DataError, Place, Problem

LIMIT = 512 * 1024
_THAI_WINDOWS = "cp874"


def read_text(root: Path, path: str) -> str:
    """The text of the file `path` (relative to `root`, with /). Raises DataError."""
    try:
        raw = (root / path).read_bytes()
    except FileNotFoundError:
        raise _error(path, "ไม่พบไฟล์นี้ ให้สร้างไฟล์หรือตรวจชื่อไฟล์") from None
    except OSError as error:
        raise _error(path, f"เปิดไฟล์ไม่ได้ ({error.strerror}) ให้ตรวจสิทธิ์ของไฟล์") from None
    if len(raw) > LIMIT:
        raise _error(path, f"ไฟล์ใหญ่เกิน {LIMIT // 1024} กิโลไบต์ ให้แบ่งเป็นหลายไฟล์")
    return _decode(path, raw)


def _decode(path: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        kind = "เป็น ANSI (Windows-874)" if _looks_thai(raw) else "ไม่ใช่ UTF-8"
        advice = f"ตัวอักษรในไฟล์{kind} ให้บันทึกไฟล์ใหม่โดยเลือกการเข้ารหัส UTF-8"
        raise _error(path, advice, line) from None


def _looks_thai(raw: bytes) -> bool:
    try:
        text = raw.decode(_THAI_WINDOWS)
    except UnicodeDecodeError:
        return False
    letters = [letter for letter in text if not letter.isascii()]
    return sum("ก" <= letter <= "๛" for letter in letters) > len(letters) / 2


def _error(path: str, message: str, line: int = 1) -> DataError:
    return DataError([Problem(Place(path, line), message)])
