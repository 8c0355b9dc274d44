"""The strings of an object, and what kind of thing it is in words of the office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

INFO = "คุณสมบัติของไฟล์"
EARLIER = "ส่วนที่ถูกแก้หรือลบแล้วแต่ยังอยู่ในไฟล์"
HIDDEN = "ข้อมูลแฝงในไฟล์"
FIELD = "ช่องกรอกแบบฟอร์ม"
_LINKS = {"/URI", "/JS", "/Launch", "/SubmitForm", "/GoToR", "/JavaScript"}
_LONG = 9  # letters of a name that may be more than a name
_SEEN = re.compile(rb"[\t -~\x80-\xff]{6,}")
_DEEPEST = 60


def label(value: Any, pages: dict[int, int], number: int) -> str:
    """What an object is; `pages` are the page numbers of notes and fields by their own."""
    if number in pages:
        return f"หน้า {pages[number]} หมายเหตุ ลิงก์ ช่องกรอก หรือลายประทับ"
    if not isinstance(value, DictionaryObject):
        return HIDDEN
    keys = set(value)
    kinds = (
        ({"/FT", "/DV", "/Opt", "/XFA", "/Fields"}, FIELD),
        ({"/Rect", "/Subj", "/RC"}, "หมายเหตุหรือลิงก์"),
        (
            {"/Alt", "/ActualText", "/StructElem"} | ({"/S"} if "/P" in keys else set()),
            "คำอธิบายของโครงสร้างเอกสาร",
        ),
        ({"/Producer", "/Creator", "/Author", "/CreationDate", "/Keywords"}, INFO),
        ({"/EF", "/UF"}, "รายการไฟล์แนบ"),
        (_LINKS, "ลิงก์และคำสั่ง"),
        ({"/Title"}, "ที่คั่นหน้า"),
    )
    return next((name for wanted, name in kinds if wanted & keys), HIDDEN)


def words(value: Any, depth: int = 0) -> Iterator[str]:
    """The strings in an object, in the order of its keys; not those of objects it refers to."""
    if isinstance(value, TextStringObject | ByteStringObject):
        yield from _string(value)
    elif isinstance(value, NameObject):
        if len(value) > _LONG:
            yield str(value)[1:]
    elif isinstance(value, NumberObject):
        if len(str(value)) == 13:
            yield str(value)
    elif depth > _DEEPEST:
        return
    elif isinstance(value, DictionaryObject):
        for key, item in value.items():
            yield from words(NameObject(key), depth + 1)
            yield from words(item, depth + 1)
    elif isinstance(value, ArrayObject):
        for item in value:
            yield from words(item, depth + 1)


def _string(value: TextStringObject | ByteStringObject) -> Iterator[str]:
    """A string as PDF has it; if it is no text, in Windows-874, as old programs write, and
    the letters within it, as in a signature.
    """
    raw = value.original_bytes
    if isinstance(value, TextStringObject):
        yield str(value)
    if not raw.startswith((b"\xfe\xff", b"\xff\xfe")) and max(raw, default=0) > 0x7F:
        for found in _SEEN.findall(raw):
            yield found.decode("cp874", "replace")
        yield raw.decode("utf-8", "ignore")
