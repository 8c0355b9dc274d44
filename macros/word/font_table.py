"""The font table of a document: what stands in for TH Sarabun, and the face that it brings along.

Word takes the first of `altName` that there is, faces that the file brings included; LibreOffice 7.4
takes the file that stands at the font's own name, whatever it is called inside. So the file stands at both.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from macros.word.base import part
from macros.word.typefaces import FAMILY, Typeface

_KIND = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_FONT, _NAME = qn("w:font"), qn("w:name")
_FILES = tuple(map(qn, ("w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic")))


def bring_along(document: Document, faces: Sequence[Typeface]) -> None:
    """Put our fonts, with the files of their `faces`, into a document's table: in that of an office's template
    beside its own, of which those that bring a file along stay as they are.
    """
    table = _table(document)
    root = parse_xml(table.blob)
    known = {font.get(_NAME): font for font in root.iter(_FONT)}
    relations = [_file(table, at, face.content) for at, face in enumerate(faces, 1)]
    for font in parse_xml(part("word/fontTable.xml")).iter(_FONT):
        there = known.get(font.get(_NAME))
        if there is None or not any(there.iter(*_FILES)):
            if there is not None:
                root.remove(there)
            root.append(_with_files(deepcopy(font), faces, relations))
    table._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _table(document: Document) -> Any:
    main = document.part
    try:
        return main.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    except KeyError:
        made = Part(
            PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, _EMPTY, main.package
        )
        main.relate_to(made, RELATIONSHIP_TYPE.FONT_TABLE)
        return made


def _file(table: Part, number: int, content: bytes) -> str:
    """The relation of a table to the file of a face."""
    name = PackURI(f"/word/fonts/{FAMILY.replace(' ', '')}{number}.odttf")
    return table.relate_to(Part(name, _KIND, content, table.package), RELATIONSHIP_TYPE.FONT)


def _with_files(font: Any, faces: Sequence[Typeface], relations: list[str]) -> Any:
    """A font's entry with the files of the face."""
    for face, relation in zip(faces, relations, strict=True):
        etree.SubElement(
            font, qn(f"w:{face.element}"), {qn("r:id"): relation, qn("w:fontKey"): face.key}
        )
    return font


_EMPTY = (
    b'<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
)
