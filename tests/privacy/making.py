"""The smallest files of Word, Excel, PowerPoint, PDF and pictures that hold what a test puts in."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Mapping
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
CONTENT = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file of parts."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, body in {"[Content_Types].xml": CONTENT, **parts}.items():
            archive.writestr(name, body)
    return made.getvalue()


def runs(*texts: str) -> str:
    """A paragraph of Word, cut into runs."""
    found = "".join(f'<w:r w:rsidR="00A11B2C"><w:t>{escape(text)}</w:t></w:r>' for text in texts)
    return f"<w:p>{found}</w:p>"


def row(*cells: str) -> str:
    """A row of a table of Word, in its table."""
    inner = "".join(f"<w:tc>{runs(cell)}</w:tc>" for cell in cells)
    return f"<w:tbl><w:tr>{inner}</w:tr></w:tbl>"


def docx(body: str = "", **parts: str | bytes) -> bytes:
    """A Word file; the keys of parts have __ for / and _x for .xml."""
    return package(
        {
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            **{name.replace("__", "/").replace("_x", ".xml"): text for name, text in parts.items()},
        }
    )


def word_part(body: str) -> str:
    """Any other part of a Word file."""
    return f"<w:part {W}>{body}</w:part>"


def xlsx(
    rows: str,
    strings: tuple[str, ...] = (),
    state: str = "visible",
    more: Mapping[str, str | bytes] | None = None,
    defined: str = "",
) -> bytes:
    """An Excel file with one sheet, named ข้อมูล."""
    shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    sheet = f'<sheet name="ข้อมูล" sheetId="1" state="{state}" r:id="rId1"/>'
    link = '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'
    return package(
        {
            "xl/workbook.xml": f"<workbook {S} {R}><sheets>{sheet}</sheets>{defined}</workbook>",
            "xl/_rels/workbook.xml.rels": f"<Relationships>{link}</Relationships>",
            "xl/sharedStrings.xml": f"<sst {S}>{shared}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet {S}><sheetData>{rows}</sheetData></worksheet>",
            **(more or {}),
        }
    )


def pptx(slide: str, **parts: str | bytes) -> bytes:
    """A PowerPoint file with one slide."""
    return package(
        {
            "ppt/presentation.xml": "<x/>",
            "ppt/slides/slide1.xml": shape(slide),
            **{name.replace("__", "/").replace("_x", ".xml"): text for name, text in parts.items()},
        }
    )


def shape(text: str) -> str:
    """A part of PowerPoint with one paragraph."""
    return f"<x {A}><a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></x>"


def pdf(
    *pages: str,
    picture: bool = False,
    photograph: bytes = b"",
    info: Mapping[str, str] | None = None,
    note: str = "",
    attached: Mapping[str, bytes] | None = None,
    password: str | None = None,
) -> bytes:
    """A PDF with a page for each text (ASCII); "" is a page without text, with a picture if asked."""
    writer = PdfWriter()
    for text in pages:
        page = writer.add_blank_page(300, 300)
        page[NameObject("/Contents")] = writer._add_object(_drawn(text))
        resources = DictionaryObject({NameObject("/Font"): _font()})
        if picture or photograph:
            resources[NameObject("/XObject")] = DictionaryObject(
                {NameObject("/I"): writer._add_object(_pixel(photograph))}
            )
        page[NameObject("/Resources")] = resources
        if note:
            page[NameObject("/Annots")] = ArrayObject([_note(note)])
    writer.add_metadata(dict(info or {}))
    for name, content in (attached or {}).items():
        writer.add_attachment(name, content)
    if password is not None:
        writer.encrypt(password, "owner", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _font() -> DictionaryObject:
    kinds = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject({NameObject(key): NameObject(name) for key, name in kinds.items()})
    return DictionaryObject({NameObject("/F1"): font})


def _drawn(text: str) -> DecodedStreamObject:
    drawn = DecodedStreamObject()
    words = f"BT /F1 12 Tf 10 100 Td ({text}) Tj ET".encode("latin-1")
    drawn.set_data(words if text else b"/I Do")
    return drawn


def _note(words: str) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Subtype"): NameObject("/Text"),
            NameObject("/Contents"): TextStringObject(words),
        }
    )


def _pixel(photograph: bytes) -> DecodedStreamObject:
    pixel = DecodedStreamObject()
    pixel.set_data(photograph or b"\0")
    if photograph:
        pixel[NameObject("/Filter")] = NameObject("/DCTDecode")
    for key, value in {"/Type": "/XObject", "/Subtype": "/Image"}.items():
        pixel[NameObject(key)] = NameObject(value)
    return pixel


def exif(**tags: object) -> bytes:
    """EXIF with a description, an orientation, or a place (gps=True)."""
    made = Image.Exif()
    if "description" in tags:
        made[0x010E] = tags["description"]
    if "comment" in tags:
        made.get_ifd(0x8769)[0x9286] = tags["comment"]
    if "turn" in tags:
        made[0x0112] = tags["turn"]
    if tags.get("gps"):
        made.get_ifd(0x8825).update({1: "N", 2: (16.0, 25.0, 0.0), 3: "E", 4: (101.0, 9.0, 0.0)})
    return made.tobytes()


def picture(form: str, **options: object) -> bytes:
    """A picture of 16 by 8 pixels of many colours."""
    image = Image.new("RGB", (16, 8))
    image.putdata([(at * 2, 255 - at, at * 7 % 256) for at in range(128)])
    made = io.BytesIO()
    image.save(made, form, **options)
    return made.getvalue()


def png_text(key: str, text: str, *, packed: bool = False) -> PngInfo:
    """A text for a PNG file."""
    info = PngInfo()
    info.add_itxt(key, text, zip=packed)
    return info


def chunk(name: bytes, body: bytes) -> bytes:
    """A chunk of a PNG file."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
