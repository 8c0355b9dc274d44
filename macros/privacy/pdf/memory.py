"""What is known of a PDF file while it is read: what has been judged, where things stand, the time."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from time import process_time

from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from macros.privacy.pdf.values import at

SECONDS = 6.0
"""Of the processor, for the pages of a file. A page full of text takes PDFium 0.01, pypdf 0.1."""

_MORE = 1.5  # for what stands on none


@dataclass
class Memory:
    """`contents` are the drawings of pages that were read, and `pictures` the pictures, by hash;
    `forms` the drawings that can stand on any page; `places` the page of each note, field and
    picture, by the number of the object; `tree` the numbers of the pages. `is_cut` says that
    some pages were not read.
    """

    contents: set[bytes] = field(default_factory=set)
    forms: list[bytes] = field(default_factory=list)
    pictures: set[bytes] = field(default_factory=set)
    places: dict[int, int] = field(default_factory=dict)
    tree: set[int] = field(default_factory=set)
    is_cut: bool = False
    started: float = field(default_factory=process_time)

    def is_late(self, *, further: bool = False) -> bool:
        """Whether the time is over for pages, or for what is read after them."""
        return process_time() > self.started + SECONDS + (_MORE if further else 0)

    def knows(self, page: DictionaryObject) -> bool:
        """Whether a page's own drawing has been read before; from now on it has."""
        hashes = {sha256(data).digest() for data in drawings(page)}
        known = hashes <= self.contents
        self.contents |= hashes
        return known

    def knows_drawing(self, data: bytes) -> bool:
        """Whether a stream is the drawing of a page that has been read, or a part of one of those
        that stand on it (pdf-lib leaves the pages behind that it makes such drawings of).
        """
        core = data.strip()
        return sha256(data).digest() in self.contents or any(core in form for form in self.forms)

    def knows_picture(self, data: bytes) -> bool:
        """Whether a picture has been looked into before; from now on it has."""
        key = sha256(data).digest()
        known = key in self.pictures
        self.pictures.add(key)
        return known


def drawings(page: DictionaryObject) -> list[bytes]:
    """The streams of a page's drawing."""
    value = at(page, "/Contents")
    parts = [part.get_object() for part in value] if isinstance(value, ArrayObject) else [value]
    return [part.get_data() for part in parts if isinstance(part, StreamObject)]
