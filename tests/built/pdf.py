"""A volume read back: its text as a browser copies it, its structure, its ink."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from PIL import Image

from tests.reading.paper import Paper
from tests.reading.text import bare

MM = 72 / 25.4  # points
_MARGINS = 24, 20  # mm above and below what a page holds
_DARK = 200


def _inner(page: Any) -> str:
    """Text by its order in the page (by place, PDFium puts marks elsewhere), in the page's box."""
    text, found = page.get_textpage(), []
    low, high = 18 * MM, page.get_height() - 22 * MM
    inside = False
    for at in range(text.count_chars()):
        _, bottom, _, top = text.get_charbox(at)
        letter = text.get_text_range(at, 1)
        if top > bottom:  # the letters of a cluster after its first have no box of their own
            inside = low < (bottom + top) / 2 < high
        if inside or letter.isspace():
            found.append(letter)
    return "".join(found)


class Pdf(Paper):
    """A volume."""

    @cached_property
    def root(self) -> Any:
        return self.reader.trailer["/Root"].get_object()

    @cached_property
    def inner(self) -> list[str]:
        """The text of each page without its running head and foot."""
        return [_inner(page) for page in self.pages]

    def pictures(self, scale: float) -> Iterator[tuple[Image.Image, float, float]]:
        """Each page in grey, with its width and height in mm."""
        for page, image in zip(self.pages, self.drawing(scale), strict=True):
            yield image, page.get_width() / MM, page.get_height() / MM

    @cached_property
    def beginnings(self) -> set[int]:
        """The pages on which chapters begin, from 0."""
        chapters = (item for item in self.reader.outline if not isinstance(item, list))
        return {self.reader.get_destination_page_number(item) or 0 for item in chapters}

    @property
    def filled(self) -> Iterator[float]:
        """How far down each page's ink goes, of the room between its margins."""
        for image, across, down in self.pictures(0.5):
            dot = image.width / across
            top, bottom = round(_MARGINS[0] * dot), round((down - _MARGINS[1]) * dot)
            ink = image.crop((0, top, image.width, bottom)).point(lambda grey: 255 * (grey < _DARK))
            box = ink.getbbox()
            yield box[3] / (bottom - top) if box else 0

    @property
    def links(self) -> Iterator[tuple[str, tuple[object, ...]]]:
        """Each link: the kind of the element that it stands under, its page and its place there."""
        tree = self.root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
        above = dict(zip(map(int, tree[::2]), tree[1::2], strict=True))
        for number, page in enumerate(self.reader.pages):
            for item in (each.get_object() for each in page.get("/Annots", [])):
                if item["/Subtype"] == "/Link":
                    owner = above[int(item["/StructParent"])].get_object()
                    yield owner["/S"], (number, *map(float, item["/Rect"]))

    @cached_property
    def bookmarks(self) -> list[str]:
        """The titles of all bookmarks."""

        def flat(items: Any) -> Iterator[str]:
            for item in items:
                if isinstance(item, list):
                    yield from flat(item)
                else:
                    yield bare(item.title)

        return list(flat(self.reader.outline))
