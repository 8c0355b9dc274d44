"""PDF files: pages, forms, notes, attached files, and what stands in them unseen.

`opening` opens a file with two readers; `pages` and `again` give what each of them reads of its pages,
`rest` what stands on none; what neither can read is told.
"""

from __future__ import annotations

from macros.privacy.finding import Finding, Found, Nested, UnreadableError
from macros.privacy.pdf.again import again_passages
from macros.privacy.pdf.memory import Memory
from macros.privacy.pdf.opening import Document, opened, revisions
from macros.privacy.pdf.pages import Sight, page_passages, shown_passages
from macros.privacy.pdf.rest import Rest

_MOST_REVISIONS = 30
_BROKEN = "ไฟล์เสียหายหรือไม่ครบ จึงอาจอ่านได้เพียงบางส่วน"


def pdf_passages(content: bytes, nested: Nested) -> Found:
    """Everything in a PDF; `nested` reads attached files and pictures, by content and suffix.

    Raises UnreadableError for a file that asks for a password, and PdfiumError for one that is
    broken so that neither reader opens it.
    """
    try:
        document = opened(content)
        len(document.reader.pages)
    except UnreadableError:
        raise
    except Exception:  # whatever pypdf makes of a broken file
        yield from shown_passages(content)
        yield Finding("unreadable", where=_BROKEN)
        return
    memory = Memory()
    sights: list[Sight] = []
    yield from _sound(page_passages(document, memory, sights))
    yield from _sound(_earlier(document, memory, sights))
    yield from _sound(Rest(document, memory, nested).passages())
    yield from _sound(again_passages(sights, memory, nested))
    if not document.whole or document.shown is None:
        yield Finding("unreadable", where=_BROKEN)


def _sound(found: Found) -> Found:
    """The same; what breaks off is told, and does not hide what comes after it."""
    try:
        yield from found
    except Exception:  # whatever the readers make of a broken file
        yield Finding("unreadable", where=_BROKEN)


def _earlier(document: Document, memory: Memory, sights: list[Sight]) -> Found:
    """The pages of earlier revisions."""
    for count, earlier in enumerate(revisions(document)):
        if count == _MOST_REVISIONS or memory.is_late():
            memory.is_cut = True
            yield Finding("unreadable", where="ฉบับก่อนแก้ไขบางฉบับ เพราะมีมากเกินไป")
            break
        yield from page_passages(earlier, memory, sights, "ฉบับก่อนแก้ไขที่ยังอยู่ในไฟล์ ")
