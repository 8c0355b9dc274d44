"""HTML on paper, read back: its text with its places, its pixels, its structure."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps

from macros.book.print_view import TEMPLATES
from macros.pdf.faces import FAMILY, faces
from macros.pdf.render_pdf import Job, press
from tests.conftest import ROOT
from tests.reading.paper import Paper
from tests.reading.text import bare

SCALE = 4  # pixels a point
Box = tuple[float, float, float, float]


class Printed(Paper):
    """A PDF; places are pt from a page's upper left corner."""

    @property
    def pictures(self) -> list[Image.Image]:
        return self.drawn(SCALE)

    def ink(self, page: int) -> Box:
        """The box around all that is not white."""
        box = ImageOps.invert(self.pictures[page]).getbbox()
        assert box, "an empty page"
        return box[0] / SCALE, box[1] / SCALE, box[2] / SCALE, box[3] / SCALE

    def whole(self, page: int) -> str:
        """What can be copied of a page, without spaces."""
        return bare(self.texts[page])

    def letters(self, page: int, box: Box) -> Iterator[tuple[str, Box]]:
        """The letters whose middle is in a box, each with its own."""
        high, text = self.pages[page].get_height(), self.pages[page].get_textpage()
        for index in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(index)
            x, y = (left + right) / 2, high - (top + bottom) / 2
            if right > left and box[0] < x < box[2] and box[1] < y < box[3]:
                yield text.get_text_range(index, 1), (left, high - top, right, high - bottom)

    def dark(self, page: int, x: float, y: float) -> bool:
        """Whether there is ink within half a point of a place."""
        half = SCALE // 2
        across, down = round(x * SCALE), round(y * SCALE)
        near = self.pictures[page].crop((across - half, down - half, across + half, down + half))
        return min(near.tobytes()) < 100

    def top(self, page: int, words: str) -> float:
        """The upper end of the first letter of words that stand on a page."""
        text = self.pages[page].get_textpage()
        found = text.search(words).get_next()
        assert found, words
        return self.pages[page].get_height() - text.get_charbox(found[0])[3]

    def blank(self, page: int, top: float, bottom: float) -> float:
        """The highest band without ink between two y, in pt."""
        picture = self.pictures[page]
        rows = range(round(top * SCALE), round(bottom * SCALE))
        white = [min(picture.crop((0, y, picture.width, y + 1)).tobytes()) > 200 for y in rows]
        runs = "".join("x" if row else " " for row in white).split()
        return max(map(len, runs), default=0) / SCALE

    @property
    def figures(self) -> list[str | None]:
        """The alternative text of each figure of the structure, in order."""
        return [element.get("/Alt") for element in self.elements("/Figure")]


def printed(body: str, css: str) -> Printed:
    """A part of a volume on paper, on pages that `css` describes."""
    sheets = "".join(
        (TEMPLATES / name).read_text(encoding="utf-8") for name in ("faces.css", "plates.css")
    )
    return document(
        f'<html lang="th"><meta charset="utf-8"><title>ทดสอบ</title><style>{sheets}'
        f'body {{ font: 11pt/1.7 "{FAMILY}"; margin: 0 }} {css}</style><body>{body}'
    )


@functools.cache
def known_faces() -> dict[str, Path]:
    """The files of the family's faces by their addresses, made once for all tests."""
    return {face.address: face.path for face in faces(ROOT / ".cache/fonts")}


def document(html: str) -> Printed:
    """A whole document as the volumes are printed: any complaint of WeasyPrint is an error."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / "printed.pdf"
        press(Job(html, {**known_faces(), "shape:upright": TEMPLATES / "upright.svg"}, target))
        return Printed(target.read_bytes())
