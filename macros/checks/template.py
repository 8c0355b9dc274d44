"""The office's own Word document for covers and styles: looked into before anything opens it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from zipfile import ZipFile

from lxml.etree import LxmlError

from macros.checks.context import Context
from macros.checks.letterhead import letterhead, main_part
from macros.source.diagnostic import Diagnostic, Location
from macros.source.file_type import BROKEN_ZIP, OLE, detect_type
from macros.source.mistakes import Mistake, mistake
from macros.source.xml import XmlError, feed, xml_parser

TEMPLATE = "data/template.docx"
_RELS, _TYPES = "_rels/.rels", "[Content_Types].xml"
_UNPACKED, _PARTS = 64 * 1024 * 1024, 2000  # bytes, parts: far beyond any letterhead
_MACROS = ("vbaproject.bin", "vbadata.xml")
_ACTIVE = ("word/activex/", "word/embeddings/")
_HARMLESS = "/hyperlink"  # the one thing outside of the file that a document may name
_DOCUMENTS = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")
_SHOWN = 5  # names of what a document lacks


def template(context: Context) -> Iterator[Diagnostic]:
    """What is wrong with the project's document, if it has one."""
    file = context.root / TEMPLATE
    if not file.is_file() or file.is_symlink():
        return
    place = Location(TEMPLATE)
    try:
        content = file.read_bytes()
        if content.startswith(OLE):  # of Word before 2007, and of what has a password
            found = detect_type(content)
            yield Diagnostic(place, mistake("FILE-50" if found and found.locked else "FILE-51"))
            return
        with ZipFile(file) as archive:
            wrong = [mistake(code, kind="Word") for code in _wrong(archive)]
        yield from (Diagnostic(place, each) for each in wrong)
        if not wrong:
            yield from (Diagnostic(place, each, warning=True) for each in _lacking(content))
    except (*BROKEN_ZIP, LxmlError):
        yield Diagnostic(place, mistake("FILE-04", kind="Word"))


def _lacking(content: bytes) -> Iterator[Mistake]:
    """What a document names and does not hold."""
    names = letterhead(content).lacking
    if names:
        more = f" และอีก {len(names) - _SHOWN} ส่วน" * (len(names) > _SHOWN)
        yield mistake("FILE-52", names=", ".join(names[:_SHOWN]) + more)


def _wrong(archive: ZipFile) -> Iterator[str]:
    """The code of the first mistake in a document."""
    infos = archive.infolist()
    names = [info.filename.replace("\\", "/") for info in infos]
    lower = [name.lower() for name in names]
    if not {_RELS, _TYPES} <= set(names):
        yield "FILE-04"
    elif any(info.flag_bits & 1 for info in infos):
        yield "FILE-50"
    elif len(infos) > _PARTS or sum(info.file_size for info in infos) > _UNPACKED:
        yield "FILE-26"
    elif len(set(lower)) < len(lower) or any(_strange(name) for name in names):
        yield "FILE-27"
    elif any(name.endswith(_MACROS) for name in lower):
        yield "FILE-06"
    elif any(name.startswith(_ACTIVE) for name in lower):
        yield "FILE-28"
    else:
        yield from _inside(archive)


def _strange(name: str) -> bool:
    """Whether a part's name leads out of the file."""
    return name.startswith("/") or ".." in name.split("/")


def _inside(archive: ZipFile) -> Iterator[str]:
    """Mistakes in the parts that are XML."""
    outside = False
    types: dict[str, str] = {}

    def start(name: str, attributes: Mapping[str, str]) -> None:
        """Note an element that begins."""
        nonlocal outside
        if attributes.get("TargetMode") == "External":
            outside = outside or not attributes.get("Type", "").endswith(_HARMLESS)
        if "PartName" in attributes:
            types[attributes["PartName"].lower()] = attributes.get("ContentType", "")

    parts = {info.filename.replace("\\", "/"): archive.read(info) for info in archive.infolist()}
    for name, data in parts.items():
        if name.lower().endswith((".xml", ".rels")) and not _parsed(data, start):
            yield "FILE-27"
            return
    main = main_part(parts)
    kind = types.get(f"/{main}".lower(), "")
    if "macro" in kind.lower():
        yield "FILE-06"
    elif not main or (kind and not kind.endswith(_DOCUMENTS)):
        yield "FILE-04"
    elif outside:
        yield "FILE-28"


def _parsed(xml: bytes, start: Callable[[str, Mapping[str, str]], None]) -> bool:
    """Whether a part is XML that declares nothing."""
    parser = xml_parser()
    parser.StartElementHandler = start
    try:
        feed(parser, xml)
    except XmlError:
        return False
    return True
