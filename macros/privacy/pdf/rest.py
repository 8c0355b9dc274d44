"""What stands in a PDF besides its pages: strings of every object, drawings, attached files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf import PageObject
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from macros.privacy.finding import Finding, Found, Nested
from macros.privacy.pdf.drawings import drawn
from macros.privacy.pdf.fields import field_texts
from macros.privacy.pdf.inner import Inner
from macros.privacy.pdf.margins import around, remarks
from macros.privacy.pdf.memory import Memory
from macros.privacy.pdf.objects import Stored, stored
from macros.privacy.pdf.opening import Document
from macros.privacy.pdf.photographs import is_picture, kept
from macros.privacy.pdf.reading import Reading, read, read_form
from macros.privacy.pdf.streams import (
    as_text,
    has_text,
    is_drawing,
    is_map,
    is_plain_part,
    parts_of_fonts,
    suffix_of,
)
from macros.privacy.pdf.texts import Texts
from macros.privacy.pdf.words import EARLIER, FIELD, HIDDEN, INFO, label, words

_LARGE = 100  # pixels of a picture on which something can be read
_LOCATED = ("GPSLatitude", "GPSLongitude", "GPSCoordinates")


class Rest:
    """Reads what pages do not show, after the pages have been read."""

    def __init__(self, document: Document, memory: Memory, nested: Nested) -> None:
        self._document, self._memory = document, memory
        self._inner = Inner(memory, nested)
        self._blank = PageObject(document.reader)
        self._texts = Texts()
        self._unread: list[str] = []

    def passages(self) -> Found:
        """Everything, and what of it cannot be read. Raises nothing."""
        items = list(self._items())
        fonts = parts_of_fonts(self._document.content)
        for item in items:
            if not isinstance(item.value, StreamObject):
                yield from self._values(item)
            elif item.value.get("/Type") == "/ObjStm":
                fonts |= parts_of_fonts(_data(item.value) or b"")
        for item in sorted(items, key=_order):
            if self._memory.is_late(further=True):
                self._unread.append("ข้อมูลแฝงบางส่วน เพราะเอกสารยาวเกินไป")
                break
            if isinstance(item.value, StreamObject) and not (item.number in fonts and item.current):
                yield from self._stream(item)
        yield from self._outside()
        self._texts.take(FIELD, field_texts(self._document.reader))
        yield from self._texts.passages()
        for where in dict.fromkeys([*self._unread, *self._inner.unread]):
            yield Finding("unreadable", where=where)

    def _items(self) -> Iterator[Stored]:
        for item in stored(self._document.reader, self._document.content):
            if self._memory.is_late(further=True):
                self._unread.append("ข้อมูลแฝงบางส่วน เพราะเอกสารยาวเกินไป")
                return
            yield item

    def _where(self, item: Stored) -> str:
        return label(item.value, self._memory.places, item.number) if item.current else EARLIER

    def _values(self, item: Stored) -> Found:
        """The strings of an object; if it is a page that is in use no more, the page."""
        value = item.value
        if value is None:
            self._unread.append(f"{self._where(item)} เสียหาย")
            return
        self._texts.take(self._where(item), words(value))
        self._inner.name(value)
        if not isinstance(value, DictionaryObject):
            return
        if value.get("/Type") == "/Page" and item.number not in self._memory.tree:
            yield from self._lost(value)

    def _outside(self) -> Found:
        """What stands in no object."""
        content = self._document.content
        self._texts.take(HIDDEN, [*words(self._document.reader.trailer), *remarks(content)])
        for part in around(content):
            text = as_text(part)
            if text is None:
                yield from self._inner.file(0, part)
            else:
                self._texts.take(HIDDEN, [text])

    def _lost(self, value: DictionaryObject) -> Found:
        """A page that is no page of the file any more."""
        page = PageObject(self._document.reader)
        page.update(value)
        try:
            if not self._memory.knows(page):
                yield from self._drawn(read(page), EARLIER)
                if any(is_picture(item) for _, item in drawn(page)):
                    self._unread.append(f"{EARLIER} เป็นภาพ")
        except Exception:
            self._unread.append(f"{EARLIER} เสียหาย")

    def _drawn(self, reading: Reading, where: str) -> Found:
        self._texts.take(where, (reading.text, *reading.said))
        for data, suffix in reading.pictures:
            yield from self._inner.picture(data, suffix, where)

    def _stream(self, item: Stored) -> Found:
        """One stream, whatever it is."""
        stream = item.value
        self._texts.take(self._where(item), words(stream))
        try:
            if is_picture(stream):
                self._outdated(item)
                found = kept(stream, stream._data)
                if found:
                    yield from self._inner.picture(*found, self._at(item))
            elif stream.get("/Subtype") == "/Form" or "/PatternType" in stream:
                yield from self._form(stream, self._where(item))
            elif not is_plain_part(stream):
                yield from self._data(item, stream.get_data())
        except Exception:  # whatever pypdf makes of a broken one
            self._unread.append(f"{self._where(item)} เสียหายหรือใหญ่เกินไป")

    def _outdated(self, item: Stored) -> None:
        """Tell of a picture that stands in the file as it was, and not as it is."""
        fresh = not self._memory.knows_picture(b"as it stands" + item.value._data)
        if fresh and not item.current and int(item.value.get("/Width", 0)) >= _LARGE:
            self._unread.append(f"{EARLIER} เป็นภาพ")

    def _at(self, item: Stored) -> str:
        number = self._memory.places.get(item.number) if item.current else None
        return f"หน้า {number} ภาพ" if number else "ภาพในไฟล์"

    def _form(self, stream: Any, where: str) -> Found:
        if "/Resources" not in stream:
            stream[NameObject("/Resources")] = self._resources()
        self._memory.forms.append(stream.get_data())
        yield from self._drawn(read_form(self._blank, stream), where)

    def _resources(self) -> Any:
        """What a drawing without any of its own draws with: what the first page has."""
        pages = self._document.reader.pages
        return pages[0].get("/Resources", DictionaryObject()) if len(pages) else DictionaryObject()

    def _data(self, item: Stored, data: bytes) -> Found:
        where = self._where(item)
        if self._inner.is_attached(item):
            yield from self._inner.file(item.number, data)
        elif is_map(data) or self._memory.knows_drawing(data):
            return
        elif is_drawing(data):
            if not self._memory.is_cut:
                yield from self._stray(item, data, where)
        else:
            yield from self._plain(item, data)

    def _stray(self, item: Stored, data: bytes, where: str) -> Found:
        """The commands of a page that is none: which fonts they write with, nobody knows."""
        self._texts.take(where, [as_text(data) or ""])
        yield from self._form(item.value, where)
        if has_text(data) and item.current:
            self._unread.append(f"{where} มีข้อความที่ไม่อยู่ในหน้าใด")

    def _plain(self, item: Stored, data: bytes) -> Found:
        text = as_text(data)
        metadata = item.value.get("/Type") == "/Metadata" or item.value.get("/Subtype") == "/XML"
        where = INFO if metadata else FIELD if text and "xfa" in text[:2000] else self._where(item)
        if text is not None:
            self._texts.take(where, [text])
            if any(name in text for name in _LOCATED):
                yield Finding("gps", where=where)
        elif suffix_of(data) != ".bin":
            yield from self._inner.file(0, data)
        else:
            self._unread.append(f"{where} มีข้อมูลที่ไม่รู้จักชนิด")


def _order(item: Stored) -> tuple[bool, bool]:
    """What the file has now comes first, and what may be a part of others after those."""
    loose = isinstance(item.value, StreamObject) and "/Subtype" not in item.value
    return not item.current, loose


def _data(stream: Any) -> bytes | None:
    try:
        return bytes(stream.get_data())
    except Exception:
        return None
