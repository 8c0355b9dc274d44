"""A Word file made of a volume: the bare document or the office's own, and everything in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Docx

from macros.word.base import bare, steady
from macros.word.content import Source, content
from macros.word.scribe import Scribe
from macros.word.template import covered

_HREF = re.compile(r'href="#([^"]+)"')
_NO_DAY = datetime(2000, 1, 1)


@dataclass(frozen=True)
class Edition:
    """What a Word file says beside its volume: who publishes it, its title, what it is for, and
    the pages that ids stand on in print ("the-end": the last), as far as they are known.
    """

    office: str
    title: str
    purpose: str
    thai: bool = False
    pages: Mapping[str, str] = field(default_factory=dict)


def word(source: Source, edition: Edition, template: bytes | None = None) -> bytes:
    """The Word file of a volume, in the styles of the office's `template` if there is one: what
    stands in that is its cover. The same input gives the same bytes.
    """
    document = Document(BytesIO(template) if template else bare())
    words = {"[ชื่อเล่ม]": edition.title, "[สำนักงาน]": edition.office}
    found = content(source, covered=covered(document, words))
    running = {
        "office": edition.office,
        "title": edition.title if source.headed else "",
        "total": edition.pages.get("the-end", ""),
    }
    scribe = Scribe(document, source.pictures, running, edition.pages, thai=edition.thai)
    scribe.write(found, dict.fromkeys(_HREF.findall(source.html)))
    _describe(document, edition)
    made = BytesIO()
    document.save(made)
    return steady(made)


def _describe(document: Docx, edition: Edition) -> None:
    """What the file says of itself; of no day, so that its bytes depend on its content alone."""
    told = document.core_properties
    told.title, told.subject, told.author = edition.title, edition.purpose, edition.office
    told.last_modified_by, told.comments, told.keywords = edition.office, "", ""
    told.language, told.revision = "th-TH", 1
    told.created = told.modified = _NO_DAY
