"""Files of Word, Excel and PowerPoint: every part of the package, and what is embedded in it."""

from __future__ import annotations

import io
from collections.abc import Container, Generator, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from zipfile import ZipFile, ZipInfo

from macros.privacy.finding import Finding, Found, Nested, Passage, UnreadableError
from macros.privacy.office.leftovers import leftovers
from macros.privacy.office.markup import passages, unseen
from macros.privacy.office.parts import UNKNOWN, is_xml, label, suffix_of
from macros.privacy.office.sheets import sheet_parts, sheet_passages
from macros.privacy.plain import peeled
from macros.source.file_type import BROKEN_ZIP, detect_type, zip_type
from macros.source.package import Package, normalized_name, read_package

_MOST_PARTS = 4000
_MOST_BYTES = 64 * 1024 * 1024  # of all parts, unpacked
_STYLES = "word/styles.xml"
_BINARY = ".xlsb"
_UNREAD = {_BINARY, ".vsdx", ".xps"}  # read in part, as far as their parts are XML
_WORKBOOKS = {".xlsx", ".xlsm", ".xltx", ".xltm", ".xlam"}


def office_passages(content: bytes, nested: Nested) -> Found:
    """Everything in a package; `nested` reads what is embedded, by content and suffix.

    Raises UnreadableError where it cannot go on.
    """
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            yield from _parts(archive, nested)
            yield Passage("ข้อมูลนอกชิ้นส่วนของไฟล์", leftovers(content, archive))
    except BROKEN_ZIP:
        raise UnreadableError(_closed(content)) from None


def _closed(content: bytes) -> str:
    """Why a file cannot be opened."""
    found = detect_type(content)
    if found and found.locked:
        return "ใส่รหัสผ่านไว้"
    return f"เป็น {found.name}" if found else "ไฟล์เสียหาย หรือใส่รหัสผ่านไว้"


def _parts(archive: ZipFile, nested: Nested) -> Found:
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > _MOST_PARTS:
        raise UnreadableError("มีชิ้นส่วนข้างในมากเกินไป")
    room = _MOST_BYTES
    bodies: dict[str, bytes] = {}
    for member in members:
        body = _unpacked(archive, member, room)
        room -= len(body)
        bodies[_apart(normalized_name(member.filename), bodies)] = body
    package = read_package(bodies, bodies.__getitem__)
    if package.suffix in _UNREAD or not (package.suffix or package.told):
        yield Finding("unreadable", where=f"เป็น {zip_type(archive).name}")
    yield from _bodies(bodies, package, nested)


def _unpacked(archive: ZipFile, member: ZipInfo, room: int) -> bytes:
    with archive.open(member) as stream:
        body = stream.read(room + 1)
    if len(body) > room:
        raise UnreadableError("ขยายแล้วใหญ่เกินไป")
    return body


def _apart(name: str, others: Container[str]) -> str:
    """The name of a part, other than those of parts before: a file may hold two of one name."""
    while name in others:
        name = f"ซ้ำ/{name}"
    return name


def _bodies(bodies: Mapping[str, bytes], package: Package, nested: Nested) -> Found:
    """What is in the parts; one that cannot be read does not hide the others."""
    xml = {part: body for part, body in bodies.items() if is_xml(part, body, package)}
    own = yield from _sheets(xml, package)
    hidden = _hidden(xml)
    for part, body in bodies.items():
        if part in xml and part not in own:
            name = label(part, package)
            yield from _of_xml(part, name, passages(body, name, hidden), body, nested)
        elif part not in own and body and not _said(part, package):
            yield from _embedded(part, nested(body, suffix_of(part, body)))


def _hidden(xml: Mapping[str, bytes]) -> set[str]:
    """The ids of Word's styles whose text is hidden; none, where the styles cannot be read."""
    try:
        return unseen(xml.get(_STYLES, b"<x/>"))
    except UnreadableError:
        return set()


def _said(part: str, package: Package) -> bool:
    """Whether what the whole file is called tells of a part as well."""
    return package.suffix == _BINARY and part.lower().endswith(".bin")


def _sheets(
    xml: Mapping[str, bytes], package: Package
) -> Generator[Passage | Finding, None, set[str]]:
    """The sheets of a workbook; answers with the parts that were read."""
    if package.suffix not in _WORKBOOKS or package.main not in xml:
        return set()
    try:
        own = sheet_parts(xml, package)
        yield from sheet_passages(xml, package)
    except UnreadableError as error:
        yield Finding("unreadable", where=f"แผ่นงาน: {error}")
        return set()
    return own


def _of_xml(
    part: str, name: str, found: Iterator[Passage | bytes], body: bytes, nested: Nested
) -> Found:
    try:
        for item in found:
            if isinstance(item, Passage):
                yield item
            elif (suffix := suffix_of("", item)) == UNKNOWN:
                yield Finding("unreadable", where=f"{name}: มีข้อมูลที่เข้ารหัสไว้")
            else:
                yield from _embedded(part, nested(item, suffix))
    except UnreadableError as error:
        if part.endswith(".vml"):  # Office writes some that are no XML
            yield Passage(name, peeled(body.decode("utf-8", "replace")).text)
        else:
            yield Finding("unreadable", where=f"{name}: {error}")


def _embedded(name: str, found: Found) -> Found:
    """What is found in an embedded file, with its name before each place."""
    short = f"ไฟล์ ‘{PurePosixPath(name).name}’ ข้างใน"
    for item in found:
        yield replace(item, where=f"{short} {item.where}".rstrip())
