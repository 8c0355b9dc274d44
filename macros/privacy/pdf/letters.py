"""Text of PDF files in the letters that it was typed in."""

from __future__ import annotations

import re
from urllib.parse import unquote

from macros.privacy.plain import peeled
from macros.thai.normal import normalized

_NOTHING = re.compile("[\x00-\x01\x03-\x08\x0b-\x1f]")
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})  # PDFium, of a hyphen at the end of a line
_AGAIN = re.compile(r"([ก-ฮ][\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]+)\1+")


def mended(text: str) -> str:
    """Thai as it is typed, without what stands for nothing. A letter with its marks that is
    written twice is one: matplotlib and typst draw it once and say it again.
    """
    plain = _NOTHING.sub("", text.replace("\r\n", "\n").translate(_HYPHENS))
    return _AGAIN.sub(r"\1", normalized(plain))


def readings(text: str) -> list[str]:
    """A string in the ways that it may be meant: as it is, without marks (`<b>`), unescaped (%31)."""
    ways = [text]
    if "<" in text or "&" in text:
        ways.append(peeled(text).text)
    if "%" in text:
        ways.append(unquote(text))
    return [mended(way) for way in ways]


def ranges(numbers: list[int]) -> str:
    """Page numbers in words: 1-3, 7."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)
