"""The pictures in a PDF that are kept as the files they were, with all that these tell."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import Any

from pypdf.generic import ArrayObject, EncodedStreamObject, NameObject, StreamObject

from macros.privacy.pdf.values import at

_SHORT = {
    "/DCT": "/DCTDecode",
    "/A85": "/ASCII85Decode",
    "/AHx": "/ASCIIHexDecode",
    "/Fl": "/FlateDecode",
    "/LZW": "/LZWDecode",
    "/RL": "/RunLengthDecode",
}
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_JPEG_XMP = b"http://ns.adobe.com/xap/1.0/\0"


def filters(stream: Any) -> list[str]:
    """The names of a stream's filters, unabbreviated, in the order of decoding."""
    value = at(stream, "/Filter") or at(stream, "/F")
    names = list(value) if isinstance(value, ArrayObject) else [value] if value else []
    return [_SHORT.get(str(name), str(name)) for name in names]


def kept(stream: Any, data: bytes) -> tuple[bytes, str] | None:
    """The file of a picture and its suffix; None for one that is not kept as a file. `data` is
    the stream's as it stands in the PDF. Raises whatever pypdf does for what cannot be unpacked.
    """
    names = filters(stream)
    suffix = {"/DCTDecode": ".jpg", "/JPXDecode": ".jp2"}.get(names[-1] if names else "")
    if suffix is None:
        return None
    return _unpacked(stream, names[:-1], data), suffix


def _unpacked(stream: Any, names: list[str], data: bytes) -> bytes:
    if not names:
        return data
    outer = EncodedStreamObject()
    outer._data = data
    outer[NameObject("/Filter")] = ArrayObject([NameObject(name) for name in names])
    value = at(stream, "/DecodeParms") or at(stream, "/DP")
    if isinstance(value, ArrayObject):
        outer[NameObject("/DecodeParms")] = ArrayObject(value[: len(names)])
    return outer.get_data()


def as_jpeg(content: bytes) -> bytes:
    """What a JPEG 2000 file tells besides its picture, as a JPEG file without one."""
    told = b"".join(_segment(body) for body in _told(content, 0))
    return b"\xff\xd8" + told + b"\xff\xd9"


def _segment(body: bytes) -> bytes:
    body = body[:65_000]
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _told(content: bytes, at: int) -> Iterator[bytes]:
    """EXIF and XMP of a file of boxes, as they stand in JPEG files."""
    while at + 8 <= len(content):
        size, name = struct.unpack(">I4s", content[at : at + 8])
        if size in {0, 1}:
            break
        body = content[at + 8 : at + size]
        if name == b"uuid" and body.startswith(_XMP):
            yield _JPEG_XMP + body[16:]
        elif name in {b"uuid", b"xml "}:
            tiff = re.search(rb"II\*\0|MM\0\*", body)
            yield b"Exif\0\0" + body[tiff.start() :] if tiff else _JPEG_XMP + body
        at += max(size, 8)


def is_picture(stream: StreamObject) -> bool:
    """Whether a stream is a picture, of a page or a thumbnail."""
    return stream.get("/Subtype") == "/Image" or bool(
        {"/DCTDecode", "/JPXDecode"} & set(filters(stream)[-1:])
    )
