"""Our styles and lists in a document: whole in a bare one, and what it lacks in an office's own."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

_ID, _NAME, _VALUE = qn("w:styleId"), qn("w:name"), qn("w:val")
_LINKS = tuple(map(qn, ("w:basedOn", "w:next", "w:link")))
_NUMBERS = {False: (900, 901), True: (900, 902)}  # of base/word/numbering.xml: bullets, numbers


class Styles:
    """The styles of a document by our ids. Those that the office has under their names stay as
    they are, with the ids that its Word gave them.
    """

    def __init__(self, document: Document, ours: bytes) -> None:
        element = document.styles.element
        theirs = {_name(style): style.get(_ID) for style in element.iter(qn("w:style"))}
        own = list(parse_xml(ours).iter(qn("w:style")))
        self.ids = {style.get(_ID): theirs.get(_name(style), style.get(_ID)) for style in own}
        for style in own:
            if _name(style) not in theirs:
                element.append(self._linked(deepcopy(style), bool(theirs)))

    def __call__(self, name: str) -> str:
        """The id in the document of a style of ours."""
        return str(self.ids[name])

    def _linked(self, style: Any, among: bool) -> Any:
        """A style that rests on the styles of the document; it is nobody's default there."""
        if among:
            style.attrib.pop(qn("w:default"), None)
        for tag in _LINKS:
            for link in style.iter(tag):
                link.set(_VALUE, self.ids.get(link.get(_VALUE), link.get(_VALUE)))
        return style


def _lists(main: DocumentPart) -> Any:
    """The element of a document's lists, made where it has none."""
    try:
        found: Any = main.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
        return found.element
    except KeyError:
        kind, name = CONTENT_TYPE.WML_NUMBERING, PackURI("/word/numbering.xml")
        made = XmlPart(name, kind, OxmlElement("w:numbering"), main.package)
        main.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
        return made.element


def _name(style: Any) -> str:
    """What a style is called: the office's own may bear no name, but ids they have."""
    name = style.find(_NAME)
    return str(style.get(_ID) if name is None else name.get(_VALUE)).casefold()


class Numbering:
    """The lists of a document: one with bullets, and a numbered one for each that begins anew."""

    def __init__(self, document: Document, ours: bytes, *, thai: bool) -> None:
        self.element = _lists(document.part)
        self.signs = _NUMBERS[thai]
        known = {each.get(qn("w:abstractNumId")) for each in self.element.iter(qn("w:abstractNum"))}
        for abstract in parse_xml(ours).iter(qn("w:abstractNum")):
            if abstract.get(qn("w:abstractNumId")) not in known:
                self._before_numbers(deepcopy(abstract))
        self.starts: dict[int, int] = {}
        self.ids: dict[int, int] = {}

    def _before_numbers(self, abstract: Any) -> None:
        first = self.element.find(qn("w:num"))
        if first is None:
            self.element.append(abstract)
        else:
            first.addprevious(abstract)

    def __call__(self, number: int) -> int:
        """The id in the document of a list (0: that with bullets)."""
        if number not in self.ids:
            self.ids[number] = self._new(number)
        return self.ids[number]

    def _new(self, number: int) -> int:
        used = [int(each.get(qn("w:numId"), "0")) for each in self.element.iter(qn("w:num"))]
        found = max(used, default=0) + 1
        num = OxmlElement("w:num", {qn("w:numId"): str(found)})
        num.append(OxmlElement("w:abstractNumId", {_VALUE: str(self.signs[number > 0])}))
        if number:
            for level in range(9):
                override = OxmlElement("w:lvlOverride", {qn("w:ilvl"): str(level)})
                start = self.starts.get(number, 1)
                override.append(OxmlElement("w:startOverride", {_VALUE: str(start)}))
                num.append(override)
        self.element.append(num)
        return found
