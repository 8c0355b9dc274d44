"""Files and pictures within a PDF, each looked into once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from pypdf.generic import DictionaryObject

from macros.privacy.finding import Found, Nested
from macros.privacy.pdf.memory import Memory
from macros.privacy.pdf.objects import Stored
from macros.privacy.pdf.photographs import as_jpeg
from macros.privacy.pdf.streams import suffix_of
from macros.privacy.pdf.values import at, nested_dictionaries

_MOST = 50


class Inner:
    """Attached files by the numbers of their objects, with the names that were met for them."""

    def __init__(self, memory: Memory, nested: Nested) -> None:
        self._memory, self._nested = memory, nested
        self._names: dict[int, str] = {}
        self._count = 0
        self.unread: list[str] = []

    def name(self, value: Any) -> None:
        """Take down the names of files, if an object gives any."""
        for values in nested_dictionaries(value):
            files = at(values, "/EF")
            name = str(values.get("/UF", values.get("/F", "")))
            for file in files.values() if isinstance(files, DictionaryObject) else ():
                self._names[getattr(file, "idnum", 0)] = name

    def is_attached(self, item: Stored) -> bool:
        """Whether a stream is an attached file."""
        return item.value.get("/Type") == "/EmbeddedFile" or item.number in self._names

    def file(self, number: int, data: bytes) -> Found:
        """What is found in an attached file, with its name before each place."""
        self._count += 1
        if self._count > _MOST:
            self.unread.append("มีไฟล์แนบข้างในมากเกินไป")
            return
        name = PurePosixPath(self._names.get(number, "").replace("\\", "/"))
        short = f"ไฟล์ ‘{name.name}’ ข้างใน" if name.name else "ไฟล์ที่แนบไว้ข้างใน"
        for found in self._nested(data, name.suffix.lower() or suffix_of(data)):
            yield replace(found, where=f"{short} {found.where}".rstrip())

    def picture(self, data: bytes, suffix: str, where: str) -> Found:
        """What is found in a picture that is kept as a file."""
        if not self._memory.knows_picture(data):
            for found in self._nested(as_jpeg(data) if suffix == ".jp2" else data, ".jpg"):
                yield replace(found, where=where)
