"""Whether a picture's file holds the whole of it."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageFile

PIXELS = 50_000_000
"""The most that a picture may have: a photograph of 50 megapixels."""

SHOWN = (".jpg", ".jpeg", ".png", ".webp")
"""Suffixes, in small letters, of the pictures that may be published, and are shown as they are."""

FAULTS = (SyntaxError, ValueError, OSError, IndexError, KeyError, TypeError)
"""What Pillow raises for a picture that is none, or is broken, besides DecompressionBombError."""

_EIGHTH = 8


def is_complete(content: bytes) -> bool:
    """Whether a JPEG, PNG or WebP file goes on to the end that its form asks for."""
    if content.startswith(b"\xff\xd8"):
        return content.rfind(b"\xff\xd9") > content.rfind(b"\xff\xda")
    if content.startswith(b"\x89PNG"):
        return b"IEND\xaeB`\x82" in content
    return len(content) >= 8 + int.from_bytes(content[4:8], "little")


def is_decodable(content: bytes) -> bool:
    """Whether a picture can be decoded to its last line. One too large is not tried."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what Pillow wonders at, no reader can mend
            with Image.open(io.BytesIO(content)) as picture:
                width, height = picture.size
                if width * height <= PIXELS:
                    picture.draft("L", (width // _EIGHTH or 1, height // _EIGHTH or 1))
                    picture.load()
    except (*FAULTS, Image.DecompressionBombError):
        return False
    # WeasyPrint has Pillow go on at a broken end, for the whole process
    return is_complete(content) or not ImageFile.LOAD_TRUNCATED_IMAGES
