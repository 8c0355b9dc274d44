"""The office's own document, whose styles and cover the volumes take: `data/template.docx`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P

_SHOWN = (qn("w:t"), qn("w:drawing"), qn("w:pict"))


def covered(document: Document, words: Mapping[str, str]) -> bool:
    """Whether a document has a cover, in which what stands in brackets is replaced by `words`."""
    body = document.element.body
    for element in body.iter(qn("w:p")):
        _fill(element, words)
    return any(next(body.iter(tag), None) is not None for tag in _SHOWN)


def _fill(paragraph: CT_P, words: Mapping[str, str]) -> None:
    """Replace words in the texts of a paragraph's own runs; all else that runs hold (pictures,
    breaks, tabs) stays, and so do links.
    """
    texts = paragraph.xpath("./w:r/w:t")
    for old, new in words.items():
        said = "".join(text.text or "" for text in texts)
        for match in reversed([*re.finditer(re.escape(old), said)]):
            _put(texts, match.span(), new)


def _put(texts: Iterable[Any], place: tuple[int, int], new: str) -> None:
    """Put words in a place of texts that follow one another: where Word parted what stood there,
    in the first of them.
    """
    at = 0
    for text in texts:
        said = text.text or ""
        start, end = max(place[0] - at, 0), min(place[1] - at, len(said))
        if start < end:
            text.text = said[:start] + new + said[end:]
            text.set(qn("xml:space"), "preserve")
            new = ""
        at += len(said)
