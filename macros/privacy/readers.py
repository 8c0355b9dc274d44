"""Which reader reads a file: the kinds that are looked into, each by its suffix."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from macros.privacy.finding import Finding, Found, Nested, Passage, UnreadableError
from macros.privacy.plain import peeled
from macros.source.file_type import detect_type

TEXT = {
    *(".md", ".yml", ".yaml", ".txt", ".csv", ".tsv", ".json", ".xml", ".html", ".htm", ".svg"),
    *(".css", ".js", ".rels", ".vml", ".toml", ".ini", ".log", ""),
}
MUTE = {".woff", ".woff2", ".ttf", ".otf", ".ico"}  # fonts and symbols of the site itself
_OFFICE, _PICTURES = (
    {
        *(".docx", ".docm", ".dotx", ".dotm", ".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb"),
        *(".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"),
    },
    {*(".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff")},
)
_PACKED = {*_OFFICE, ".pdf", ".mht", ".mhtml", ".eml"}
_LEFT = re.compile(r"(?:~|\.bak|\.tmp)+\Z", re.IGNORECASE)
_DEEPEST = 1  # an embedded file is looked into, one embedded in that is not
_LARGEST_TEXT = 20 * 1024 * 1024


def suffix_of(path: str) -> str:
    """What kind of file a path names, in small letters (".pdf"): of a copy that a program left
    beside a file (plan.docx.bak, plan.docx~), the file's.
    """
    return PurePosixPath(_LEFT.sub("", path)).suffix.lower()


def readable(content: bytes, suffix: str, depth: int = 0) -> Found:
    """All that can be read of a file, by its suffix; what cannot is a finding too. `depth` is how
    many files it is embedded in.
    """
    try:
        yield from _read(content, suffix, depth)
    except UnreadableError as error:
        yield Finding("unreadable", where=str(error))
    except Exception:  # whatever a library makes of a broken file, nobody has looked into it
        yield Finding("unreadable", where="ไฟล์เสียหาย")


def _read(content: bytes, suffix: str, depth: int) -> Found:
    def nested(inner: bytes, kind: str) -> Found:
        """What a file within the file says."""
        return readable(inner, kind, depth + 1)

    if depth > _DEEPEST and suffix in _PACKED:
        raise UnreadableError("ฝังอยู่ลึกเกินไป")
    reader = next((reader for suffixes, reader in _READERS if suffix in suffixes), None)
    if reader:
        yield from reader(content, nested)
    elif suffix in TEXT:
        text = decoded(content)
        yield Passage("", peeled(text).text)
        yield Passage("", text, echo=True)
    elif depth or suffix not in MUTE:
        found = detect_type(content)
        raise UnreadableError(f"เป็น {found.name}" if found else f"ไม่รู้จักไฟล์ชนิด {suffix}")


def _office(content: bytes, nested: Nested) -> Found:
    from macros.privacy.office import office_passages

    return office_passages(content, nested)


def _pdf(content: bytes, nested: Nested) -> Found:
    from macros.privacy.pdf import pdf_passages

    return pdf_passages(content, nested)


def _picture(content: bytes, _: Nested) -> Found:
    from macros.privacy.picture_metadata import picture_passages

    return picture_passages(content)


def _deep_picture(content: bytes, nested: Nested) -> Found:
    """JPEG XR tells what TIFF tells, in the same way: ISO/IEC 29199-2, annex A."""
    return _picture(b"II*\0" + content[4:], nested)


def _drawing(content: bytes, _: Nested) -> Found:
    from macros.privacy.metafile import drawing_passages

    return drawing_passages(content)


def _rtf(content: bytes, nested: Nested) -> Found:
    from macros.privacy.rtf import rtf_passages

    return rtf_passages(content, nested)


def _mail(content: bytes, nested: Nested) -> Found:
    from macros.privacy.mail import mail_passages

    return mail_passages(content, nested)


def _silent(_: bytes, __: Nested) -> Found:
    return iter(())


def _words(content: bytes, _: Nested) -> Found:
    from macros.privacy.strings import strings

    yield Passage("", strings(content))


_READERS: tuple[tuple[set[str], Callable[[bytes, Nested], Found]], ...] = (
    (_OFFICE, _office),
    ({".pdf"}, _pdf),
    (_PICTURES, _picture),
    ({".jxr"}, _deep_picture),
    ({".emf", ".wmf", ".emz", ".wmz"}, _drawing),
    ({".rtf"}, _rtf),
    ({".mht", ".mhtml", ".eml"}, _mail),
    ({".strings"}, _words),
    ({".font"}, _silent),
)


def decoded(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or Windows-874. Raises UnreadableError for any other."""
    if len(content) > _LARGEST_TEXT:
        raise UnreadableError("ข้อความใหญ่เกินไป")
    wide = content[:2] in {b"\xff\xfe", b"\xfe\xff"}
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp874"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise UnreadableError("ไม่ใช่ไฟล์ข้อความ")
