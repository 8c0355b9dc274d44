"""A picture beside evidence: whether it is one, whole and not too large."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from macros.source.picture import FAULTS, PIXELS, is_complete, is_decodable
from macros.source.raster import ON_SIDE, orientation_in_browsers

_STARTS = {"JPEG": b"\xff\xd8\xff", "PNG": b"\x89PNG\r\n\x1a\n", "WEBP": b"RIFF"}


class UnlikeError(Exception):
    """A file is not what its name says, or not to be published; holds the code of the mistake."""


def picture(form: str) -> Callable[[Path], tuple[int, int]]:
    """What looks into a picture of a form ("JPEG") and answers its width and height as it is shown, or raises
    UnlikeError.
    """

    def fits(file: Path) -> tuple[int, int]:
        """The size of a picture in pixels."""
        content = file.read_bytes()
        cut = content.startswith(_STARTS[form]) and not is_complete(content)
        try:
            size = _size(file, form)
        except Image.DecompressionBombError:
            raise UnlikeError("FILE-05") from None
        except FAULTS:
            raise UnlikeError("FILE-39" if cut else "FILE-04") from None
        if cut and not is_decodable(content):
            raise UnlikeError("FILE-39")
        return size

    return fits


def _size(file: Path, form: str) -> tuple[int, int]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow wonders at, no reader can mend
        with Image.open(file, formats=[form]) as opened:
            size = opened.size
            if size[0] * size[1] > PIXELS:
                raise UnlikeError("FILE-05")
            on_side = orientation_in_browsers(opened) in ON_SIDE
            opened.verify()
    return size[::-1] if on_side else size
