"""Pictures of evidence as paper and Word show them: upright, in plain grey or sRGB, no larger than
a page needs; whatever the file was, both get one that they surely read.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from macros.cache.files import Files
from macros.cache.keys import cache_key, code_version
from macros.source.raster import ON_SIDE, orientation, upright

MOST = (1320, 730)
"""Dots across and down of a picture that fills a page's width, or the 9 cm that it may be high: 210
to the inch, of the 220 that Word keeps for print.
"""
_PIXELS = 50_000_000  # of evidence.attachments; a picture that came some other way is no larger
_QUALITY = 88
_HEAVY = 150_000  # bytes of PNG from which a photograph is better kept as JPEG
_MADE_BY = ("book/photographs.py", "source/raster.py")
_LIBRARIES = ("pillow",)


@dataclass(frozen=True)
class Photograph:
    """A picture that can be shown: the file for print, and how many pixels the original has across
    and down when it stands upright.
    """

    path: Path
    size: tuple[int, int]


def photographs(files: Mapping[str, Path], cache: Path) -> dict[str, Photograph]:
    """Those of pictures (by uri) that can be shown, with their files for print, kept in the folder
    `cache` under the hash of what they are made of. Raises OSError when they cannot be kept.
    """
    cache.mkdir(parents=True, exist_ok=True)
    found = {uri: _kept(path, Files(cache)) for uri, path in files.items()}
    Files(cache).prune()
    return {uri: photograph for uri, photograph in found.items() if photograph}


def _kept(path: Path, cache: Files) -> Photograph | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    key = cache_key(code_version(_MADE_BY, _LIBRARIES), data)
    for file in cache.folder.glob(f"{key}-*"):
        if found := cache.find(file.name):
            width, _, height = file.stem.rpartition("-")[2].partition("x")
            return Photograph(found, (int(width), int(height)))
    try:
        made, size, ending = _made(data)
    except Exception:  # of Pillow, which foresees few broken files: this one is not shown
        return None
    return Photograph(cache.keep(f"{key}-{size[0]}x{size[1]}{ending}", made), size)


def _made(data: bytes) -> tuple[bytes, tuple[int, int], str]:
    """A picture for print, the size of the original, and the ending of its file's name."""
    with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(data)) as picture:
        size, turned = picture.size, orientation(picture)
        if size[0] * size[1] > _PIXELS:
            raise ValueError("too large")
        photograph = picture.format in {"JPEG", "MPO"}
        if photograph:
            picture.draft(None, (MOST[0] * 2, MOST[0] * 2))
        shown = upright(picture, turned)
    made, ending = _saved(_on_white(_reduced(shown)), photograph=photograph)
    return made, size[::-1] if turned in ON_SIDE else size, ending


def _reduced(picture: Image.Image) -> Image.Image:
    """A picture no larger than a page needs."""
    scale = min(1.0, MOST[0] / picture.width, MOST[1] / picture.height)
    width, height = (max(1, round(side * scale)) for side in picture.size)
    return picture.resize((width, height), Image.Resampling.LANCZOS) if scale < 1 else picture


def _on_white(picture: Image.Image) -> Image.Image:
    """A picture through which one does not look, as it is on paper."""
    if picture.mode != "RGBA":
        return picture
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    return paper.convert("RGB")


def _saved(picture: Image.Image, *, photograph: bool) -> tuple[bytes, str]:
    """A file's content and the ending of its name: PNG of what was drawn, JPEG of photographs,
    also of those that were kept as PNG.
    """
    drawn = b"" if photograph else _written(picture, "PNG", optimize=True)
    if 0 < len(drawn) < _HEAVY:
        return drawn, ".png"
    taken = _written(picture, "JPEG", quality=_QUALITY)
    return (drawn, ".png") if drawn and len(drawn) < 2 * len(taken) else (taken, ".jpg")


def _written(picture: Image.Image, kind: str, **how: object) -> bytes:
    found = BytesIO()
    bare = Image.frombytes(picture.mode, picture.size, picture.tobytes())  # says nothing of itself
    bare.save(found, kind, **how)
    return found.getvalue()
