"""Where a line of Thai may break: between words, and never inside the office's own terms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from icu4py.breakers import LineBreaker

Span = tuple[int, int]
_PHRASES = re.compile(
    r"พ\.ศ\.\s*[0-9๐-๙]{4}"  # an era and its year
    r"|(?:(?:มาตรฐาน|ตัวบ่งชี้|ลำดับ|ขั้น|ครั้ง|ฉบับ|บรรทัด)?ที่|ข้อ|ร้อยละ|เขต|หมวด)"
    r"\s+[0-9๐-๙][0-9๐-๙.]*"  # a noun and its number
)
_REPEATED = re.compile(r"\S\s*ๆ")


def pieces(text: str, terms: Iterable[str] = ()) -> list[str]:
    """Cut text into the smallest parts a line break may separate; joined, they are the text.

    ICU's line rules and Thai dictionary cut first; then what `unbroken` finds is joined again
    (ICU cuts ตัวบ่งชี้ in three). Spaces stay with the part before them.
    """
    inside = {at for start, end in unbroken(text, terms) for at in range(start + 1, end)}
    ends = [end for end in _ends(text) if end not in inside]
    starts = [0, *ends]
    return [text[start:end] for start, end in zip(starts, ends, strict=False)]


def _ends(text: str) -> list[int]:
    """Where ICU's parts end, in letters of Python: ICU counts one outside the BMP as two."""
    units = [at for at, letter in enumerate(text) for _ in range(1 + (letter > "\uffff"))]
    units.append(len(text))
    return [units[end] for _, end in LineBreaker(text, "th").segments()]


def unbroken(text: str, terms: Iterable[str]) -> list[Span]:
    """The stretches of text that stay on one line, apart from one another, in order.

    They are the terms, พ.ศ. with its year, a number with its noun, and a word with its ๆ.
    """
    found = [match.span() for match in _PHRASES.finditer(text)]
    if "ๆ" in text:
        starts = [0, *_ends(text)]
        for match in _REPEATED.finditer(text):
            found.append((starts[bisect_right(starts, match.start()) - 1], match.end()))
    for term in terms:
        start = text.find(term)
        while start >= 0:
            found.append((start, start + len(term)))
            start = text.find(term, start + 1)
    merged: list[Span] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
