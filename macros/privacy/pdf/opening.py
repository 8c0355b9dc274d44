"""A PDF file opened by two readers, and the earlier revisions that still stand in it.

pypdf shows how a file is made; PDFium, the reader of Chrome and Edge, which letters it shows.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdf import PdfReader
from pypdf.errors import DependencyError

from macros.privacy.finding import UnreadableError

_TAIL = 2048  # bytes in which readers look for the mark of the end
_STARTS = re.compile(rb"startxref\s+(\d{1,10})|/Prev\s+(\d{1,10})")


@dataclass(frozen=True)
class Document:
    """A PDF as pypdf (`reader`) and as PDFium (`shown`; None if it opens it not) have it."""

    content: bytes
    reader: PdfReader
    shown: Any

    @property
    def whole(self) -> bool:
        """Whether the file ends as one that is not cut off."""
        return b"%%EOF" in self.content[-_TAIL:]


def opened(content: bytes) -> Document:
    """The file, opened. Raises UnreadableError for one that asks for a password, and whatever
    pypdf raises for a broken one.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its remarks are for programmers
    try:
        reader = PdfReader(io.BytesIO(content))
        locked = reader.is_encrypted and not reader.decrypt("")
    except (NotImplementedError, DependencyError):
        raise UnreadableError("เข้ารหัสไว้ด้วยวิธีที่โปรแกรมอ่านไม่ได้") from None
    if locked:
        raise UnreadableError("ใส่รหัสผ่านไว้")
    try:
        shown = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        shown = None
    return Document(content, reader, shown)


def revisions(document: Document) -> Iterator[Document]:
    """The file as it was before it was changed by adding to its end, the latest first. What
    begins such a revision and is none (in a file made for fast web view, say) is left out.
    """
    content = document.content
    starts = {int(found[1] or found[2]) for found in _STARTS.finditer(content)}
    for start in sorted(starts - {_last(content)}, reverse=True):
        if start < len(content):
            try:
                earlier = opened(content + b"\nstartxref\n%d\n%%%%EOF\n" % start)
                len(earlier.reader.pages)
            except Exception:  # a table of parts that alone is no file
                continue
            yield earlier


def _last(content: bytes) -> int:
    """Where the table of parts stands that counts."""
    found = re.findall(rb"startxref\s+(\d{1,10})", content)
    return int(found[-1]) if found else -1
