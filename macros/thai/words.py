"""Where a line of Thai may break: between words, and never inside the office's own terms."""

from __future__ import annotations

import re
from collections.abc import Iterable

from icu4py.breakers import LineBreaker

_UNBREAKABLE = re.compile(
    r"พ\.ศ\.\s*[0-9๐-๙]{4}"  # an era and its year
    r"|(?:ข้อ|ที่|ขั้นที่|ร้อยละ|เขต|หมวด)\s+[0-9๐-๙][0-9๐-๙.]*"  # a noun and its number
    r"|\S+\s*ๆ"  # a word and its repetition mark
)


def pieces(text: str, terms: Iterable[str] = ()) -> list[str]:
    """Cut text into the smallest parts a line break may separate; joined, they are the text.

    ICU's line rules and Thai dictionary cut first; then parts of a term (a compound such as
    ตัวบ่งชี้, which ICU cuts in three), of พ.ศ. and its year, of a number and its noun, and of
    a word and its ๆ are joined again. Spaces stay with the part before them.
    """
    inside = _inside(text, terms)
    ends = [end for _, end in LineBreaker(text, "th").segments() if end not in inside]
    starts = [0, *ends]
    return [text[start:end] for start, end in zip(starts, ends, strict=False)]


def _inside(text: str, terms: Iterable[str]) -> set[int]:
    """The positions that lie within a term or a phrase that must stay whole."""
    found = [match.span() for match in _UNBREAKABLE.finditer(text)]
    for term in terms:
        found += [match.span() for match in re.finditer(re.escape(term), text)]
    return {position for start, end in found for position in range(start + 1, end)}
