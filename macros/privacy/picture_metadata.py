"""What a picture's file tells besides the picture: where it was taken, by whom, in which words."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from itertools import takewhile

from PIL import Image

from macros.privacy import chunks, segments, tags
from macros.privacy.blocks import Block
from macros.privacy.finding import Finding, Passage, UnreadableError
from macros.privacy.forms import blocks
from macros.privacy.remainder import read
from macros.source.picture import FAULTS
from macros.source.raster import orientation_in_browsers

_WHERE = "ข้อมูลที่ฝังมากับภาพ"


def picture_passages(content: bytes) -> Iterator[Passage | Finding]:
    """What is told in a picture, and what of it nobody can read. Raises UnreadableError for a form
    that is not known.
    """
    found = blocks(content)
    if found is None:
        raise UnreadableError("ไม่ใช่ภาพที่รู้จัก")
    told = read(found)
    if told.located:
        yield Finding("gps")
    for what in dict.fromkeys(told.unread):
        yield Finding("unreadable", where=what)
    yield Passage(_WHERE, "\n\n".join(told.texts))


def strip_metadata(content: bytes) -> bytes:
    """The same picture without what its file tells: place, camera, people, words, and all that
    follows it. Colours and which way up it is shown stay; no pixel changes. Raises ValueError for
    a form that cannot be published.
    """
    found = blocks(content) or []
    shown = [block.raw for block in found if block.shows]
    before = takewhile(lambda block: block.name != "IDAT", found)  # browsers ask no other
    exif = next((block for block in before if block.kind == "exif"), Block(b""))
    upright = tags.upright(tags.turn(exif.body))
    if content.startswith(segments.JPEG) and len(shown) > 1:
        head, *rest = shown
        return b"".join([head, segments.upright(upright) if upright else b"", *rest])
    if content.startswith(chunks.PNG) and len(shown) > 1:
        return chunks.as_png(shown, upright)
    if content[8:12] == chunks.WEBP and len(shown) > 1:
        return chunks.as_webp(shown, upright)
    raise ValueError("neither JPEG nor PNG nor WebP")


def same_pixels(one: bytes, other: bytes) -> bool:
    """Whether two files show the same picture, every frame and every pixel of it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return list(_frames(one)) == list(_frames(other))
    except (*FAULTS, Image.DecompressionBombError):
        return False


def _frames(content: bytes) -> Iterator[tuple[object, ...]]:
    with Image.open(io.BytesIO(content), formats=["JPEG", "PNG", "WEBP"]) as picture:
        moving = picture.format in {"PNG", "WEBP"}  # more pictures of a JPEG file are not shown
        for number in range(getattr(picture, "n_frames", 1) if moving else 1):
            picture.seek(number)
            turned = orientation_in_browsers(picture)
            yield (
                picture.size,
                picture.mode,
                turned,
                picture.info.get("icc_profile"),
                picture.tobytes(),
            )
