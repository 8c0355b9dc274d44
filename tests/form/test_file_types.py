"""What a file is, in the browser as in the check."""

from __future__ import annotations

import io
from base64 import b64encode
from zipfile import ZipFile

from playwright.sync_api import Browser

from macros.source.file_type import detect_type
from macros.source.type_names import NAMES
from tests.evidence.files import SOUND, archive, office, ole, picture
from tests.evidence.test_attachments import REFUSED
from tests.form.scripts import scripted

SCRIPTS = ("letters.js", "file-names.js", "file-types.js")
DETECT = """(files) => files.map((content) => evidenceForm.fileTypes.detect(
  Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))))"""


def _starts(*starts: bytes) -> list[bytes]:
    return [start + bytes(64) for start in starts]


def stored(mimetype: str) -> bytes:
    """A document of LibreOffice or a book: what it is stands first, not packed."""
    made = io.BytesIO()
    with ZipFile(made, "w") as file:
        file.writestr("mimetype", mimetype)
        file.writestr("content.xml", "<x/>")
    return made.getvalue()


UNPACKED = {"ODF ชื่อ docx", "ZIP รุ่นที่ไม่มี"}
"""What only unpacking would tell; the browser does not, and the check still does."""

FILES = [
    *SOUND.values(),
    *(content for name, (_, content, _) in REFUSED.items() if name not in UNPACKED),
    *map(ole, ("EncryptedPackage", "WordDocument", "PowerPoint Document", "Workbook", "Book")),
    *map(ole, ("_VBA_PROJECT", "__nameid_version1.0", "other")),
    *_starts(b"GIF89a", b"BM", b"II*\0", b"MM\0*", b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b"),
    *_starts(b"MZ", b"ID3", b"\xd7\xcd\xc6\x9a", b"RIFF    WAVE", b"RIFF    AVI "),
    *_starts(*(b"\0\0\0\x18ftyp" + brand for brand in (b"heix", b"avif", b"M4A ", b"qt  "))),
    bytes(40) + b" EMF" + bytes(20),
    b"{\\rtf1 x}",
    b"version https://git-lfs.github.com/spec/v1\n",
    b"\n\n%PDF-1.4\n",
    archive("[Content_Types].xml", "xl/workbook.bin"),
    archive("[Content_Types].xml", "ppt/presentation.xml", "ppt/vbaProject.bin"),
    archive("word/document.xml"),
    archive("Index.zip"),
    office("docx")[:-30],
    office("docx") + b"\0" * 9,
    stored("application/vnd.oasis.opendocument.text"),
    stored("application/vnd.oasis.opendocument.spreadsheet"),
    stored("application/vnd.oasis.opendocument.graphics"),
    stored("application/epub+zip"),
    *("ข้อความ".encode(code) for code in ("utf-8", "cp874", "utf-16")),
    ("ก" * 2000).encode(),
    b"MIME-Version: 1.0\nContent-Type: x\n",
    b"<!-- x --><!DOCTYPE html><p>",
    b"<?xml version='1.0'?><x/>",
    b"a;b\nc;d\n",
    b"a,b\nc",
    b"",
    bytes(200),
    picture("PNG")[:20],
]  # fmt: skip


def test_types_are_those_of_the_check(chromium: Browser) -> None:
    with scripted(chromium, *SCRIPTS) as page:
        found = page.evaluate(DETECT, [b64encode(content).decode() for content in FILES])
    told = [detect_type(content) for content in FILES]
    wrong = [
        (content[:40], each, type_)
        for content, each, type_ in zip(FILES, found, told, strict=True)
        if each != (type_.suffix if type_ else None)
    ]
    assert wrong == []
    assert {each for each in found if each} <= set(NAMES)
