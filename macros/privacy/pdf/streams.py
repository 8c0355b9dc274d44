"""The streams of a PDF that no page shows: what each is, and the words in it."""

from __future__ import annotations

import re
from typing import Any

from macros.source.file_type import detect_type

_SKIPPED = ("/FunctionType", "/ShadingType", "/HalftoneType", "/Length1", "/Length2", "/Length3")
_KINDS = {"/XRef", "/ObjStm", "/CMap"}
_FONTS = {"/Type1C", "/CIDFontType0C", "/OpenType"}
_SHAPE = re.compile(rb"^\s*(?:-?[\d.]+\s+)+d[01]\b")  # a letter of a font that is drawn
_DRAWN = re.compile(rb"\bBT\b.*?\bT[jJ]\b", re.DOTALL)
_COMMANDS = re.compile(rb"\b(?:BT|cm|re|Do|gs|rg|RG|BMC|BDC)\b")
_REFERRED = re.compile(
    rb"/(?:CIDToGIDMap|CIDSet|ToUnicode|FontFile[23]?|Encoding|UseCMap|DestOutputProfile|Lookup|"
    rb"OverlayAppearance|TR2?|HT|BG2?|UCR2?)\s+(\d+)\s+\d+\s+R|/(?:ICCBased|Indexed)[^\]]{0,60}?(\d+)\s+\d+\s+R"
)
_LARGEST = 20 * 1024 * 1024


def parts_of_fonts(data: bytes) -> set[int]:
    """The numbers of objects that fonts, colours and the like are made of, by who refers to them."""
    return {int(found[1] or found[2]) for found in _REFERRED.finditer(data)}


def is_plain_part(stream: Any) -> bool:
    """Whether a stream is one that holds no words by its kind: a font's, a function's."""
    return (
        any(key in stream for key in _SKIPPED)
        or stream.get("/Type") in _KINDS
        or stream.get("/Subtype") in _FONTS
        or isinstance(stream.get("/S"), int)  # where pages begin, for fast web view
    )


def is_map(data: bytes) -> bool:
    """Whether the content of a stream is a font's map or letter, or a profile of colours."""
    return b"begincmap" in data[:4000] or data[36:40] == b"acsp" or bool(_SHAPE.match(data[:200]))


def is_drawing(data: bytes) -> bool:
    """Whether the content of a stream are the commands of a page."""
    start = data[:100_000]
    found = len(_COMMANDS.findall(start)) > 1 or _DRAWN.search(start)
    return bool(found) and as_text(start) is not None


def has_text(data: bytes) -> bool:
    """Whether commands show letters."""
    return bool(_DRAWN.search(data))


def as_text(data: bytes) -> str | None:
    """The content of a stream as text, None if it is none."""
    wide = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp874"):
        try:
            text = data[:_LARGEST].decode(encoding)
        except UnicodeDecodeError:
            continue
        strange = sum(letter < " " and letter not in "\t\r\n\f" for letter in text)
        if strange <= len(text) // 100:
            return text
    return None


def suffix_of(data: bytes) -> str:
    """The suffix of a file without a name, by its content; ".bin" where nothing tells it."""
    found = detect_type(data)
    if found:
        return ".docx" if found.locked else found.suffix
    return ".txt" if as_text(data) is not None else ".bin"
