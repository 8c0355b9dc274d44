"""What a file is by its content, whatever its name says."""

from __future__ import annotations

import io
import re
import zlib
from codecs import getincrementaldecoder
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile

from macros.source.package import read_package
from macros.source.type_names import NAMES

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


def _known(suffix: str) -> FileType:
    return FileType(suffix, NAMES[suffix])


LOCKED = FileType("", "ไฟล์ที่ใส่รหัสผ่านไว้", locked=True)
_OLE = (  # a stream's name, as it stands in the directory of the file
    ("EncryptedPackage", LOCKED),
    ("WordDocument", _known(".doc")),
    ("PowerPoint Document", _known(".ppt")),
    ("Workbook", _known(".xls")),
    ("Book", _known(".xls")),
    ("_VBA_PROJECT", _known(".vba")),
    ("__nameid_version1.0", _known(".msg")),
)
_STARTS = (
    (b"%PDF-", _known(".pdf")),
    (b"\xff\xd8\xff", _known(".jpg")),
    (b"\x89PNG\r\n\x1a\n", _known(".png")),
    (b"GIF8", _known(".gif")),
    (b"BM", _known(".bmp")),
    (b"II*\0", _known(".tif")),
    (b"MM\0*", _known(".tif")),
    (b"{\\rtf", _known(".rtf")),
    (b"Rar!", _known(".rar")),
    (b"7z\xbc\xaf\x27\x1c", _known(".7z")),
    (b"\x1f\x8b", _known(".gz")),
    (b"MZ", _known(".exe")),
    (b"ID3", _known(".mp3")),
    (b"\xd7\xcd\xc6\x9a", _known(".wmf")),
    (b"version https://git-lfs", _known(".lfs")),
)
_BRANDS = (  # of files in boxes: ISO 14496-12, after "ftyp"
    (re.compile(rb"hei[csxm]|hev|mif1|msf1"), _known(".heic")),
    (re.compile(rb"avi[fs]"), _known(".avif")),
    (re.compile(rb"M4A|M4B"), _known(".m4a")),
    (re.compile(rb""), _known(".mp4")),
)
_ODF = {
    "text": _known(".odt"),
    "spreadsheet": _known(".ods"),
    "presentation": _known(".odp"),
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
        known = {b"WEBP": _known(".webp"), b"WAVE": _known(".wav")}
        return known.get(content[8:12], _known(".avi"))
    if content[40:44] == b" EMF":
        return _known(".emf")
    found = next((found for start, found in _STARTS if content.startswith(start)), None)
    return found or (_known(".pdf") if b"%PDF-" in content[:1024] else _of_text(content))


def _of_ole(content: bytes) -> FileType:
    for name, found in _OLE:
        if (name + "\0").encode("utf-16-le") in content:
            return found
    return _known(".ole")


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
        """The beginning of a file of the archive."""
        with archive.open(name) as stream:
            return stream.read(_MOST)

    suffix = read_package(names, read).suffix
    if suffix:
        return _known(suffix)
    mime = read("mimetype").decode("latin-1") if "mimetype" in names else ""
    if "opendocument" in mime:
        kind = mime.rpartition(".")[2].partition("-")[0].strip()
        return _ODF.get(kind, _known(".odf"))
    if "epub" in mime:
        return _known(".epub")
    if any(name.lower().endswith(".iwa") or name == "Index.zip" for name in names):
        return _known(".pages")
    return _known(".zip")


def _of_text(content: bytes) -> FileType | None:
    """The form of a text: a page of HTML, XML of an older Office, mail, or plain."""
    head = _decoded(content[:4096])
    if head is None:
        return None
    if _PAGE.match(head):
        return _known(".html")
    if _OLD_XML.search(head):
        return FileType(".xml", "XML ของ Office รุ่น 2003")
    if _MAIL.search(head):
        return _known(".mht")
    if _DRAWING.match(head):
        return _known(".svg")
    if _ELEMENT.match(head):
        return _known(".xml")
    if _is_table(head):
        return _known(".csv")
    return _known(".txt")


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
