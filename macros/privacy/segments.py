"""JPEG and GIF files as blocks."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from macros.privacy.blocks import EXIF, Block, after

JPEG, GIF = b"\xff\xd8", b"GIF8"
XMP, MORE_XMP = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
_MARK = re.compile(rb"\xff+[^\x00\xff]", re.DOTALL)
_NEXT = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)  # what ends the picture's own data
_ALONE = {0x01, *range(0xD0, 0xD9)}
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_COMMENT = 0xFE
_NAMED = 11  # letters that name the program an extension of GIF is for


def jpeg(content: bytes) -> Iterator[Block]:
    """The segments of a JPEG file, and what follows its end."""
    yield Block(content[:2])
    at = 2
    while found := _MARK.search(content, at):
        if found.start() > at:  # readers skip what stands between segments
            yield Block(content[at : found.start()], "other", content[at : found.start()], "-")
        mark, at = content[found.end() - 1], found.end()
        if mark == _END:
            yield Block(b"\xff\xd9")
            break
        if mark in _ALONE:
            yield Block(b"\xff" + content[at - 1 : at])
            continue
        end = at + max(2, int.from_bytes(content[at : at + 2], "big"))
        if mark == _SCAN:
            ends = _NEXT.search(content, end)
            end = ends.start() if ends else len(content)
        yield _segment(mark, b"\xff" + content[at - 1 : end])
        at = end
    yield from after(content[at:])


def _segment(mark: int, raw: bytes) -> Block:
    body = raw[4:]
    if mark == _COMMENT:
        return Block(raw, "text", body, "COM")
    if not 0xE0 <= mark <= 0xEF or _needed(mark, body):
        return Block(raw)
    name = f"APP{mark - 0xE0}"
    if mark == 0xE2 and body.startswith(b"ICC_PROFILE\0"):
        return Block(raw, "colours", body[14:], name)
    if mark == 0xE1 and body.startswith(EXIF):
        return Block(raw, "exif", body[len(EXIF) :], name)
    if mark == 0xE1 and body.startswith((XMP, MORE_XMP)):
        return Block(raw, "text", body, name)
    return Block(raw, "other", body, name)


def _needed(mark: int, body: bytes) -> bool:
    """Whether a segment is JFIF's or Adobe's few bytes on how to read the picture."""
    if mark == 0xE0 and body.startswith(b"JFIF\0") and len(body) >= 14:
        return len(body) == 14 + 3 * body[12] * body[13]
    return mark == 0xEE and body.startswith(b"Adobe") and len(body) == 12


def gif(content: bytes) -> Iterator[Block]:
    """The blocks of a GIF file: its pictures, its extensions, and what follows its end."""
    at = _palette(content, 10, 13)
    yield Block(content[:at])
    while at < len(content):
        sign, label = content[at], content[at + 1 : at + 2]
        if sign == 0x3B:
            at += 1
            break
        start = at
        at = at + 2 if sign == 0x21 else _palette(content, at + 9, at + 10) + 1
        body = bytearray()
        while at < len(content) and content[at]:
            body += content[at + 1 : at + 1 + content[at]]
            body += (
                b"\n\n" if label == b"\xff" and content[at] == _NAMED and not body[_NAMED:] else b""
            )
            at += 1 + content[at]
        at += 1
        kind = "" if sign == 0x2C or label == b"\xf9" or body.startswith(b"NETSCAPE") else "text"
        yield Block(content[start:at], kind, bytes(body), "GIF")
    yield from after(content[at:])


def _palette(content: bytes, flags: int, at: int) -> int:
    """Where a table of colours that begins at `at` ends, by the flags before it."""
    bits = content[flags] if flags < len(content) else 0
    return at + (3 << ((bits & 7) + 1) if bits & 0x80 else 0)


def upright(exif: bytes) -> bytes:
    """EXIF as a segment of JPEG."""
    return b"\xff\xe1" + struct.pack(">H", len(EXIF + exif) + 2) + EXIF + exif
