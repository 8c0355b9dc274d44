"""What a file is by its content, whatever its name says."""

from __future__ import annotations

import io
import re
import zlib
from codecs import getincrementaldecoder
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile

from macros.source.package import read_package

BROKEN_ZIP = (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
"""What reading a damaged or encrypted ZIP file raises; RuntimeError covers NotImplementedError."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST = 1024 * 1024  # of a part that says what a package is


@dataclass(frozen=True)
class FileType:
    """A form of files: its usual suffix, and what it is, in Thai. `locked` means that a password
    opens it; then the suffix is "".
    """

    suffix: str
    name: str
    locked: bool = False


LOCKED = FileType("", "ไฟล์ที่ใส่รหัสผ่านไว้", locked=True)
_NAMES = {
    ".docx": "Word",
    ".dotx": "ต้นแบบของ Word",
    ".docm": "Word ที่มีมาโคร",
    ".dotm": "ต้นแบบของ Word ที่มีมาโคร",
    ".xlsx": "Excel",
    ".xltx": "ต้นแบบของ Excel",
    ".xlsm": "Excel ที่มีมาโคร",
    ".xltm": "ต้นแบบของ Excel ที่มีมาโคร",
    ".xlam": "โปรแกรมเสริมของ Excel",
    ".xlsb": "Excel แบบไบนารี",
    ".pptx": "PowerPoint",
    ".ppsx": "สไลด์โชว์ของ PowerPoint",
    ".potx": "ต้นแบบของ PowerPoint",
    ".pptm": "PowerPoint ที่มีมาโคร",
    ".ppsm": "สไลด์โชว์ของ PowerPoint ที่มีมาโคร",
    ".potm": "ต้นแบบของ PowerPoint ที่มีมาโคร",
    ".vsdx": "Visio",
    ".xps": "เอกสาร XPS",
}
_OLE = (  # a stream's name, as it stands in the directory of the file
    ("EncryptedPackage", LOCKED),
    ("WordDocument", FileType(".doc", "Word รุ่นเก่า")),
    ("PowerPoint Document", FileType(".ppt", "PowerPoint รุ่นเก่า")),
    ("Workbook", FileType(".xls", "Excel รุ่นเก่า")),
    ("Book", FileType(".xls", "Excel รุ่นเก่า")),
    ("_VBA_PROJECT", FileType(".vba", "มาโครของ Office")),
    ("__nameid_version1.0", FileType(".msg", "อีเมลของ Outlook")),
)
_STARTS = (
    (b"%PDF-", FileType(".pdf", "PDF")),
    (b"\xff\xd8\xff", FileType(".jpg", "ภาพ JPEG")),
    (b"\x89PNG\r\n\x1a\n", FileType(".png", "ภาพ PNG")),
    (b"GIF8", FileType(".gif", "ภาพ GIF")),
    (b"BM", FileType(".bmp", "ภาพ BMP")),
    (b"II*\0", FileType(".tif", "ภาพ TIFF")),
    (b"MM\0*", FileType(".tif", "ภาพ TIFF")),
    (b"{\\rtf", FileType(".rtf", "ข้อความแบบ RTF")),
    (b"Rar!", FileType(".rar", "ไฟล์บีบอัด RAR")),
    (b"7z\xbc\xaf\x27\x1c", FileType(".7z", "ไฟล์บีบอัด 7z")),
    (b"\x1f\x8b", FileType(".gz", "ไฟล์บีบอัด")),
    (b"MZ", FileType(".exe", "โปรแกรม")),
    (b"ID3", FileType(".mp3", "ไฟล์เสียง")),
    (b"\xd7\xcd\xc6\x9a", FileType(".wmf", "ภาพวาดของ Windows")),
    (b"version https://git-lfs", FileType(".lfs", "ที่อยู่ของไฟล์ใน Git LFS ไม่ใช่ตัวไฟล์")),
)
_BRANDS = (  # of files in boxes: ISO 14496-12, after "ftyp"
    (re.compile(rb"hei[csxm]|hev|mif1|msf1"), FileType(".heic", "ภาพ HEIC")),
    (re.compile(rb"avi[fs]"), FileType(".avif", "ภาพ AVIF")),
    (re.compile(rb"M4A|M4B"), FileType(".m4a", "ไฟล์เสียง")),
    (re.compile(rb""), FileType(".mp4", "ไฟล์วิดีโอ")),
)
_ODF = {
    "text": FileType(".odt", "เอกสาร OpenDocument"),
    "spreadsheet": FileType(".ods", "ตาราง OpenDocument"),
    "presentation": FileType(".odp", "งานนำเสนอ OpenDocument"),
}
_PAGE = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|table|body|style)\b", re.I
)
_OLD_XML = re.compile(r"progid=.(?:Excel\.Sheet|Word\.Document)|<pkg:package")
_MAIL = re.compile(r"^mime-version:", re.IGNORECASE | re.MULTILINE)
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_DRAWING = re.compile(
    r"\s*(?:<(?:\?xml|!--|!doctype\s+svg)[^<>]*>\s*)*<(?:svg:)?svg[\s>]", re.IGNORECASE
)
_ELEMENT = re.compile(r"\s*<[?!\w]")


def detect_type(content: bytes) -> FileType | None:
    """The form of a file; None when nothing tells it, or it is empty."""
    if content.startswith(OLE):
        return _of_ole(content)
    if content.startswith(b"PK\x03\x04"):
        return _of_zip(content)
    if content[4:8] == b"ftyp":
        return next(found for brand, found in _BRANDS if brand.match(content[8:12]))
    if content[:4] == b"RIFF":
        known = {b"WEBP": FileType(".webp", "ภาพ WebP"), b"WAVE": FileType(".wav", "ไฟล์เสียง")}
        return known.get(content[8:12], FileType(".avi", "ไฟล์วิดีโอ"))
    if content[40:44] == b" EMF":
        return FileType(".emf", "ภาพวาดของ Windows")
    found = next((found for start, found in _STARTS if content.startswith(start)), None)
    return found or (FileType(".pdf", "PDF") if b"%PDF-" in content[:1024] else _of_text(content))


def _of_ole(content: bytes) -> FileType:
    for name, found in _OLE:
        if (name + "\0").encode("utf-16-le") in content:
            return found
    return FileType(".ole", "วัตถุที่ฝังจากโปรแกรมอื่น (OLE)")


def _of_zip(content: bytes) -> FileType | None:
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            return zip_type(archive)
    except BROKEN_ZIP:
        return None


def zip_type(archive: ZipFile) -> FileType:
    """The form of a ZIP file that is open. Raises one of BROKEN_ZIP."""
    names = archive.namelist()

    def read(name: str) -> bytes:
        with archive.open(name) as stream:
            return stream.read(_MOST)

    suffix = read_package(names, read).suffix
    if suffix:
        return FileType(suffix, _NAMES[suffix])
    mime = read("mimetype").decode("latin-1") if "mimetype" in names else ""
    if "opendocument" in mime:
        kind = mime.rpartition(".")[2].partition("-")[0].strip()
        return _ODF.get(kind, FileType(".odf", "เอกสาร OpenDocument"))
    if "epub" in mime:
        return FileType(".epub", "หนังสือ EPUB")
    if any(name.lower().endswith(".iwa") or name == "Index.zip" for name in names):
        return FileType(".pages", "เอกสารของ Pages, Numbers หรือ Keynote")
    return FileType(".zip", "ไฟล์บีบอัด ZIP")


def _of_text(content: bytes) -> FileType | None:
    """The form of a text: a page of HTML, XML of an older Office, mail, or plain."""
    head = _decoded(content[:4096])
    if head is None:
        return None
    if _PAGE.match(head):
        return FileType(".html", "หน้าเว็บ (HTML)")
    if _OLD_XML.search(head):
        return FileType(".xml", "XML ของ Office รุ่น 2003")
    if _MAIL.search(head):
        return FileType(".mht", "หน้าเว็บหรืออีเมลที่รวมเป็นไฟล์เดียว")
    if _DRAWING.match(head):
        return FileType(".svg", "ภาพวาด SVG")
    if _ELEMENT.match(head):
        return FileType(".xml", "XML")
    if _is_table(head):
        return FileType(".csv", "ตารางแบบข้อความ (CSV)")
    return FileType(".txt", "ข้อความธรรมดา")


def _is_table(head: str) -> bool:
    """Whether the first two lines have as many commas, or the like, each."""
    first, _, rest = head.partition("\n")
    second = rest.partition("\n")[0]
    return any(first.count(mark) == second.count(mark) > 0 for mark in ",;\t")


def _decoded(head: bytes) -> str | None:
    """The beginning of a text, which may end within a letter; None for what is no text."""
    wide = head[:2] in {b"\xff\xfe", b"\xfe\xff"}
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp874"):
        try:
            text = getincrementaldecoder(encoding)().decode(head)
        except UnicodeDecodeError:
            continue
        return None if _CONTROL.search(text) else text
    return None
