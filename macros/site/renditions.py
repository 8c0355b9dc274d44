"""Smaller copies of large pictures, for pages: the file in the repository stays as it is, and a
page shows what its screen needs.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

from PIL import Image

from macros.cache.files import Files
from macros.cache.keys import cache_key, code_version
from macros.evidence.attachments import Attachment
from macros.source.raster import orientation_in_browsers, upright

LARGE = 200 * 1024
"""Bytes from which a picture is copied smaller."""

WIDTHS = (480, 960, 1600)
"""Dots across: a phone, a page on a plain screen, on a fine one."""

_FOLDER = "assets/pictures"
_WORTH = 0.8  # of the original's bytes; a copy that saves less is none
_QUALITY = 80
_MADE_BY = ("site/renditions.py", "source/raster.py")
_LIBRARIES = ("pillow",)
_RECIPE = b"1"  # of the addresses, which stay while the code is moved about


@dataclass(frozen=True)
class Rendition:
    """A smaller copy of a picture: its address on the site, its width, its content."""

    uri: str
    width: int
    content: bytes = field(repr=False)


def renditions(
    docs: Path, files: Iterable[Attachment], cache: Path
) -> dict[str, tuple[Rendition, ...]]:
    """The smaller copies of those of `files` (in the folder `docs`) that are large pictures, by
    uri, the narrowest first; they are kept in the folder `cache`. Never raises for bad pictures.
    """
    large = [file for file in files if file.pixels and file.size >= LARGE]
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        made = list(pool.map(lambda file: _copies(docs / file.uri, file, Files(cache)), large))
    Files(cache).prune()
    return {file.uri: copies for file, copies in zip(large, made, strict=True) if copies}


def _copies(path: Path, file: Attachment, cache: Files) -> tuple[Rendition, ...]:
    """The copies of a picture that are worth having; none of one that cannot be decoded."""
    full = file.pixels[0] if file.pixels else 0
    try:
        data = path.read_bytes()
        contents = _kept(data, sorted({min(width, full) for width in WIDTHS}), cache)
    except Exception:  # of Pillow, which foresees few broken files: this one is shown as it is
        return ()
    address = sha256(_RECIPE + version("pillow").encode() + data).hexdigest()[:16]
    return tuple(
        Rendition(f"{_FOLDER}/{address}-{width}.webp", width, content)
        for width, content in contents.items()
        if len(content) < _WORTH * len(data)
    )


def _kept(data: bytes, widths: Sequence[int], cache: Files) -> dict[int, bytes]:
    """The copies of a picture in each of these widths, made where one of them is not kept."""
    key = cache_key(code_version(_MADE_BY, _LIBRARIES), data)
    found = {width: cache.read(f"{key}-{width}.webp") or b"" for width in widths}
    if all(found.values()):
        return found
    found = _made(data, widths)
    for width, content in found.items():
        with suppress(OSError):  # a folder that cannot be written to costs time, nothing else
            cache.keep(f"{key}-{width}.webp", content)
    return found


def _made(data: bytes, widths: Iterable[int]) -> dict[int, bytes]:
    """A picture in each of these widths, as WebP that says nothing but the picture."""
    with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(data)) as picture:
        if getattr(picture, "is_animated", False) and picture.format != "MPO":
            raise ValueError("a copy would stand still")
        picture.draft(None, (2 * WIDTHS[-1], 2 * WIDTHS[-1]))
        shown = upright(picture, orientation_in_browsers(picture))
    found = {}
    for width in widths:
        height = max(1, round(shown.height * width / shown.width))
        reduced = shown.resize((width, height), Image.Resampling.LANCZOS)
        made = BytesIO()
        reduced.save(made, "WEBP", quality=_QUALITY, method=4)
        found[width] = made.getvalue()
    return found
