"""The pages of a PDF as PDFium has them: their text, and what they look like."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PageObject

from macros.privacy.finding import Finding, Found, Passage
from macros.privacy.pdf.drawings import drawn, is_endless
from macros.privacy.pdf.letters import mended
from macros.privacy.pdf.look import Look, look
from macros.privacy.pdf.memory import Memory
from macros.privacy.pdf.opening import Document
from macros.privacy.pdf.values import members

_MOST = 500
_NO_LETTER = re.compile("[\x01\x03-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]")


@dataclass
class Sight:
    """A page with its number and, in words, where it is; its text and look, None if PDFium has
    none; the letters that PDFium guesses at. `page` is pypdf's, None if that has none or must not
    read it.
    """

    number: int
    prefix: str
    page: PageObject | None
    text: str = ""
    look: Look | None = None
    guessed: str = ""

    @property
    def where(self) -> str:
        """Where the page is, in Thai."""
        return f"{self.prefix}หน้า {self.number}"


def page_passages(
    document: Document, memory: Memory, sights: list[Sight], prefix: str = ""
) -> Found:
    """The text of the pages as far as there is time; with a prefix, which says of which revision
    they are, only of those that have not been read before. Each page is added to `sights`.
    """
    for at in range(_count(document)):
        if at == _MOST or (at and memory.is_late()):
            memory.is_cut = True
            yield Finding("unreadable", where=f"{prefix}ตั้งแต่หน้า {at + 1} เพราะเอกสารยาวเกินไป")
            break
        pages = document.reader.pages
        sight = Sight(at + 1, prefix, pages[at] if at < len(pages) else None)
        known = _known(sight, memory)
        if not (known and prefix):
            _see(sight, document)
            sights.append(sight)
            yield Passage(sight.where, mended(sight.text))


def shown_passages(content: bytes) -> Found:
    """The pages of a file that PDFium alone can open. Raises PdfiumError for one that it cannot."""
    with closing(pypdfium2.PdfDocument(content)) as shown:
        for at in range(min(len(shown), _MOST)):
            with closing(shown[at]) as page, closing(page.get_textpage()) as words:
                yield Passage(f"หน้า {at + 1}", mended(words.get_text_range()))


def _count(document: Document) -> int:
    """How many pages there are, as the reader says that knows more of them."""
    return max(len(document.reader.pages), len(document.shown) if document.shown else 0)


def _known(sight: Sight, memory: Memory) -> bool:
    """Whether the same has been read before. What stands on a page of the file as it is now is
    taken down.
    """
    page = sight.page
    if page is None:
        return False
    try:
        if not sight.prefix:
            own = page.indirect_reference.idnum if page.indirect_reference else 0
            memory.tree.add(own)
            numbers = [own] + [getattr(note, "idnum", 0) for note in members(page, "/Annots")]
            for number in [*numbers, *(number for number, _ in drawn(page))]:
                memory.places.setdefault(number, sight.number)
        return memory.knows(page)
    except Exception:  # whatever pypdf makes of a broken page
        return False


def _see(sight: Sight, document: Document) -> None:
    """Let PDFium read and show the page, with stamps, notes and fields as parts of it."""
    try:
        if sight.page is not None and is_endless(sight.page):
            sight.page = None
            return
        page = document.shown[sight.number - 1]
        if sight.page is not None and "/Annots" in sight.page:
            flat = pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
            if flat == pdfium.FLATTEN_SUCCESS:
                page.close()
                page = document.shown[sight.number - 1]
        with closing(page), closing(page.get_textpage()) as words:
            sight.text, sight.guessed = words.get_text_range(), _guessed(words)
            sight.look = look(page, words, opaque=_is_opaque(sight.page))
    except Exception:  # whatever either reader makes of a broken page
        return


def _is_opaque(page: PageObject | None) -> bool:
    """Whether nothing shows through the pictures of a page, as through a watermark."""
    pictures = [item for _, item in drawn(page)] if page is not None else []
    return not any(key in item for item in pictures for key in ("/SMask", "/Mask", "/ImageMask"))


def _guessed(words: Any) -> str:
    """The letters of a page that no map of a font gives, or gives as a glyph's number. PDFium
    counts among them the Thai of searchable scans, which is right
    (findings/pdf-unicode-map-error-of-searchable-scans.sh).
    """
    found = []
    for at in range(words.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(words, at))
        guess = pdfium.FPDFText_HasUnicodeMapError(words, at) == 1
        if _NO_LETTER.match(letter) or (guess and not "ก" <= letter <= "๛"):
            found.append(letter)
    return "".join(found).replace(" ", "")
