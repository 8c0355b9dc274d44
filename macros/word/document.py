"""A Word file made of a volume: the bare document or the office's own, and everything in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Docx

from macros.cache.files import Files
from macros.views.publication import Publication
from macros.word.base import bare, steady
from macros.word.content import Source, content
from macros.word.docx_writer import DocxWriter
from macros.word.font_table import bring_along
from macros.word.template import covered
from macros.word.typefaces import typefaces

_HREF = re.compile(r'href="#([^"]+)"')
_NO_DAY = datetime(2000, 1, 1)


@dataclass(frozen=True)
class WordJob:
    """A volume for Word: what is published in it, by which office, whether in Thai digits, and the
    `work` that its pages name at their head beside the office.
    """

    publication: Publication
    source: Source
    office: str
    thai: bool = False
    work: str = ""


def word(
    book: WordJob,
    pages: Mapping[str, str],
    template: bytes | None = None,
    fonts: Files | None = None,
) -> bytes:
    """The Word file of a volume, in the styles of the office's `template` if there is one: what
    stands in that is its cover. `pages` are those that ids stand on in print ("the-end": the last),
    as far as they are known; in `fonts` the faces are kept. The same input gives the same bytes.
    """
    source, title = book.source, book.publication.title
    document = Document(BytesIO(template) if template else bare())
    words = {"[ชื่อเล่ม]": title, "[สำนักงาน]": book.office}
    found = content(source, covered=covered(document, words))
    running = {
        "office": f"{book.work} {book.office}".strip(),
        "title": title if source.headed else "",
        "total": pages.get("the-end", ""),
    }
    scribe = DocxWriter(document, source.pictures, running, pages, thai=book.thai)
    scribe.write(found, dict.fromkeys(_HREF.findall(source.html)))
    bring_along(document, typefaces(fonts))
    _describe(document, book)
    made = BytesIO()
    document.save(made)
    return steady(made)


def _describe(document: Docx, book: WordJob) -> None:
    """What the file says of itself; of no day, so that its bytes depend on its content alone."""
    told = document.core_properties
    published = book.publication
    told.title, told.subject, told.author = published.title, published.purpose, book.office
    told.last_modified_by, told.comments, told.keywords = book.office, "", ""
    told.language, told.revision = "th-TH", 1
    told.created = told.modified = _NO_DAY
