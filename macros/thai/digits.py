"""Thai and Arabic digits, and the setting that shows one or the other."""

from __future__ import annotations

import re

_ARABIC, _THAI = "0123456789", "๐๑๒๓๔๕๖๗๘๙"
_TO_THAI = str.maketrans(_ARABIC, _THAI)
_TO_ARABIC = str.maketrans(_THAI, _ARABIC)
_TOKEN = re.compile(r"\S+")
_LATIN = re.compile(r"[A-Za-z_@\\]|//")


def to_arabic(text: str) -> str:
    """Text with ๐-๙ written 0-9: the form in which numbers are read."""
    return text.translate(_TO_ARABIC)


def to_thai(text: str) -> str:
    """Running text with 0-9 written ๐-๙, but for words that hold Latin letters, addresses,
    and numbers that follow a Latin word ("E027", "PM2.5", "Windows 11", "a.go.th/2568").
    """
    kept, result, end = False, [], 0
    for token in _TOKEN.finditer(text):
        latin = bool(_LATIN.search(token[0]))
        keep = latin or (kept and token.start() == end + 1 and token[0].isascii())
        result += [text[end : token.start()], token[0] if keep else token[0].translate(_TO_THAI)]
        kept, end = latin and token[0][-1].isascii() and token[0][-1].isalnum(), token.end()
    return "".join([*result, text[end:]])
