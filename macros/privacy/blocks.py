"""Pictures as the blocks that their files are made of: which of them show, which tell of it.

Blocks are cut without decoding the picture, so what is left after taking some away is the
same picture, to the letter.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

_PNG = b"\x89PNG\r\n\x1a\n"
EXIF = b"Exif\0\0"
"""What EXIF begins with in a JPEG file."""

_NEXT = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
_TELLING = {b"eXIf": "exif", b"iTXt": "text", b"tEXt": "text", b"zTXt": "zipped", b"tIME": "time"}
_FLAGS = 8  # where VP8X says whether EXIF (0x08) and XMP (0x04) follow
_SHOWING = {0xE0, 0xE2, 0xEE}  # JFIF, colours (ICC), Adobe's colour transform: a picture needs them


@dataclass(frozen=True)
class Block:
    """A piece of a picture's file: the bytes themselves, and what they tell besides the picture
    (`kind` is "" for what belongs to the picture; `body` is what is told).
    """

    raw: bytes
    kind: str = ""
    body: bytes = b""


def blocks(content: bytes) -> list[Block] | None:
    """The blocks of a JPEG, PNG or WebP file, None for any other. Never raises."""
    if content.startswith(b"\xff\xd8"):
        return list(_jpeg(content))
    if content.startswith(_PNG):
        return list(_png(content))
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return list(_webp(content))
    return None


def _jpeg(content: bytes) -> Iterator[Block]:
    yield Block(content[:2])
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        mark = content[at + 1]
        if mark == 0xD9:
            break
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if mark == 0xDA:  # the picture itself: up to the next mark that is no part of it
            found = _NEXT.search(content, end)
            end = found.start() if found else len(content)
            yield Block(content[at:end])
        else:
            yield _segment(mark, content[at:end])
        at = max(end, at + 2)
    yield Block(content[at : at + 2])
    if content[at + 2 :].strip(b"\0"):
        yield Block(content[at + 2 :], "after", content[at + 2 :])


def _segment(mark: int, raw: bytes) -> Block:
    body = raw[4:]
    if mark == 0xE1 and body.startswith(EXIF):
        return Block(raw, "exif", body[len(EXIF) :])
    if mark == 0xFE or (0xE1 <= mark <= 0xEF and mark not in _SHOWING):
        return Block(raw, "text", body)
    if mark == 0xE2 and not body.startswith(b"ICC_PROFILE\0"):
        return Block(raw, "text", body)
    return Block(raw)


def _png(content: bytes) -> Iterator[Block]:
    yield Block(_PNG)
    at = len(_PNG)
    while at + 12 <= len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        name, body = content[at + 4 : at + 8], content[at + 8 : end - 4]
        yield Block(content[at:end], _TELLING.get(name, ""), body)
        at = end
        if name == b"IEND":
            break
    if content[at:].strip(b"\0"):
        yield Block(content[at:], "after", content[at:])


def _webp(content: bytes) -> Iterator[Block]:
    yield Block(content[:12])
    at = 12
    while at + 8 <= len(content):
        size = int.from_bytes(content[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        name, body = content[at : at + 4], content[at + 8 : at + 8 + size]
        kind = {b"EXIF": "exif", b"XMP ": "text"}.get(name, "")
        yield Block(content[at:end], kind, body.removeprefix(EXIF) if kind == "exif" else body)
        at = end


def without_telling(content: bytes, upright: bytes) -> bytes:
    """The file without what tells of the picture. `upright` is the EXIF that is put in its place
    (b"" for none): which way up the picture is shown. Raises ValueError for an unknown form.
    """
    shown = [block.raw for block in blocks(content) or () if not block.kind]
    if len(shown) < 2:
        raise ValueError("neither JPEG nor PNG nor WebP")
    head, *rest = shown
    if content.startswith(b"\xff\xd8"):
        segment = b"\xff\xe1" + struct.pack(">H", len(EXIF + upright) + 2) + EXIF + upright
        return b"".join([head, segment if upright else b"", *rest])
    if content.startswith(_PNG):
        return b"".join([head, rest[0], _chunk(b"eXIf", upright) if upright else b"", *rest[1:]])
    return _as_webp(rest, upright)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", crc32(name + body))


def _as_webp(parts: list[bytes], upright: bytes) -> bytes:
    first = bytearray(parts[0])
    if first[:4] == b"VP8X" and len(first) > _FLAGS:
        first[_FLAGS] = (first[_FLAGS] & ~0x0C) | (0x08 if upright else 0)
        if upright:
            size = struct.pack("<I", len(upright))
            parts = [*parts, b"EXIF" + size + upright + b"\0" * (len(upright) % 2)]
    body = b"WEBP" + bytes(first) + b"".join(parts[1:])
    return b"RIFF" + struct.pack("<I", len(body)) + body
