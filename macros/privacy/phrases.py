"""Bytes of which nobody says how they are written: the phrases in them, in each way there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_THAI8 = rb"\xe0[\xb8\xb9][\x80-\xbf]|\xe2\x80[\x90-\x95]|\xc2\xa0|\xef\xbc[\x90-\x99]"
_UTF8 = re.compile(rb"(?:[\t -~]|" + _THAI8 + rb"){6,}")
_LONG = re.compile(rb"(?:[\t -~]|" + _THAI8 + rb"){10,}")
_LITTLE = re.compile(
    rb"(?:[\t\n\r -~]\0|[\x01-\x5b]\x0e|[\x10-\x15]\x20|[\x10-\x19]\xff){6,}", re.S
)
_BIG = re.compile(rb"(?:\0[\t\n\r -~]|\x0e[\x01-\x5b]|\x20[\x10-\x15]|\xff[\x10-\x19]){6,}", re.S)
_WINDOWS = re.compile(rb"[\t -~\xa0-\xda\xdf-\xfb]{6,}")
_JAPANESE = b"\x1b$"
_WHOLE = 256 * 1024  # a longer block is no text of Windows


def phrases(body: bytes) -> Iterator[str]:
    """The texts in a block: as UTF-8, as UTF-16 in both orders, as Thai Windows, as ISO-2022-JP,
    with what XML's references stand for.
    """
    try:
        text = body.decode()
        yield unescape(text) if "&#" in text else text
    except UnicodeDecodeError:
        yield _joined(_UTF8, body, "utf-8")
        if len(body) <= _WHOLE:
            yield _joined(_WINDOWS, body, "cp874")
    yield _joined(_LITTLE, body, "utf-16-le")
    yield _joined(_BIG, body, "utf-16-be")
    if _JAPANESE in body:
        yield body.decode("iso2022_jp", "ignore")


def long_phrases(body: bytes) -> str:
    """The phrases that a picture's own data cannot be by chance."""
    return _joined(_LONG, body, "utf-8")


def readable(body: bytes) -> bool:
    """Whether most of a block is text, so that whoever reads phrases has read it."""
    bare = body.replace(b"\0", b"")
    return 3 * sum(len(found[0]) for found in _UTF8.finditer(bare)) >= 2 * len(bare)


def _joined(pattern: re.Pattern[bytes], body: bytes, encoding: str) -> str:
    return "\n\n".join(found[0].decode(encoding, "replace") for found in pattern.finditer(body))
