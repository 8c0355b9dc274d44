"""Lines of writing in a picture."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter

_WIDTH = 300  # pixels that a picture is looked at in
_STRIPS = 6
_INK = 48  # darker than the paper around it
_INKED, _BARE = 10, 2  # of 255: how much ink a row has that is written on, and one that is not
_HIGHEST = 20  # rows of a line


def written(picture: Image.Image) -> int:
    """How many lines of dark writing on paper stand one above the other in a picture; of a
    photograph of anything else none, or few.
    """
    high = max(1, min(4 * _WIDTH, round(picture.height * _WIDTH / max(picture.width, 1))))
    small = picture.convert("L").resize((_WIDTH, high), Image.Resampling.BOX)
    paper = small.filter(ImageFilter.MaxFilter(15))
    ink = ImageChops.subtract(paper, small).point([255 * (at > _INK) for at in range(256)])
    rows = ink.resize((_STRIPS, high), Image.Resampling.BOX).tobytes()
    return max(_runs(rows[strip::_STRIPS]) for strip in range(_STRIPS))


def _runs(rows: bytes) -> int:
    """Runs of rows with ink, with rows without any between them."""
    count, inked = 0, 0
    for row in rows:
        if row >= _INKED:
            inked += 1
        elif row <= _BARE:
            count += 1 <= inked <= _HIGHEST
            inked = 0
    return count
