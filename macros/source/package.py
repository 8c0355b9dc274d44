"""Packages of Office (OPC): which part is the main one, and of which kind each part is.

The main part is found by `_rels/.rels` and `[Content_Types].xml` (ECMA-376 part 2, 9.1 and 10.1):
Word Online calls it word/document2.xml. Only a package without either is read by the usual names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from macros.source.xml import XmlError, feed, xml_parser

_TYPES, _LINKS = "[Content_Types].xml", "_rels/.rels"
_FORMS = (  # parts of content types of main parts, and the suffix of such files
    ("wordprocessingml.document.main", ".docx"),
    ("wordprocessingml.template.main", ".dotx"),
    ("ms-word.document.macroenabled", ".docm"),
    ("ms-word.template.macroenabled", ".dotm"),
    ("spreadsheetml.sheet.main", ".xlsx"),
    ("spreadsheetml.template.main", ".xltx"),
    ("ms-excel.sheet.binary", ".xlsb"),
    ("ms-excel.sheet.macroenabled", ".xlsm"),
    ("ms-excel.template.macroenabled", ".xltm"),
    ("ms-excel.addin.macroenabled", ".xlam"),
    ("presentationml.presentation.main", ".pptx"),
    ("presentationml.template.main", ".potx"),
    ("presentationml.slideshow.main", ".ppsx"),
    ("ms-powerpoint.presentation.macroenabled", ".pptm"),
    ("ms-powerpoint.slideshow.macroenabled", ".ppsm"),
    ("ms-powerpoint.template.macroenabled", ".potm"),
    ("ms-visio.", ".vsdx"),
    ("package.xps", ".xps"),
)
_USUAL = {
    "word/document.xml": ".docx",
    "xl/workbook.xml": ".xlsx",
    "xl/workbook.bin": ".xlsb",
    "ppt/presentation.xml": ".pptx",
}

Read = Callable[[str], bytes]


@dataclass(frozen=True)
class Package:
    """What a package says of its parts. Names have no slash before them and none of Windows's;
    `main` is "" where none is found, `suffix` then too; `told` is whether the package says anything
    of its parts.
    """

    main: str
    suffix: str
    types: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    told: bool = False

    def type_of(self, part: str) -> str:
        """The content type of a part, in lower case; "" when none is given."""
        return self.types.get(part.lower(), self.defaults.get(_suffix(part), ""))


def normalized_name(name: str) -> str:
    """The name of a part as the standard writes it; some programs write those of Windows."""
    return name.replace("\\", "/").lstrip("/")


def read_package(names: Iterable[str], read: Read) -> Package:
    """A package, by the names of its parts, as they stand in the file, and a way to read one.
    Never raises for what stands in them; what is no XML says nothing.
    """
    by_name = {normalized_name(name).lower(): name for name in names}
    types, defaults = _types(_read(_TYPES, by_name, read))
    package = Package("", "", types, defaults, told=_TYPES.lower() in by_name)
    for target in _roots(_read(_LINKS, by_name, read)):
        if target.lower() in by_name:
            part = normalized_name(by_name[target.lower()])
            suffix = _form(package.type_of(part)) or _guess(part)
            return replace(package, main=part, suffix=suffix)
    for name, kind in types.items():
        if _form(kind) and name in by_name:
            return replace(package, main=normalized_name(by_name[name]), suffix=_form(kind))
    for name, suffix in _USUAL.items():
        if name in by_name and package.told:
            return replace(package, main=normalized_name(by_name[name]), suffix=suffix)
    return package


def relationships(xml: bytes, part: str) -> dict[str, tuple[str, str]]:
    """The relations of a part: id -> (kind, target); the kind is the last word of its address."""
    found: dict[str, tuple[str, str]] = {}

    def start(name: str, attributes: Mapping[str, str]) -> None:
        """Note an element that begins."""
        if name.rpartition(" ")[2] == "Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            found[attributes.get("Id", str(len(found)))] = (kind, attributes.get("Target", ""))

    _parse(xml, start)
    return {key: (kind, resolved(part, target)) for key, (kind, target) in found.items()}


def relationships_part(part: str) -> str:
    """The name of the part that holds the relations of a part."""
    return join(dirname(part), "_rels", part.rpartition("/")[2] + ".rels")


def resolved(part: str, target: str) -> str:
    """The part that a target within a part leads to."""
    return normpath(join("/", dirname(part), unquote(plain_target(target)))).lstrip("/")


def plain_target(target: str) -> str:
    """A target with the slashes of the standard; a leading one counts."""
    return target.replace("\\", "/")


def _read(name: str, by_name: Mapping[str, str], read: Read) -> bytes:
    return read(by_name[name.lower()]) if name.lower() in by_name else b""


def _types(xml: bytes) -> tuple[dict[str, str], dict[str, str]]:
    types: dict[str, str] = {}
    defaults: dict[str, str] = {}

    def start(_: str, attributes: Mapping[str, str]) -> None:
        """Note an element that begins."""
        kind = attributes.get("ContentType", "").lower()
        if "PartName" in attributes:
            types[normalized_name(unquote(attributes["PartName"])).lower()] = kind
        elif "Extension" in attributes:
            defaults[attributes["Extension"].lower()] = kind

    _parse(xml, start)
    return types, defaults


def _roots(xml: bytes) -> list[str]:
    return [target for kind, target in relationships(xml, "").values() if kind == "officeDocument"]


def _parse(xml: bytes, start: Callable[[str, Mapping[str, str]], None]) -> None:
    parser = xml_parser()
    parser.StartElementHandler = start
    with suppress(XmlError):
        feed(parser, xml)


def _form(kind: str) -> str:
    return next((suffix for words, suffix in _FORMS if words in kind), "")


def _guess(part: str) -> str:
    """The suffix for a main part of a content type that is not known, by its folder."""
    folder = part.partition("/")[0].lower()
    return {"word": ".docx", "xl": ".xlsx", "ppt": ".pptx"}.get(folder, "")


def _suffix(part: str) -> str:
    return part.rpartition("/")[2].rpartition(".")[2].lower()
