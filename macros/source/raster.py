"""A picture as screens show it: upright, in grey or sRGB, eight bits a channel."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

from PIL import Image, ImageCms

ON_SIDE = {5, 6, 7, 8}
"""Orientations of EXIF in which width and height change places."""

_ORIENTATION = 0x0112  # of EXIF
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_90,
}  # fmt: skip


def orientation(picture: Image.Image) -> int:
    """How a picture lies, 1 (upright) to 8, by EXIF that stands before the picture in its file,
    not by XMP. What cannot be read says nothing. The picture may be just opened: nothing is decoded.
    """
    with suppress(Exception):  # SyntaxError, struct.error and more: of EXIF that is broken
        exif = Image.Exif()
        exif.load(picture.info.get("exif") or b"")
        return int(exif.get(_ORIENTATION, 1))
    return 1


def orientation_in_browsers(picture: Image.Image) -> int:
    """The same as browsers take it: Chromium 150 turns JPEG and PNG, and no WebP."""
    return 1 if picture.format == "WEBP" else orientation(picture)


def upright(picture: Image.Image, turned: int) -> Image.Image:
    """The first of a picture's frames as it is shown, with what one can look through; `turned` is
    how it lies. Raises what Pillow raises of a picture that cannot be decoded.
    """
    coloured = _coloured(picture)
    return coloured.transpose(_TURNS[turned]) if turned in _TURNS else coloured


def _coloured(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I"):  # sixteen bits of grey: the upper eight
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    return _in_srgb(picture).convert("L" if picture.mode in {"1", "L"} else "RGB")


def _in_srgb(picture: Image.Image) -> Image.Image:
    """A picture whose profile says what its colours are, in those of screens."""
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in {"RGB", "CMYK"}:
        with suppress(Exception):  # of a profile that is broken: its colours stay as they are
            given = ImageCms.ImageCmsProfile(BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(picture, given, srgb, outputMode="RGB") or picture
    return picture
