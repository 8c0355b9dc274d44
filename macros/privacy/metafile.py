"""Texts in drawings of Windows: EMF, EMF+ and WMF, packed or not.

Records after [MS-EMF] 2.3.5, [MS-EMFPLUS] 2.3.4 and [MS-WMF] 2.3.3. Where a drawing has shapes of
letters in the place of letters, nobody can tell what they say.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from struct import error, unpack_from

from macros.privacy.finding import Found, Passage, UnreadableError
from macros.privacy.strings import strings

_MOST = 64 * 1024 * 1024  # of a packed drawing
_GLYPHS, _NO_RECT, _SMALL = 0x10, 0x100, 0x200  # options of text
_RECT = 0x06
_PLACEABLE = b"\xd7\xcd\xc6\x9a"
_BROKEN = "ภาพวาดของ Windows เสียหาย"


@dataclass
class _Drawing:
    texts: list[str] = field(default_factory=list)
    shapes: bool = False  # letters that are drawn, not written

    def put(self, raw: bytes, encoding: str, options: int = 0) -> None:
        """Take text in an encoding, or note that it is of glyphs."""
        if options & _GLYPHS:
            self.shapes = True
        elif raw:
            self.texts.append(raw.decode(encoding, "replace").rstrip("\0"))


def drawing_passages(content: bytes) -> Found:
    """The texts of a drawing. Raises UnreadableError for one that is broken, or has letters that
    are only drawn.
    """
    drawing = _Drawing()
    try:
        body = _unpacked(content)
        (_emf if body[40:44] == b" EMF" else _wmf)(body, drawing)
    except (error, zlib.error, IndexError):
        raise UnreadableError(_BROKEN) from None
    yield Passage("", "\n\n".join(drawing.texts))
    yield Passage("", "".join(drawing.texts), echo=True)
    if drawing.shapes:
        raise UnreadableError("มีตัวอักษรที่เป็นรูปวาด")


def _unpacked(content: bytes) -> bytes:
    if not content.startswith(b"\x1f\x8b"):
        return content
    unpacker = zlib.decompressobj(31)
    body = unpacker.decompress(content, _MOST)
    if unpacker.unconsumed_tail:
        raise UnreadableError("ขยายแล้วใหญ่เกินไป")
    return body


def _records(
    body: bytes, start: int, kind: str, unit: int, least: int
) -> Iterator[tuple[int, int, int]]:
    """(kind, offset, end) of each record; their sizes are in so many bytes."""
    at = start
    while at < len(body):
        first, second = unpack_from(kind, body, at)
        number, size = (first, second) if unit == 1 else (second, first)
        if size * unit < least or at + size * unit > len(body):
            raise UnreadableError(_BROKEN)
        yield number, at, at + size * unit
        at += size * unit


def _emf(body: bytes, drawing: _Drawing) -> None:
    length, words = unpack_from("<II", body, 60)
    drawing.put(body[words : words + 2 * length], "utf-16-le")
    for kind, at, end in _records(body, 0, "<II", 1, 8):
        if kind == 14:
            return
        if kind in {83, 84}:
            _text(body, at, at + 36, drawing, wide=kind == 84)
        elif kind in {96, 97}:
            for number in range(min(unpack_from("<I", body, at + 36)[0], (end - at) // 40)):
                _text(body, at, at + 40 + 40 * number, drawing, wide=kind == 97)
        elif kind == 108:
            _small(body, at, drawing)
        elif kind == 70:
            _comment(body[at + 12 : end], drawing)


def _text(body: bytes, record: int, at: int, drawing: _Drawing, *, wide: bool) -> None:
    """EmrText: a point, how many letters, where they stand from the record's start, options."""
    count, where, options = unpack_from("<III", body, at + 8)
    start, size = record + where, count * 2 if wide else count
    drawing.put(body[start : start + size], "utf-16-le" if wide else "cp874", options)


def _small(body: bytes, at: int, drawing: _Drawing) -> None:
    count, options = unpack_from("<II", body, at + 16)
    start = at + 36 + (0 if options & _NO_RECT else 16)
    small = bool(options & _SMALL)
    raw = body[start : start + (count if small else count * 2)]
    drawing.put(raw, "cp874" if small else "utf-16-le", options)


def _comment(data: bytes, drawing: _Drawing) -> None:
    """What other programs put in: EMF+, which draws the same once more, or anything else."""
    if not data.startswith(b"EMF+"):
        drawing.texts.append(strings(data))
        return
    at = 4
    while at + 12 <= len(data):
        kind, _, size = unpack_from("<HHI", data, at)
        if size < 12:
            raise UnreadableError(_BROKEN)
        if kind == 0x401C:
            count = unpack_from("<I", data, at + 20)[0]
            drawing.put(data[at + 40 : at + 40 + 2 * count], "utf-16-le")
        elif kind == 0x4036:
            options, _, count = unpack_from("<III", data, at + 16)
            drawing.put(
                data[at + 28 : at + 28 + 2 * count], "utf-16-le", 0 if options & 1 else _GLYPHS
            )
        at += size


def _wmf(body: bytes, drawing: _Drawing) -> None:
    start = 22 if body.startswith(_PLACEABLE) else 0
    kind, header = unpack_from("<HH", body, start)
    if kind not in {1, 2} or header != 9:
        raise UnreadableError(_BROKEN)
    for number, at, end in _records(body, start + 18, "<IH", 2, 6):
        if number == 0:
            return
        if number == 0x0521:
            drawing.put(body[at + 8 : at + 8 + unpack_from("<H", body, at + 6)[0]], "cp874")
        elif number == 0x0A32:
            count, options = unpack_from("<HH", body, at + 10)
            first = at + 14 + (8 if options & _RECT else 0)
            drawing.put(body[first : first + count], "cp874", options)
        elif number == 0x0626:
            drawing.texts.append(strings(body[at + 10 : end]))
