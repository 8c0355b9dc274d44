"""What a picture's file tells besides the picture: where it was taken, by whom, in which words."""

from __future__ import annotations

import re
import struct
import warnings
import zlib
from collections.abc import Iterator

from PIL import Image

from macros.privacy.blocks import EXIF, Block, blocks, without_telling
from macros.privacy.finding import Finding, Passage, UnreadableError

_GPS, _ORIENTATION = 0x8825, 0x0112
_POSITION = {2, 4}  # latitude, longitude
_XMP_GPS = re.compile(
    rb"GPS(?:Latitude|Longitude|Coordinates)|<[^>]{0,40}:(?:Latitude|Longitude)", re.I
)
_OTHERS = ((b"GIF8", "text"), (b"BM", "text"), (b"II*\0", "exif"), (b"MM\0*", "exif"))
_LONGEST = 1024 * 1024  # of a text once it is unpacked
_BROKEN = (SyntaxError, ValueError, KeyError, TypeError, OSError, struct.error)
_WHERE = "ข้อมูลที่ฝังมากับภาพ"


def picture_passages(content: bytes) -> Iterator[Passage | Finding]:
    """What is told in a picture. Raises UnreadableError for a form that is not known."""
    found = blocks(content) or [
        Block(content, kind, content) for start, kind in _OTHERS if content.startswith(start)
    ]
    if not found:
        raise UnreadableError("ไม่ใช่ภาพที่รู้จัก")
    if any(_located(block) for block in found):
        yield Finding("gps")
    yield Passage(_WHERE, "\n\n".join(text for block in found for text in _texts(block)))


def cleaned(content: bytes) -> bytes:
    """The same picture without what its file tells: place, camera, people, words. Colours and
    which way up it is shown stay; no pixel changes. Raises ValueError for an unknown form.
    """
    found = blocks(content) or []
    turns = [_exif(block.body)[0] for block in found if block.kind == "exif"]
    turn = next((turn for turn in turns if turn != 1), 1)
    return without_telling(content, b"" if turn == 1 else _upright(turn))


def _exif(body: bytes) -> tuple[int, bool]:
    """Which way up EXIF says a picture is shown (1 to 8), and whether it says where it was taken."""
    exif = Image.Exif()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow wonders at, no reader can mend
        try:
            exif.load(body)
            turn, place = exif.get(_ORIENTATION, 1), _POSITION & set(exif.get_ifd(_GPS))
        except _BROKEN:
            return 1, b"GPS" in body
    return (turn if turn in range(1, 9) else 1), bool(place)


def _upright(turn: int) -> bytes:
    """EXIF that says nothing but which way up: one entry of a TIFF directory."""
    return b"II*\0\x08\0\0\0" + struct.pack("<HHHIHHI", 1, _ORIENTATION, 3, 1, turn, 0, 0)


def _located(block: Block) -> bool:
    """Whether a block says where the picture, or one that follows it in the file, was taken."""
    body = block.body
    if block.kind == "after":
        body = body.partition(EXIF)[2][:_LONGEST]
    if block.kind in {"exif", "after"} and body:
        return _exif(body)[1]
    return bool(block.kind) and bool(_XMP_GPS.search(block.body))


def _texts(block: Block) -> Iterator[str]:
    """What a block says, read in each way that such blocks are written."""
    if not block.kind:
        return
    body = _unpacked(block)
    yield body.decode("utf-8", "replace")
    for start in (0, 1):
        text = body[start:].decode("utf-16-le", "replace")
        yield "\n\n".join(re.findall(r"[\t -~\u0e00-\u0e7f\u2010-\u2015]{6,}", text))


def _unpacked(block: Block) -> bytes:
    """The body of a block; in a PNG, its compressed text as well."""
    words = block.body.partition(b"\0")[2]
    if block.kind == "zipped":
        return _inflated(words[1:])
    if block.kind == "text" and words[:2] == b"\x01\0":  # then a language, a title and the text
        return block.body + _inflated(words[2:].split(b"\0", 2)[-1])
    return block.body


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _LONGEST)
    except zlib.error:
        return b""
