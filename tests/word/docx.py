"""A Word file read back without python-docx: its parts, its words, its shapes."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True)
class Docx:
    """A Word file."""

    data: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        with ZipFile(BytesIO(self.data)) as archive:
            assert archive.testzip() is None
            return {name: archive.read(name) for name in archive.namelist()}

    def xml(self, name: str) -> Element:
        return ElementTree.fromstring(self.parts[name])

    @cached_property
    def body(self) -> Element:
        return self.xml("word/document.xml")[0]

    def shown(self, element: Element | None = None) -> Iterator[Element]:
        """Every element that Word shows, in order; not what stands in for shapes."""
        for child in self.body if element is None else element:
            if child.tag != f"{MC}Fallback":
                yield child
                yield from self.shown(child)

    @property
    def paragraphs(self) -> list[Element]:
        return [each for each in self.shown() if each.tag == f"{W}p"]

    def words(self, element: Element | None = None) -> str:
        """What is written, without what fields are made with."""
        found = self.shown(element)
        return "".join(each.text or "" for each in found if each.tag == f"{W}t")

    def style(self, paragraph: Element) -> str:
        found = paragraph.find(f"{W}pPr/{W}pStyle")
        return "" if found is None else found.get(f"{W}val", "")

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """The relations of a part by id: (part or address, mode)."""
        folder, file = posixpath.split(name)
        there = f"{folder}/_rels/{file}.rels"
        if there not in self.parts:
            return {}
        return {
            each.get("Id", ""): (self._target(folder, each), each.get("TargetMode", "Internal"))
            for each in self.xml(there).iter(_RELS)
        }

    def _target(self, folder: str, relation: Element) -> str:
        target = relation.get("Target", "")
        if relation.get("TargetMode") == "External":
            return target
        if target.startswith("/"):
            return target[1:]
        return posixpath.normpath(posixpath.join(folder, target))
