"""Paper read back, as PDFium (Chrome, Edge) draws and copies it and as pypdf takes it apart."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image
from pypdf import PdfReader

from .text import bare


@dataclass(frozen=True)
class Paper:
    """A PDF, or the place of one."""

    pdf: bytes | Path

    @cached_property
    def pages(self) -> list[pypdfium2.PdfPage]:
        return list(pypdfium2.PdfDocument(self.pdf))

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(io.BytesIO(self.pdf) if isinstance(self.pdf, bytes) else self.pdf)

    @cached_property
    def texts(self) -> list[str]:
        """The whole text of each page as it is copied."""
        return [page.get_textpage().get_text_range() for page in self.pages]

    @property
    def words(self) -> str:
        """All of it, bare."""
        return bare("".join(self.texts))

    @property
    def sizes(self) -> list[tuple[int, int]]:
        """Of each page, in whole points."""
        return [(round(page.get_width()), round(page.get_height())) for page in self.pages]

    @cached_property
    def _drawn(self) -> dict[float, list[Image.Image]]:
        return {}

    def drawn(self, scale: float) -> list[Image.Image]:
        """Each page in grey, so many pixels a point."""
        if scale not in self._drawn:
            self._drawn[scale] = list(self.drawing(scale))
        return self._drawn[scale]

    def drawing(self, scale: float) -> Iterator[Image.Image]:
        """The same one after another, none of them kept."""
        return (page.render(scale=scale).to_pil().convert("L") for page in self.pages)

    def elements(self, kind: str) -> list[Any]:
        """The elements of the structure tree of a kind, such as "/Figure", in order."""
        root = self.reader.trailer["/Root"]["/StructTreeRoot"]
        return [each for each in _elements(root) if each["/S"] == kind]


def _elements(node: Any) -> Iterator[Any]:
    node = node.get_object()
    if isinstance(node, list):
        for kid in node:
            yield from _elements(kid)
    elif hasattr(node, "get"):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _elements(node["/K"])
