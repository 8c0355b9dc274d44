"""What stands in a PDF file outside its objects: remarks, and what comes before and after it."""

from __future__ import annotations

import re

_REMARK = re.compile(rb"(?:^|[\r\n])%([\t -~\x80-\xff]{9,400})")
_DIGITS = re.compile(r"\d")
_FEWEST = 9  # digits of a remark that may tell something
_MOST = 5000


def remarks(content: bytes) -> list[str]:
    """The remarks in which numbers stand."""
    found = (match[1].decode("utf-8", "replace") for match in _REMARK.finditer(content))
    return [text for text in found if len(_DIGITS.findall(text)) >= _FEWEST][:_MOST]


def around(content: bytes) -> list[bytes]:
    """What comes before the head of the file and after its end, if it is more than a line."""
    before = content.partition(b"%PDF-")[0] if b"%PDF-" in content[:2048] else b""
    after = content.rpartition(b"%%EOF")[2] if b"%%EOF" in content else b""
    return [part for part in (before.strip(), after.strip(b"\0\r\n\t ")) if len(part) > _FEWEST]
