"""What the blocks of a picture tell, however deep: other pictures and videos in them too."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from macros.privacy import segments, tags
from macros.privacy.blocks import EXIF, Block
from macros.privacy.forms import blocks
from macros.privacy.phrases import long_phrases, phrases, readable
from macros.privacy.whereabouts import films_where, says_where

VIDEO = "มีวิดีโอต่อท้ายภาพ"
PICTURE = "มีภาพอื่นซ่อนต่อท้ายภาพ"
DATA = "มีข้อมูลอื่นต่อท้ายภาพ"
OWN = "มีข้อมูลเฉพาะของโปรแกรมฝังในภาพ"
HIDDEN = (VIDEO, PICTURE, DATA, OWN)
"""What in a picture nobody can look at, and everybody can take out."""
BROKEN = "ภาพเสียหาย แสดงได้ไม่ครบ"
"""Why nobody can look at the whole of a picture."""

_DEEPEST, _MOST = 3, 40  # of pictures within pictures
_LONGEST = 4 * 1024 * 1024  # of what is unpacked
_SMALL = 64  # bytes that hold no data of anybody but what phrases and tags would find
_FILM = re.compile(rb"\0\0\0[\x08-\x7f]ftyp")
_INSIDE = re.compile(rb"\xff\xd8\xff|\x89PNG\r\n\x1a\n|II\*\0|MM\0\*|RIFF....WEBP", re.DOTALL)
_BASE64 = re.compile(rb"(?:/9j/|iVBORw0K|UklGR|SUkqA|TU0AK|RXhpZg)[A-Za-z0-9+/=\s]{60,}")
_HEX = re.compile(rb"\s*[^\n]{1,40}\n\s*\d+\n([0-9a-fA-F\s]+)\Z")
_SAMSUNG, _CLOCK = b"SEFT", re.compile(rb"Image_UTC_Data\d{13}")
_FAMILIAR = (  # what cameras and drawing programs write of the picture, and never of its place
    *(b"MPF\0", b"FPXR\0", b"Ducky", b"AROT", b"JFXX\0", b"HDR_", b"JP\x02\x11", b"JP\0\0"),
    *(b"urn:iso:std:iso:ts:21496", b"Photoshop 3.0\0", b"Adobe"),
)
_FAMILIAR_NAMES = {
    *("iDOT", "vpAg", "orNT", "oFFs", "pCAL", "sCAL", "sTER", "gIFg", "gIFx", "gIFt", "npTc"),
    *("sPLT", "dSIG", "caBX", "caNv", "time"),
}


@dataclass
class Told:
    """What has been told so far: a place, texts, and what nobody can read (in Thai)."""

    located: bool = False
    texts: list[str] = field(default_factory=list, repr=False)
    unread: list[str] = field(default_factory=list)
    inside: int = 0


def read(found: Sequence[Block]) -> Told:
    """What the blocks of a picture's file tell."""
    told = Told()
    _read(found, told, 0)
    told.located = told.located or any(map(says_where, told.texts))
    return told


def _read(found: Sequence[Block], told: Told, depth: int) -> None:
    listed = any(block.body.startswith(b"MPF\0") for block in found)
    for body in _joined(found):
        _look(body, told, depth)
    for block in found:
        if block.kind == "after":
            _follow(block.body, told, depth, listed=listed)
        elif block.kind == "other" and _opaque(block):
            told.unread.append(OWN)
        if not block.kind:
            told.texts.append(long_phrases(block.raw))


def _joined(found: Sequence[Block]) -> Iterator[bytes]:
    """The bodies of the blocks that tell; what was cut to fit into several, in one piece."""
    whole: dict[str, bytes] = {}
    for block in found:
        if block.kind and block.kind != "after":
            body, start = block.body, block.body[:12].decode("latin-1")
            if body.startswith(segments.MORE_XMP):
                start, body = "xmp", body[len(segments.MORE_XMP) + 40 :]
            elif (block.kind != "colours" or block.name == "iCCP") and not body.startswith(
                b"Photoshop 3.0\0"
            ):
                yield _unpacked(block)
                start = ""
            if block.kind == "exif":
                start = "exif"
            if start:
                whole[start] = whole.get(start, b"") + body.removeprefix(b"Photoshop 3.0\0")
    yield from whole.values()


def _unpacked(block: Block) -> bytes:
    """The body of a block; the text of a PNG file as it was before it was packed or spelt."""
    key, _, words = block.body.partition(b"\0")
    body = block.body
    if block.kind == "packed" or block.name == "iCCP":
        body = key + b"\n\n" + _inflated(words[1:])
    elif block.name == "iTXt" and words[:2] == b"\x01\0":  # a language, a title and the text
        body += b"\n\n" + _inflated(words[2:].split(b"\0", 2)[-1])
    spelt = _HEX.match(body.partition(b"\n")[2]) if b"Raw profile type" in key else None
    return body + b"\n\n" + bytes.fromhex(re.sub(rb"\s", b"", spelt[1]).decode()) if spelt else body


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _LONGEST)
    except zlib.error:
        return b""


def _look(body: bytes, told: Told, depth: int) -> None:
    """Whatever a block holds: words, tags, packed text, and pictures of its own."""
    told.texts += phrases(body)
    told.located = told.located or tags.located(body) or films_where(body)
    if body[:2] in {b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda"}:
        told.texts += phrases(_inflated(body))
    if depth >= _DEEPEST:
        return
    for at in _INSIDE.finditer(body, 1):
        _within(body[at.start() :], told, depth)
    for found in _BASE64.finditer(body):
        letters = re.sub(rb"[\s=]", b"", found[0])
        _within(base64.b64decode(letters[: len(letters) // 4 * 4]), told, depth)


def _within(content: bytes, told: Told, depth: int) -> None:
    """A picture, or EXIF, that begins within a block."""
    told.inside += 1
    if told.inside > _MOST:
        return
    content = content.removeprefix(EXIF)
    if content.startswith(tags.STARTS):
        told.located = told.located or tags.located(content)
        return
    inner = [block for block in blocks(content) or () if block.kind != "after"]
    _read([block for block in inner if block.kind], told, depth + 1)


def _follow(rest: bytes, told: Told, depth: int, *, listed: bool) -> None:
    """What follows a picture: pictures that it lists or not, a video, words, something else."""
    while rest.lstrip(b"\0").startswith(segments.JPEG) and depth < _DEEPEST:
        rest = rest.lstrip(b"\0")
        inner = blocks(rest) or []
        if not listed:
            told.unread.append(PICTURE)
        _read([block for block in inner if block.kind != "after"], told, depth + 1)
        rest = b"".join(block.body for block in inner if block.kind == "after")
    if not rest.strip(b"\0"):
        return
    film = _FILM.search(rest)
    rest = _CLOCK.sub(b"", rest)
    if film:
        told.unread.append(VIDEO)
    elif (
        len(rest.strip(b"\0")) > _SMALL
        and not readable(rest)
        and not (rest.rstrip(b"\0").endswith(_SAMSUNG) and len(rest) < 64 * 1024)
    ):
        told.unread.append(PICTURE if _INSIDE.match(rest) else DATA)
    _look(b"\0" + rest, told, depth)


def _opaque(block: Block) -> bool:
    """Whether a block holds more than a few bytes that nobody knows how to read."""
    known = block.name in _FAMILIAR_NAMES or block.body.startswith(_FAMILIAR)
    return not known and len(block.body) > _SMALL and not readable(block.body)
