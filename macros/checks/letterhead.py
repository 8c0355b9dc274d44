"""The office's own Word document as python-docx and Word take it, mended where that is certain.

Word itself saves in the Strict form of ISO/IEC 29500 when it is told to, calls the main part as it
likes, and opens documents whose relations lead to nothing; python-docx does none of these.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

_TYPES, _RELS = "[Content_Types].xml", "_rels/.rels"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
_R = f"{_OFFICE}relationships"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OVERRIDE, _DEFAULT = (f"{{{_PACKAGE}content-types}}{name}" for name in ("Override", "Default"))
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN = f"{_WORD}document.main+xml"
"""The content type of a document's main part."""
_KINDS = ("styles", "numbering", "settings", "webSettings", "fontTable", "footnotes", "endnotes",
          "comments", "header", "footer")  # fmt: skip
_MANY = {"header", "footer"}
_PICTURES = tuple(f"{_W}{name}" for name in ("drawing", "pict", "object"))
_NAMED = tuple(f"{_W}{name}Reference" for name in ("header", "footer"))
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)((?:/[A-Za-z]+)*)")
_RENAMED = {
    b"extendedProperties": b"extended-properties", b"customProperties": b"custom-properties",
}  # fmt: skip


@dataclass(frozen=True)
class Letterhead:
    """A Word document as a file's content, and what it names and does not hold, which is left out."""

    data: bytes
    lacking: tuple[str, ...] = ()


def main_part(parts: Mapping[str, bytes]) -> str:
    """The name of the part that is the document, "" of what has none. Raises etree.XMLSyntaxError."""
    if _RELS in parts:
        for relation in _parsed(parts[_RELS]):
            if relation.get("Type", "").endswith("/officeDocument"):
                return _found(parts, "", relation.get("Target", ""))
    return ""


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a document by their names, as the standard writes them. Raises what zipfile
    does.
    """
    with ZipFile(BytesIO(data)) as archive:
        return {
            info.filename.replace("\\", "/"): archive.read(info)
            for info in archive.infolist()
            if not info.is_dir()
        }


def letterhead(data: bytes) -> Letterhead:
    """A document that `checks.template` has passed, mended. Raises what zipfile and lxml do."""
    parts = {name: _transitional(part) for name, part in parts_of(data).items()}
    main = main_part(parts)
    lacking = [target for name in _documents(parts) for target in _mend(parts, name, name == main)]
    _type(parts, main)
    return Letterhead(_zipped(parts), tuple(dict.fromkeys(lacking)))


def _transitional(part: bytes) -> bytes:
    """XML of the Strict form with the names that the older form has for the same."""

    def rename(found: re.Match[bytes]) -> bytes:
        """A name of the strict dialect in the usual one."""
        words = [_RENAMED.get(word, word) for word in found[2].split(b"/")[1:]]
        return b"/".join((b"http://schemas.openxmlformats.org", found[1], b"2006", *words))

    if b"http://purl.oclc.org/ooxml/" not in part:
        return part
    return re.sub(rb'\s(?:\w+:)?conformance="strict"', b"", _STRICT.sub(rename, part))


def _documents(parts: Mapping[str, bytes]) -> list[str]:
    """The parts that may have relations, and "" for the file as a whole."""
    xml = (name for name in parts if name.endswith(".xml") and name != _TYPES)
    return ["", *sorted(xml)]


def _mend(parts: dict[str, bytes], name: str, main: bool) -> Iterator[str]:
    """Leave out of a part's relations, and of the part, what leads to nothing; what that is."""
    folder, _, file = name.rpartition("/")
    rels = posixpath.join(folder, "_rels", f"{file}.rels")
    known: set[str] = set()
    if rels in parts:
        tree = _parsed(parts[rels])
        yield from _related(tree, parts, folder, main)
        known = {relation.get("Id", "") for relation in tree}
        parts[rels] = _written(tree)
    if name and f'"{_R}"'.encode() in parts[name]:
        tree = _parsed(parts[name])
        if _unnamed(tree, known):
            parts[name] = _written(tree)


def _related(tree: Any, parts: Mapping[str, bytes], folder: str, main: bool) -> Iterator[str]:
    """Relations that lead to parts by the names they have; yields the targets of the others."""
    seen: set[str] = set()
    for relation in list(tree):
        if relation.get("TargetMode") == "External":
            continue
        found = _found(parts, folder, relation.get("Target", ""))
        kind = relation.get("Type", "").rpartition("/")[2]
        if not found:
            yield relation.get("Target", "")
        if not found or (main and kind in seen):
            tree.remove(relation)
        else:
            relation.set("Target", f"/{found}")
        if kind in _KINDS and kind not in _MANY:
            seen.add(kind)


def _found(parts: Mapping[str, bytes], folder: str, target: str) -> str:
    """The part that a relation's target means, whose letters may be large or small; "" for none."""
    wanted = target.replace("\\", "/").partition("#")[0]
    path = posixpath.normpath(posixpath.join("/", folder, wanted)).lstrip("/")
    return next((name for name in parts if name.casefold() == path.casefold()), "")


def _unnamed(tree: Any, known: set[str]) -> bool:
    """Take away what names relations that there are not; whether anything was."""
    astray = [
        (element, attribute)
        for element in tree.iter(etree.Element)
        for attribute, value in element.items()
        if attribute.startswith(f"{{{_R}}}") and value not in known
    ]
    for element, attribute in astray:
        gone = next((each for each in _upwards(element) if each.tag in (*_PICTURES, *_NAMED)), None)
        if gone is None:
            del element.attrib[attribute]
        elif gone.getparent() is not None:
            gone.getparent().remove(gone)
    return bool(astray)


def _upwards(element: Any) -> Iterator[Any]:
    yield element
    yield from element.iterancestors()


def _type(parts: dict[str, bytes], main: str) -> None:
    """Give the document and what belongs to it the types that they are."""
    tree = _parsed(parts[_TYPES])
    endings = {each.get("Extension", "").casefold() for each in tree.iter(_DEFAULT)}
    types = {each.get("PartName", "").casefold(): each for each in tree.iter(_OVERRIDE)}
    wanted = {main: MAIN, **dict(_belonging(parts, main))}
    for name in parts:
        key = f"/{name}".casefold()
        if name not in wanted and (key in types or name.rpartition(".")[2].casefold() in endings):
            continue
        if key not in types and name != _TYPES:
            types[key] = etree.SubElement(tree, _OVERRIDE)
        if key in types:
            types[key].set("PartName", f"/{name}")
            types[key].set("ContentType", wanted.get(name, "application/octet-stream"))
    parts[_TYPES] = _written(tree)


def _belonging(parts: Mapping[str, bytes], main: str) -> Iterator[tuple[str, str]]:
    folder, _, file = main.rpartition("/")
    rels = posixpath.join(folder, "_rels", f"{file}.rels")
    for relation in _parsed(parts[rels]) if rels in parts else ():
        kind = relation.get("Type", "").rpartition("/")[2]
        if kind in _KINDS and relation.get("TargetMode") != "External":
            yield relation.get("Target", "").lstrip("/"), f"{_WORD}{kind}+xml"


def _parsed(xml: bytes) -> Any:
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))


def _written(tree: Any) -> bytes:
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name != _TYPES, name)):
            archive.writestr(name, parts[name])
    return made.getvalue()
