"""The text of PDF files: pages, forms, notes, bookmarks, metadata; and pages that have none."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from time import process_time
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from macros.privacy.finding import Finding, Passage, UnreadableError
from macros.thai.normal import normalized

Found = Iterator[Passage | Finding]
Nested = Callable[[bytes, str], Found]

_MOST_PAGES = 500
_SECONDS = 6.0  # of the processor; a page full of text takes about 0.05
_MOST_NESTED = 50
_FEWEST = 10  # letters; a page with a picture and fewer is a scanned one
_STRANGE = 0.3  # share of strangers in a text that cannot be read
_STRANGERS = re.compile(
    "[\u00a1-\u00ff\ue000-\uf8ff\ufffd]"
)  # glyphs without letters, Thai read as Latin


def pdf_passages(content: bytes, nested: Nested) -> Found:
    """Everything in a PDF; `nested` reads attached files, by content and suffix.

    Raises UnreadableError where it cannot go on, and whatever pypdf raises for a broken file.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its remarks are for programmers
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError("ใส่รหัสผ่านไว้")
    yield from _metadata(reader)
    yield from _attached(reader, nested)
    yield from _pages(reader, nested)


def _pages(reader: PdfReader, nested: Nested) -> Found:
    """The pages, as far as there is time for them."""
    ends = process_time() + _SECONDS
    unread = []
    for number, page in enumerate(reader.pages, 1):
        if number > _MOST_PAGES or (number > 1 and process_time() > ends):
            yield Finding("unreadable", where=f"ตั้งแต่หน้า {number} เพราะเอกสารยาวเกินไป")
            break
        text = _mended(page.extract_text())
        yield Passage(f"หน้า {number}", "\n\n".join([text, *_notes(page)]))
        yield from _photographs(page, number, nested)
        if _mute(page, text):
            unread.append(number)
    if unread:
        yield Finding("unreadable", where=f"หน้า {_ranges(unread)} เป็นภาพหรืออ่านข้อความไม่ได้")


def _mended(text: str) -> str:
    """Thai in the letters it is typed in, without those that stand for nothing."""
    return normalized(text.replace("\x00", ""))


def _mute(page: PageObject, text: str) -> bool:
    """Whether a page shows something that cannot be read as text."""
    letters = "".join(text.split())
    strange = len(_STRANGERS.findall(letters))
    if strange > len(letters) * _STRANGE:
        return True
    return len(letters) < _FEWEST and _pictured(page)


def _pictured(page: PageObject) -> bool:
    contents = page.get_contents()
    return bool(_drawn(page)) or bool(contents and b"ID" in contents.get_data())


def _drawn(page: PageObject) -> list[Any]:
    """The pictures and forms that a page draws."""
    resources = page.get("/Resources")
    names = resources.get_object() if resources is not None else {}
    drawn = names.get("/XObject") if isinstance(names, DictionaryObject) else None
    return [item.get_object() for item in drawn.get_object().values()] if drawn else []


def _photographs(page: PageObject, number: int, nested: Nested) -> Found:
    """What the JPEG files in a page tell; PDF keeps them as they were."""
    for item in _drawn(page):
        if isinstance(item, StreamObject) and item.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
            for found in nested(item._data, ".jpg"):
                yield replace(found, where=f"หน้า {number} ภาพ")


def _ranges(numbers: list[int]) -> str:
    """Page numbers in words: 1-3, 7."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)


def _notes(page: PageObject) -> Iterator[str]:
    """What annotations and fields of a page say."""
    notes = page.get("/Annots")
    for note in notes.get_object() if notes is not None else ():
        values = note.get_object()
        if isinstance(values, DictionaryObject):
            for key in ("/Contents", "/V", "/TU", "/RC", "/T", "/Subj"):
                if isinstance(values.get(key), str):
                    yield _mended(str(values[key]))
            action = values.get("/A")
            link = action.get_object() if action is not None else None
            if isinstance(link, DictionaryObject) and "/URI" in link:
                yield str(link["/URI"])


def _metadata(reader: PdfReader) -> Iterator[Passage]:
    texts = [str(value) for value in (reader.metadata or {}).values()]
    stream = reader.root_object.get("/Metadata")
    if stream is not None:
        texts.append(stream.get_object().get_data().decode("utf-8", "replace"))
    texts += _titles(reader.outline)
    yield Passage("คุณสมบัติของไฟล์", _mended("\n\n".join(texts)))


def _titles(outline: list[Any]) -> Iterator[str]:
    for item in outline:
        if isinstance(item, list):
            yield from _titles(item)
        else:
            yield str(item.title)


def _attached(reader: PdfReader, nested: Nested) -> Found:
    for at, file in enumerate(reader.attachment_list):
        if at == _MOST_NESTED:
            raise UnreadableError("มีไฟล์แนบข้างในมากเกินไป")
        yield from nested(file.content, f".{file.name.rpartition('.')[2].lower()}")
