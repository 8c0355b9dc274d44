"""PNG and WebP files as blocks."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from zlib import crc32

from macros.privacy.blocks import EXIF, Block, after

PNG, WEBP = b"\x89PNG\r\n\x1a\n", b"WEBP"
_OF_PNG = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"sRGB", b"sBIT", b"bKGD"),
    *(b"hIST", b"pHYs", b"cICP", b"mDCV", b"mDCv", b"cLLI", b"cLLi", b"acTL", b"fcTL", b"fdAT"),
}
_TELLING = {
    b"eXIf": "exif",
    b"iCCP": "colours",
    b"zTXt": "packed",
    b"iTXt": "text",
    b"tEXt": "text",
    b"tIME": "time",
}
_OF_WEBP = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"}
_OTHERS = {b"EXIF": "exif", b"XMP ": "text", b"ICCP": "colours"}
_FLAGS = 8  # where VP8X says whether EXIF (0x08) and XMP (0x04) follow


def png(content: bytes) -> Iterator[Block]:
    """The chunks of a PNG file, and what follows the last. A chunk that nobody knows and that
    readers must know stays: without it the picture cannot be read.
    """
    yield Block(PNG)
    at = len(PNG)
    while at + 8 <= len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        name, body = content[at + 4 : at + 8], content[at + 8 : end - 4]
        kind = "" if name in _OF_PNG else _TELLING.get(name, "other")
        kind = "colours" if kind == "other" and name[:1].isupper() else kind
        yield Block(content[at:end], kind, body, name.decode("latin-1"))
        at = end
        if name == b"IEND":
            break
    yield from after(content[at:])


def webp(content: bytes) -> Iterator[Block]:
    """The chunks of a WebP file, and what follows the end that it says it has."""
    yield Block(content[:12])
    at, last = 12, 8 + int.from_bytes(content[4:8], "little")
    while at + 8 <= min(len(content), last):
        size = int.from_bytes(content[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        name, body = content[at : at + 4], content[at + 8 : at + 8 + size]
        kind = "" if name in _OF_WEBP else _OTHERS.get(name, "other")
        body = body.removeprefix(EXIF) if kind == "exif" else body
        yield Block(content[at:end], kind, body, name.decode("latin-1"))
        at = end
    yield from after(content[at:])


def as_png(parts: list[bytes], upright: bytes) -> bytes:
    """A PNG file of its parts, with EXIF if any."""
    head, first, *rest = parts
    exif = [_chunk(b"eXIf", upright)] if upright else []
    return b"".join([head, first, *exif, *rest])


def as_webp(parts: list[bytes], upright: bytes) -> bytes:
    """A WebP file of its parts, with EXIF if any and if its form has room for it."""
    _, head, *rest = parts
    first = bytearray(head)
    if first[:4] == b"VP8X" and len(first) > _FLAGS:
        first[_FLAGS] = (first[_FLAGS] & ~0x0C) | (0x08 if upright else 0)
        if upright:
            size = struct.pack("<I", len(upright))
            rest = [*rest, b"EXIF" + size + upright + b"\0" * (len(upright) % 2)]
    body = WEBP + bytes(first) + b"".join(rest)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", crc32(name + body))
