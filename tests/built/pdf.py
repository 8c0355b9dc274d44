"""A volume read back: its text as a browser copies it, its structure, its ink."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image
from pypdf import PdfReader

from tests.reading.text import bare

MM = 72 / 25.4  # points


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


@dataclass(frozen=True)
class Pdf:
    """A PDF file."""

    path: Path

    @cached_property
    def document(self) -> Any:
        return pypdfium2.PdfDocument(self.path)

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(self.path)

    @cached_property
    def root(self) -> Any:
        return self.reader.trailer["/Root"].get_object()

    @cached_property
    def pages(self) -> list[str]:
        """The whole text of each page as PDFium (Chrome, Edge) copies it."""
        return [page.get_textpage().get_text_range() for page in self.document]

    @cached_property
    def inner(self) -> list[str]:
        """The text of each page without its running head and foot."""
        return [_inner(page) for page in self.document]

    def pictures(self, scale: float) -> Iterator[tuple[Image.Image, float, float]]:
        """Each page in grey, with its width and height in mm."""
        for page in self.document:
            image = page.render(scale=scale).to_pil().convert("L")
            yield image, page.get_width() / MM, page.get_height() / MM

    def elements(self, kind: str) -> list[Any]:
        """The elements of the structure tree of a kind, such as "/Figure"."""
        return [item for item in self._tree(self.root["/StructTreeRoot"]) if item.get("/S") == kind]

    def _tree(self, node: Any) -> Iterator[Any]:
        node = node.get_object()
        if isinstance(node, list):
            for kid in node:
                yield from self._tree(kid)
        elif hasattr(node, "get"):
            if "/S" in node:
                yield node
            if "/K" in node:
                yield from self._tree(node["/K"])

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
