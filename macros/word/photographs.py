"""Pictures of evidence as Word files hold them: no larger than paper shows."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from warnings import catch_warnings

from docx.image.image import Image as Placed
from PIL import Image, ImageOps

_DOTS = 220  # an inch, as Word itself keeps pictures for print
_KNOWN = {"PNG", "JPEG", "GIF"}
_SAME = {"MPO": "JPEG"}  # of phones: a JPEG with smaller ones after it
_QUALITY = 85
_ORIENTATION = 0x0112  # of EXIF


def sized(path: Path, width: float, height: float) -> BytesIO:
    """A picture to be shown so many points wide and high: its file as it is, or made anew where
    that is far larger than needed, turned on its side, or as no Word file can hold it.

    Raises what Pillow does (OSError, ValueError, SyntaxError and others) where it cannot be read.
    """
    with catch_warnings(action="ignore", category=UserWarning), Image.open(path) as picture:
        most = (round(width / 72 * _DOTS), round(height / 72 * _DOTS))
        kind = _SAME.get(picture.format or "", picture.format)
        large = picture.width > 1.5 * most[0]
        turned = _turned(picture)
        if kind in _KNOWN and not large and not turned and _holdable(data := path.read_bytes()):
            return BytesIO(data)
        upright = ImageOps.exif_transpose(picture) if turned else picture
        return _made(upright, most, "JPEG" if kind == "JPEG" else "PNG")


def _turned(picture: Image.Image) -> bool:
    """Whether a picture says that it lies on its side; what cannot be read says nothing."""
    try:
        return bool(picture.getexif().get(_ORIENTATION, 1) != 1)
    except Exception:  # SyntaxError, struct.error and more: of EXIF that is broken
        return False


def _holdable(data: bytes) -> bool:
    """Whether python-docx takes a picture: of JPEGs, only those that begin with JFIF or Exif."""
    try:
        Placed.from_blob(data)
    except Exception:  # of whatever kind: its readers do not foresee broken headers
        return False
    return True


def _made(picture: Image.Image, most: tuple[int, int], kind: str) -> BytesIO:
    if kind == "JPEG":
        picture = picture.convert("RGB")
    elif picture.mode == "P":
        picture = picture.convert("RGBA")
    picture.thumbnail((max(1, most[0]), max(1, most[1])), Image.Resampling.LANCZOS)
    found = BytesIO()
    picture.save(found, kind, **({"quality": _QUALITY} if kind == "JPEG" else {}))
    found.seek(0)
    return found
