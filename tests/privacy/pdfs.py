"""PDF files made by hand, object by object, with one thing in a place where programs put such things."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence

from pypdf import PdfReader, PdfWriter

HARMLESS = b"BT /F1 12 Tf 72 700 Td (This is a harmless text on a page) Tj ET"
CATALOG, PAGES, PAGE, CONTENTS, FONT, FIRST = 1, 2, 3, 4, 5, 6
"""The numbers of the objects that each file has; further ones begin with FIRST."""

Part = bytes | tuple[bytes, bytes]
"""An object, or the dictionary and the content of a stream."""


def stream(values: bytes, data: bytes) -> bytes:
    """A stream as it stands in a file."""
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (values, len(data), data)


def shows(text: str) -> bytes:
    """Commands that show a text (ASCII)."""
    return b"BT /F1 12 Tf 2 2 Td (%s) Tj ET" % text.encode()


def form(text: str, values: bytes = b"") -> Part:
    """A drawing with a text."""
    resources = b"/Resources<</Font<</F1 5 0 R>>>>"
    return b"/Subtype/Form/BBox[0 0 300 20]" + resources + values, shows(text)


def image(data: bytes, filters: bytes, values: bytes = b"") -> Part:
    """A picture of 16 by 8 pixels."""
    size = b"/Subtype/Image/Width 16/Height 8/ColorSpace/DeviceRGB/BitsPerComponent 8"
    return size + b"/Filter" + filters + values, data


def pdf(
    *further: Part,
    catalog: bytes = b"",
    page: bytes = b"",
    resources: bytes = b"",
    fonts: bytes = b"",
    content: bytes = b"",
    base: bytes = HARMLESS,
    trailer: bytes = b"",
) -> bytes:
    """A file with a page; what is given stands in addition in the places that are named."""
    own: list[Part] = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R%s>>%s>>%s>>" % (fonts, resources, page),
        (b"", base + b"\n" + content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    return _written(b"%PDF-1.7\n", 1, [*own, *further], b"/Root 1 0 R" + trailer)


def changed(file: bytes, *parts: tuple[int, Part]) -> bytes:
    """The file with objects replaced by adding to its end, as programs save changes."""
    out, at = file + b"\n", int(file.rpartition(b"startxref")[2].split()[0])
    table = b""
    for number, part in parts:
        table += b"%d 1\n%010d 00000 n \n" % (number, len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, _body(part))
    end = b"trailer\n<</Size 50/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (at, len(out))
    return out + b"xref\n" + table + end


def packed(file: bytes, number: int, body: bytes) -> bytes:
    """The file with an object more, as programs pack them, in a stream of objects."""
    head = b"%d 0 " % number
    data = zlib.compress(head + body)
    values = b"/Type/ObjStm/N 1/First %d/Filter/FlateDecode" % len(head)
    return changed(file, (40, (values, data)))


def encrypted(file: bytes, algorithm: str, user: str = "") -> bytes:
    """The file, encrypted; only `user` is asked of who reads it."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(file)))
    writer.encrypt(user, "owner", algorithm=algorithm)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _written(head: bytes, first: int, parts: Sequence[Part], trailer: bytes) -> bytes:
    out, places = head, []
    for number, part in enumerate(parts, first):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, _body(part))
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = first + len(parts)
    end = b"trailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (count, trailer, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table) + end


def _body(part: Part) -> bytes:
    return part if isinstance(part, bytes) else stream(*part)
