"""The office's own Word document for covers and styles: looked into before anything opens it."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from macros.source.mistakes import mistake
from macros.source.problem import Place, Problem

TEMPLATE = "data/template.docx"
_MAIN, _TYPES = "word/document.xml", "[Content_Types].xml"
_UNPACKED, _PARTS = 64 * 1024 * 1024, 2000  # bytes, parts: far beyond any letterhead
_MACROS = ("vbaproject.bin", "vbadata.xml")
_ACTIVE = ("word/activex/", "word/embeddings/")
_HARMLESS = "/hyperlink"  # the one thing outside of the file that a document may name
_DOCUMENT = "wordprocessingml.document.main+xml"


def template(root: Path) -> Iterator[Problem]:
    """What is wrong with the document of the project at `root`, if it has one."""
    file = root / TEMPLATE
    if file.is_file() and not file.is_symlink():
        place = Place(TEMPLATE)
        try:
            with ZipFile(file) as archive:
                yield from (Problem(place, mistake(code, kind="Word")) for code in _wrong(archive))
        except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error):
            yield Problem(place, mistake("FILE-04", kind="Word"))


def _wrong(archive: ZipFile) -> Iterator[str]:
    """The code of the first mistake in a document."""
    infos = archive.infolist()
    names = [info.filename for info in infos]
    lower = [name.lower() for name in names]
    if not {_MAIN, _TYPES} <= set(names):
        yield "FILE-04"
    elif len(infos) > _PARTS or sum(info.file_size for info in infos) > _UNPACKED:
        yield "FILE-26"
    elif len(set(lower)) < len(lower) or any(_strange(name) for name in names):
        yield "FILE-27"
    elif any(name.endswith(_MACROS) for name in lower):
        yield "FILE-06"
    elif any(name.startswith(_ACTIVE) for name in lower):
        yield "FILE-28"
    else:
        yield from _inside(archive, names)


def _strange(name: str) -> bool:
    """Whether a part's name leads out of the file."""
    return name.startswith("/") or "\\" in name or ".." in name.split("/")


def _inside(archive: ZipFile, names: list[str]) -> Iterator[str]:
    """Mistakes in the parts that are XML."""
    outside = False
    types: list[str] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal outside
        if attributes.get("TargetMode") == "External":
            outside = outside or not attributes.get("Type", "").endswith(_HARMLESS)
        if attributes.get("PartName", "").lower() == f"/{_MAIN}":
            types.append(attributes.get("ContentType", ""))

    for name in names:
        data = archive.read(name)
        if name.lower().endswith((".xml", ".rels")) and not _parsed(data, start):
            yield "FILE-27"
            return
    if not any(kind.endswith(_DOCUMENT) for kind in types):
        yield "FILE-06" if any("macro" in kind.lower() for kind in types) else "FILE-04"
    elif outside:
        yield "FILE-28"


def _parsed(xml: bytes, start: Callable[[str, Mapping[str, str]], None]) -> bool:
    """Whether a part is XML that declares nothing; entities can grow without end."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, ValueError):
        return False
    return True


def _refuse(*_: object) -> None:
    raise ValueError("declares entities")
