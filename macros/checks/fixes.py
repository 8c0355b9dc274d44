"""What the check may mend by itself, because nobody could mean anything else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from macros.privacy.files import scan_attachment
from macros.privacy.picture_metadata import same_pixels, strip_metadata
from macros.source.prose import in_prose
from macros.source.text import THAI_WINDOWS, is_thai_windows, is_utf16
from macros.thai.copied import rejoined
from macros.thai.normal import normalized
from macros.thai.private import BULLETS, readable

_BULLET = re.compile(rf"^([ \t>]*)[{BULLETS}][ \t\u00a0]+", re.MULTILINE)


@dataclass(frozen=True)
class Fix:
    """New content of a file, and what was done to it, in Thai."""

    content: bytes
    done: tuple[str, ...]


def fix_text(raw: bytes) -> Fix | None:
    """The bytes of a text as UTF-8, lines ended by LF, Thai as it should be typed.

    None when there is nothing to mend, or when it is no text that could be mended.
    """
    text, done = _decoded(raw)
    if text is None:
        return None
    for saying, change in _CHANGES.items():
        better = change(text)
        if better != text:
            text, done = better, [*done, saying]
    return Fix(text.encode(), tuple(done)) if done else None


def fix_picture(raw: bytes) -> Fix | None:
    """A JPEG, PNG or WebP picture without what its file tells of people and places; no pixel
    changes. None when it tells nothing of the kind, or is no such picture.
    """
    try:
        content = strip_metadata(raw) if scan_attachment(raw, ".jpg") else raw
    except ValueError:
        return None
    if content == raw or not same_pixels(content, raw):
        return None
    return Fix(content, ("ลบพิกัดและข้อมูลอื่นที่ฝังมากับภาพ",))


def _decoded(raw: bytes) -> tuple[str | None, list[str]]:
    try:
        if is_utf16(raw):
            little = raw[1:2] == b"\0" or raw.startswith(b"\xff\xfe")
            return raw.decode("utf-16-le" if little else "utf-16-be"), ["แปลงจาก UTF-16 เป็น UTF-8"]
        return raw.decode(), []
    except UnicodeDecodeError:
        if is_thai_windows(raw):
            return raw.decode(THAI_WINDOWS), ["แปลงจาก ANSI (Windows-874) เป็น UTF-8"]
        return None, []


def _listed(text: str) -> str:
    """Text whose lines that begin with a bullet of Word are items of a list."""
    return _BULLET.sub(r"\1- ", text)


_CHANGES: dict[str, Callable[[str], str]] = {
    "ตัดเครื่องหมายต้นไฟล์ (BOM)": lambda text: text.lstrip("\ufeff"),
    "เปลี่ยนท้ายบรรทัดเป็น LF": lambda text: text.replace("\r\n", "\n").replace("\r", "\n"),
    "เปลี่ยนเครื่องหมายหัวข้อย่อยของ Word เป็นรายการ": lambda text: in_prose(text, _listed),
    "เปลี่ยนอักขระของแบบอักษรรุ่นเก่าและของ Word เป็นอักขระมาตรฐาน": lambda text: in_prose(text, readable),
    "แก้ ํา เป็น ำ แก้ เเ เป็น แ เรียงสระและวรรณยุกต์ ตัดที่ซ้ำ เติม ำ ที่หาย และตัดวรรคที่มองไม่เห็น": (
        lambda text: in_prose(text, lambda part: rejoined(normalized(part)))
    ),
}
