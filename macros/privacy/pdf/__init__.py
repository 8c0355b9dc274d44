"""PDF files: pages, forms, notes, attached files, and what stands in them unseen.

`opening` opens a file with two readers; `pages` and `again` give what each of them reads of its pages,
`rest` what stands on none; what neither can read is told.
"""

from __future__ import annotations

from macros.privacy.finding import Finding, Found, Nested
from macros.privacy.pdf.again import again_passages
from macros.privacy.pdf.memory import Memory
from macros.privacy.pdf.opening import Document, opened, revisions
from macros.privacy.pdf.pages import Sight, page_passages
from macros.privacy.pdf.rest import Rest

_MOST_REVISIONS = 30


def pdf_passages(content: bytes, nested: Nested) -> Found:
    """Everything in a PDF; `nested` reads attached files and pictures, by content and suffix.

    Raises UnreadableError where it cannot go on, and whatever pypdf raises for a broken file.
    """
    document = opened(content)
    memory = Memory()
    sights: list[Sight] = []
    yield from page_passages(document, memory, sights)
    yield from _earlier(document, memory, sights)
    yield from Rest(document, memory, nested).passages()
    yield from again_passages(sights, memory, nested)
    if not document.whole or document.shown is None:
        yield Finding("unreadable", where="ไฟล์เสียหายหรือไม่ครบ จึงอาจอ่านได้เพียงบางส่วน")


def _earlier(document: Document, memory: Memory, sights: list[Sight]) -> Found:
    """The pages of earlier revisions."""
    for count, earlier in enumerate(revisions(document)):
        if count == _MOST_REVISIONS or memory.is_late():
            memory.is_cut = True
            yield Finding("unreadable", where="ฉบับก่อนแก้ไขบางฉบับ เพราะมีมากเกินไป")
            break
        yield from page_passages(earlier, memory, sights, "ฉบับก่อนแก้ไขที่ยังอยู่ในไฟล์ ")
