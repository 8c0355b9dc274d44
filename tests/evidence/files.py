"""Files as an office hands them on, made for the tests; and files that pretend to be such."""

from __future__ import annotations

import io
import struct
import zlib
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

PDF = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
_MAIN = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}


def package(parts: dict[str, str]) -> bytes:
    """A ZIP file of these parts."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as file:
        for name, body in parts.items():
            file.writestr(name, body)
    return made.getvalue()


def odf() -> bytes:
    """A text of LibreOffice, as far as its first part."""
    return package({"mimetype": "application/vnd.oasis.opendocument.text"})


def ole(stream: str) -> bytes:
    """The beginning of a file of an older Office, and the name of a stream in it."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + f"{stream}\0".encode("utf-16-le")


def archive(*names: str) -> bytes:
    """A ZIP file with files of these names."""
    return package(dict.fromkeys(names, "<x/>"))


def office(suffix: str, *more: str) -> bytes:
    """A file of Word, Excel or PowerPoint, with more in it."""
    return archive("[Content_Types].xml", _MAIN[suffix], *more)


def picture(form: str, **options: bytes) -> bytes:
    """A picture of 8 by 6 pixels."""
    made = io.BytesIO()
    Image.new("RGB", (8, 6), (200, 40, 40)).save(made, form, **options)
    return made.getvalue()


def sized(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is of any size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in parts
    )


SOUND = {
    "คำสั่ง ที่ 1.pdf": PDF,
    "แผน.docx": office("docx"),
    "สถิติ.xlsx": office("xlsx"),
    "นำเสนอ.pptx": office("pptx"),
    "ภาพ.jpg": picture("JPEG"),
    "ภาพ.jpeg": picture("JPEG"),
    "ภาพ.PNG": picture("PNG"),
    "ภาพ.webp": picture("WEBP"),
}
