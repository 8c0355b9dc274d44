"""One part of an Office file as passages of text, by region."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Container, Iterator, Mapping

from macros.privacy.finding import Passage
from macros.privacy.labels import spoken
from macros.privacy.office.elements import is_on, parse, spelt_out, unquoted
from macros.privacy.office.flow import Flow
from macros.privacy.office.stream import PARAGRAPH

_BOXES = " กล่องข้อความ"
_LABEL = "เลขประจำตัวประชาชน"
_PACKED = re.compile(r"[A-Za-z0-9+/\s]{1000,}={0,2}\s*")


def passages(xml: bytes, label: str, unseen: Container[str] = ()) -> Iterator[Passage | bytes]:
    """The texts of one part of an Office file, named by its label and region; as bytes, what is
    packed into a text (base64). `unseen` are the ids of styles whose text is hidden.

    Raises UnreadableError for what is no XML.
    """
    flow = Flow(unseen)
    parse(xml, flow.start, flow.end, flow.text, flow.aside)
    streams = sorted(flow.streams.values(), key=lambda stream: stream.echo)
    said = [passage for stream in streams for passage in stream.passages(label)]
    yield from said
    packed = [unpacked(text) for text in flow.loose]
    yield from (body for body in packed if body)
    rest = [spelt_out(text) for text, body in zip(flow.loose, packed, strict=True) if not body]
    yield Passage(label, PARAGRAPH.join(rest))
    yield Passage(label, PARAGRAPH.join(unquoted(rest)), echo=True)
    yield Passage(label + " ตาราง", PARAGRAPH.join(flow.columns), echo=True)
    if any(spoken(passage.text) for passage in said):  # beside boxes, of a digit each
        boxes = (passage for passage in said if passage.where == label + _BOXES)
        yield from (Passage(box.where, f"{_LABEL} | {box.text}", echo=True) for box in boxes)


def unpacked(text: str) -> bytes:
    """The bytes that a long text holds in base64; none, where it is no such text."""
    if len(text) < 1000 or not _PACKED.fullmatch(text):
        return b""
    try:
        return b64decode(text)
    except Error:
        return b""


def unseen(xml: bytes) -> set[str]:
    """The ids of styles of Word whose text is hidden."""
    found: set[str] = set()
    style = ""

    def start(name: str, attributes: Mapping[str, str]) -> None:
        """Note an element that begins."""
        nonlocal style
        if name == "style":
            style = next((value for at, value in attributes.items() if at.endswith("styleId")), "")
        elif name == "vanish" and is_on(attributes):
            found.add(style)

    parse(xml, start, _ignore, _ignore)
    return found


def _ignore(_: str) -> None:
    return None
