"""Pictures of evidence as Word files hold them: no larger than paper shows."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

_DOTS = 220  # an inch, as Word itself keeps pictures for print
_KNOWN = {"PNG", "JPEG", "GIF"}
_QUALITY = 85
_ORIENTATION = 0x0112  # of EXIF


def sized(path: Path, width: float, height: float) -> BytesIO:
    """A picture to be shown so many points wide and high: its file as it is, or made anew where
    that is far larger than needed, turned on its side, or of a kind that Word does not know.
    """
    with Image.open(path) as picture:
        most = (round(width / 72 * _DOTS), round(height / 72 * _DOTS))
        kind = picture.format or ""
        large = picture.width > 1.5 * most[0]
        turned = picture.getexif().get(_ORIENTATION, 1) != 1
        if kind in _KNOWN and not large and not turned:
            return BytesIO(path.read_bytes())
        return _made(ImageOps.exif_transpose(picture), most, "JPEG" if kind == "JPEG" else "PNG")


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
