"""What the parts of a package are: their names in Thai, and which reader knows their kind."""

from __future__ import annotations

import re

from macros.source.file_type import detect_type
from macros.source.package import Package

_XML = {".xml", ".rels", ".vml", ".psmdcp", ".xaml"}
_FONTS = {".odttf", ".fntdata", ".ttf", ".otf", ".ttc"}
_TABLES = (b"glyf", b"CFF ", b"cmap", b"head", b"loca", b"name")  # of a font, in its directory
_DRAWINGS = {".emf", ".wmf", ".emz", ".wmz"}
_SETTINGS = re.compile(r"(?:printerSettings|customProperty)\d*\.bin$", re.IGNORECASE)
_CERTIFICATE = b"\x30\x82"  # DER, as in signatures
_LABELS = (
    (r"word/header\d*\.xml", "ส่วนหัวกระดาษ"),
    (r"word/footer\d*\.xml", "ส่วนท้ายกระดาษ"),
    (r"word/(?:foot|end)notes\.xml", "เชิงอรรถ"),
    (r"word/glossary/.*", "ข้อความสำเร็จรูปที่เก็บไว้ในไฟล์"),
    (r".*/slides/slide(\d+)\.xml", "สไลด์ {}"),
    (r".*/notesSlides/notesSlide(\d+)\.xml", "บันทึกย่อของสไลด์ {}"),
    (r".*/slide(?:Master|Layout)s/.*\.xml", "ต้นแบบสไลด์"),
    (r".*comment.*|.*/persons?/.*|.*/people\.xml", "ข้อคิดเห็น"),
    (r"docProps/.*|.*\.psmdcp", "คุณสมบัติของไฟล์"),
    (r".*\.rels", "ลิงก์"),
    (r".*(?:chart|diagram).*", "แผนภูมิ"),
    (r".*/drawings?/.*", "รูปวาดและกล่องข้อความ"),
    (r".*pivot.*|.*externalLinks.*", "ข้อมูลที่เก็บสำรองไว้ในไฟล์"),
)
UNKNOWN = ".bin"
"""The suffix of what nothing tells the kind of."""

_TEXT = {"", ".txt", ".csv", ".xml", ".svg"}


def is_xml(part: str, body: bytes, package: Package) -> bool:
    """Whether a part is XML, by its name or by what the package says: a whole Word file in another
    is called XML too.
    """
    kind = package.type_of(part)
    said = kind.endswith("xml") and kind != "application/xhtml+xml"
    return _suffix(part) in _XML or (
        said and body.lstrip()[:1] in {b"<", b"\xef", b"\xff", b"\xfe"}
    )


def label(part: str, package: Package) -> str:
    """What a part is, in Thai."""
    if part == package.main and package.suffix in {".docx", ".dotx", ".docm", ".dotm"}:
        return "เนื้อหา"
    for pattern, name in _LABELS:
        found = re.fullmatch(pattern, part)
        if found:
            return name.format(*found.groups())
    return "ข้อมูลแฝงในไฟล์"


def suffix_of(part: str, body: bytes) -> str:
    """The suffix of the kind that a part is read as: by its content, or by its name where that
    tells more; ".font" is a font, which says nothing, ".strings" bytes with some words among them.
    """
    named = _suffix(part)
    if named in _FONTS and (body[34:36] == b"LP" or any(tag in body[:1024] for tag in _TABLES)):
        return ".font"
    if _SETTINGS.search(part):
        return ".strings"
    if named in _DRAWINGS:
        return named
    if body[:3] == b"II\xbc":
        return ".jxr"
    if not part and body[:2] == _CERTIFICATE:
        return ".strings"
    found = detect_type(body)
    if not found or (found.suffix in _TEXT and named not in _TEXT and not found.locked):
        return named or UNKNOWN
    return ".docx" if found.locked or (not part and found.suffix == ".zip") else found.suffix


def _suffix(part: str) -> str:
    name = part.rpartition("/")[2]
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""
