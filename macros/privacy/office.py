"""Files of Word, Excel and PowerPoint: every part of the package, and what is embedded in it."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from macros.privacy.finding import Finding, Passage, UnreadableError
from macros.privacy.markup import passages
from macros.privacy.plain import peeled
from macros.privacy.sheets import WORKBOOK, sheet_parts, sheet_passages

Found = Iterator[Passage | Finding]
Nested = Callable[[bytes, str], Found]

_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
_MOST_PARTS = 4000
_MOST_BYTES = 64 * 1024 * 1024  # of all parts, unpacked
_XML = {".xml", ".rels", ".vml", ".svg"}
_MUTE = {".emf", ".wmf", ".odttf", ".fntdata", ".ttf", ".otf"}  # drawings and fonts
_SETTINGS = re.compile(r"printerSettings\d*\.bin$", re.IGNORECASE)
_LABELS = (
    (r"word/header\d*\.xml", "ส่วนหัวกระดาษ"),
    (r"word/footer\d*\.xml", "ส่วนท้ายกระดาษ"),
    (r"word/(?:foot|end)notes\.xml", "เชิงอรรถ"),
    (r"word/document\.xml", "เนื้อหา"),
    (r".*/slides/slide(\d+)\.xml", "สไลด์ {}"),
    (r".*/notesSlides/notesSlide(\d+)\.xml", "บันทึกย่อของสไลด์ {}"),
    (r".*comment.*|.*/persons?/.*|.*/people\.xml", "ข้อคิดเห็น"),
    (r"docProps/.*", "คุณสมบัติของไฟล์"),
    (r".*\.rels", "ลิงก์"),
    (r".*(?:chart|diagram).*", "แผนภูมิ"),
    (r".*/drawings?/.*", "รูปวาดและกล่องข้อความ"),
    (r".*pivot.*|.*externalLinks.*", "ข้อมูลที่เก็บสำรองไว้ในไฟล์"),
)


def office_passages(content: bytes, nested: Nested) -> Found:
    """Everything in a package; `nested` reads what is embedded, by content and suffix.

    Raises UnreadableError where it cannot go on.
    """
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            yield from _parts(archive, nested)
    except _BROKEN:
        raise UnreadableError("ไฟล์เสียหาย หรือใส่รหัสผ่านไว้") from None


def _parts(archive: ZipFile, nested: Nested) -> Found:
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > _MOST_PARTS:
        raise UnreadableError("มีชิ้นส่วนข้างในมากเกินไป")
    room = _MOST_BYTES
    xml: dict[str, bytes] = {}
    for member in members:
        suffix = f".{member.filename.rpartition('.')[2].lower()}"
        if suffix in _MUTE or _SETTINGS.search(member.filename):
            continue
        body = _unpacked(archive, member, room)
        room -= len(body)
        if suffix in _XML:
            xml[member.filename] = body
        else:
            yield from _embedded(member.filename, nested(body, suffix))
    yield from _texts(xml)


def _unpacked(archive: ZipFile, member: ZipInfo, room: int) -> bytes:
    with archive.open(member) as stream:
        body = stream.read(room + 1)
    if len(body) > room:
        raise UnreadableError("ขยายแล้วใหญ่เกินไป")
    return body


def _texts(xml: dict[str, bytes]) -> Found:
    """The texts of all XML parts; a part that cannot be read does not hide the others."""
    own: set[str] = set()
    if WORKBOOK in xml:
        try:
            own = sheet_parts(xml)
            yield from sheet_passages(xml)
        except UnreadableError as error:
            yield Finding("unreadable", where=f"แผ่นงาน: {error}")
    for part, body in xml.items():
        if part not in own:
            try:
                yield from passages(body, label(part))
            except UnreadableError as error:
                if part.endswith(".vml"):  # Office writes some that are no XML
                    yield Passage(label(part), peeled(body.decode("utf-8", "replace")).text)
                else:
                    yield Finding("unreadable", where=f"{label(part)}: {error}")


def _embedded(name: str, found: Found) -> Found:
    """What is found in an embedded file, with its name before each place."""
    short = f"ไฟล์ ‘{PurePosixPath(name).name}’ ข้างใน"
    for item in found:
        yield replace(item, where=f"{short} {item.where}".rstrip())


def label(part: str) -> str:
    """What a part is, in Thai."""
    for pattern, name in _LABELS:
        found = re.fullmatch(pattern, part)
        if found:
            return name.format(*found.groups())
    return "ข้อมูลแฝงในไฟล์"
