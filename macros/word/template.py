"""The office's own document, whose styles and cover the volumes take: `data/template.docx`."""

from __future__ import annotations

from collections.abc import Mapping

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

_SHOWN = (qn("w:t"), qn("w:drawing"), qn("w:pict"))


def covered(document: Document, words: Mapping[str, str]) -> bool:
    """Whether a document has a cover, in which what stands in brackets is replaced by `words`."""
    body = document.element.body
    for element in body.iter(qn("w:p")):
        _fill(Paragraph(element, document._body), words)
    return any(next(body.iter(tag), None) is not None for tag in _SHOWN)


def _fill(paragraph: Paragraph, words: Mapping[str, str]) -> None:
    """Replace words; what Word parted into several runs is joined in the first."""
    text = paragraph.text
    for old, new in words.items():
        text = text.replace(old, new)
    if text != paragraph.text and paragraph.runs:
        first, *others = paragraph.runs
        first.text = text
        for run in others:
            run.text = ""
