"""HTML on paper, read back: its text with its places, its pixels, its structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

import fontpkg
import pypdfium2
import weasyprint
from PIL import Image, ImageOps
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from weasyprint.text.fonts import FontConfiguration

from macros.volumes.plates import TEMPLATES

SCALE = 4  # pixels a point
FACES = "".join(
    f'@font-face {{ font-family: "Sarabun Print"; font-weight: {weight};'
    f' src: url("{fontpkg.path("Sarabun", weight=weight).as_uri()}") }}'
    for weight in (400, 700)
)
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Printed:
    """A PDF; places are pt from a page's upper left corner."""

    pdf: bytes

    @cached_property
    def pages(self) -> list[pypdfium2.PdfPage]:
        return list(pypdfium2.PdfDocument(self.pdf))

    @cached_property
    def pictures(self) -> list[Image.Image]:
        return [page.render(scale=SCALE).to_pil().convert("L") for page in self.pages]

    def ink(self, page: int) -> Box:
        """The box around all that is not white."""
        box = ImageOps.invert(self.pictures[page]).getbbox()
        assert box, "an empty page"
        return box[0] / SCALE, box[1] / SCALE, box[2] / SCALE, box[3] / SCALE

    def text(self, page: int, box: Box) -> str:
        """What can be copied of a part of a page, without spaces."""
        left, top, right, bottom = box
        high = self.pages[page].get_height()
        found = self.pages[page].get_textpage().get_text_bounded(
            left=left, right=right, bottom=high - bottom, top=high - top
        )  # fmt: skip
        return bare(found)

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

    @property
    def figures(self) -> list[str | None]:
        """The alternative text of each figure of the structure, in order."""
        root = PdfReader(BytesIO(self.pdf)).trailer["/Root"]["/StructTreeRoot"]
        return [element.get("/Alt") for element in _elements(root) if element["/S"] == "/Figure"]


def _elements(element: DictionaryObject) -> Iterator[DictionaryObject]:
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if isinstance(found, DictionaryObject) and "/S" in found:
            yield found
            yield from _elements(found)


def bare(text: str) -> str:
    return "".join(text.split()).replace("\u200b", "")


def copied(lines: str, found: str) -> bool:
    """Whether a text comes out as it is. Sarabun's ำ comes out as a nikhahit and า or less; the
    face of the volumes mends that.
    """
    return bool(re.search(re.escape(bare(lines)).replace("ำ", ".?[ำา]"), found))


def printed(body: str, css: str) -> Printed:
    """HTML as the volumes print it."""
    sheet = (TEMPLATES / "plates.css").read_text(encoding="utf-8")
    html = (
        f'<html lang="th"><meta charset="utf-8"><title>ทดสอบ</title><style>{FACES}{sheet}'
        f'body {{ font: 11pt/1.7 "Sarabun Print"; margin: 0 }} {css}</style><body>{body}'
    )
    return Printed(weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1"))


def document(html: str) -> Printed:
    """A whole document that names the faces of the volumes."""
    fonts = FontConfiguration()
    faces = [weasyprint.CSS(string=FACES, font_config=fonts)]
    page = weasyprint.HTML(string=html)
    return Printed(page.write_pdf(stylesheets=faces, font_config=fonts, pdf_variant="pdf/ua-1"))
