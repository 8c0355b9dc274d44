"""A volume read back: its text as a browser copies it, its structure, its ink."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image
from pypdf import PdfReader

MM = 72 / 25.4  # points
_BLOCKS = {
    "p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "figcaption", "dt", "dd",
    "div", "section", "ul", "ol", "table", "tr", "tbody", "thead", "tfoot", "main", "nav", "body",
    "figure", "dl", "blockquote", "pre", "hr", "br",
}  # fmt: skip
_INVISIBLE = re.compile(r"[\s\u200b\u00ad\u0000\ufffe\ufeff]+")


def bare(text: str) -> str:
    """Text without blanks, as it is compared."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


@dataclass
class Printed(HTMLParser):
    """The blocks of text of a manuscript, in order, without what is not printed."""

    css: frozenset[str]
    blocks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, bool]] = []
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = set((dict(attrs).get("class") or "").split())
        hidden = bool(classes & self.css) or tag in {"style", "title", "head", "svg", "form"}
        if tag in _BLOCKS:
            self._end()
        if tag not in {"br", "hr", "img", "meta", "col", "input", "path"}:
            self._open.append((tag, hidden))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end()
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(hidden for _, hidden in self._open):
            self._text += data

    def _end(self) -> None:
        if bare(self._text):
            self.blocks.append(bare(self._text))
        self._text = ""


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
