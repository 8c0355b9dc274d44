"""Where a line of Thai may break: between words, and never inside the office's own terms."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from icu4py.breakers import LineBreaker

from macros.thai.dates import MONTHS, SHORT
from macros.thai.lexicon import borders

Span = tuple[int, int]
_UNITS = (
    "วินาที", "นาที", "ชั่วโมง", "วันทำการ", "วัน", "สัปดาห์", "ภาคเรียน", "เดือน", "ปี", "ขั้นตอน", "ขั้น", "ครั้ง", "ชิ้น",
    "เรื่อง", "ข้อ", "รายการ", "ราย", "มาตรฐาน", "ตัวบ่งชี้", "ตัวอักษร", "ประเด็น", "กลุ่ม", "งาน", "คน", "แห่ง", "ไฟล์", "หน้า",
    "เล่ม", "ฉบับ", "ชุด", "แผ่น", "แถว", "ช่อง", "บรรทัด", "โครงการ", "กิจกรรม", "โรงเรียน", "คะแนน", "ระดับ", "กิโลไบต์",
    "เมกะไบต์",
)  # fmt: skip
_NUMBER = r"[0-9๐-๙](?:[0-9๐-๙,.]*[0-9๐-๙])?"
_COUNT = re.compile(rf"{_NUMBER}(?:\s?[-–]\s?{_NUMBER})?(\s+)(?:{'|'.join(_UNITS)})(?:ครึ่ง)?")
_DAY = r"(?:(?:วัน)?ที่\s+)?[0-9๐-๙]{1,2}(?:\s?[-–]\s?[0-9๐-๙]{1,2})?"
_PHRASES = re.compile(
    rf"{_DAY}\s+(?:{'|'.join(MONTHS)})"  # a day and its month
    rf"|{_DAY}\s+(?:{'|'.join(map(re.escape, SHORT))})(?:\s+[0-9๐-๙]{{4}})?"
    r"|(?:พ\.ศ\.\s*|ปี\s+)[0-9๐-๙]{4}"  # an era and its year
    r"|(?:(?:มาตรฐาน|ตัวบ่งชี้|ลำดับ|ขั้น|ครั้ง|ฉบับ|บรรทัด)?ที่|ข้อ|ร้อยละ|เขต|หมวด|มาตรา|วรรค|บท|หน้า)"
    r"\s+[0-9๐-๙][0-9๐-๙.]*"  # a noun and its number
    rf"|{_COUNT.pattern}"  # a number and its unit
)
_WITHIN = re.compile("[\u0e01-\u0e4e]{2}")
_BESIDE_BRACKETS = re.compile("(?<=[)\\]”’»])(?=[ก-ฮเ-ไ])|(?<=[ก-๎])(?=[(\\[“‘«])")
_BLANK, _REPEATS = re.compile(r"\s+"), re.compile(r"(?<=\S)\s+(?=ๆ|ฯลฯ)")
_REPEATED = re.compile(r"\S(?:\s*(?:ๆ|ฯลฯ|ฯ))+")


def pieces(text: str, terms: Iterable[str] = ()) -> list[str]:
    """Cut text into the smallest parts a line break may separate; joined, they are the text.

    Within Thai, ICU's dictionary and `lexicon` must both see a border: ICU alone parts compounds
    such as เจ้าหน้าที่, and now and then a word. What `unbroken` finds is joined again. Spaces stay
    with the part before them.
    """
    inside = _inside(text, terms)
    return _cut(text, [end for end in _ends(text) if end not in inside])


def shorter(piece: str, longest: int) -> list[str]:
    """A piece of more than `longest` letters in parts that are no longer, where words of so many
    letters can part it, or else shorter words, or brackets; what nothing parts stays as it is,
    and so do phrases.
    """
    for words in (longest, longest // 2) if len(piece.rstrip()) > longest else ():
        beside = {match.start() for match in _BESIDE_BRACKETS.finditer(piece)}
        parts = _cut(piece, sorted(beside.union(_ends(piece, words)) - _inside(piece, ())))
        if len(parts) > 1:
            return [part for piece in parts for part in shorter(piece, longest)]
    return [piece]


def _inside(text: str, terms: Iterable[str]) -> set[int]:
    return {at for start, end in unbroken(text, terms) for at in range(start + 1, end)}


def _cut(text: str, ends: Sequence[int]) -> list[str]:
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _ends(text: str, longest: int = sys.maxsize) -> list[int]:
    """Where parts end, in letters of Python: ICU counts one outside the BMP as two."""
    units = [at for at, letter in enumerate(text) for _ in range(1 + (letter > "\uffff"))]
    units.append(len(text))
    ends = [units[end] for _, end in LineBreaker(text, "th").segments()]
    agreed = set(borders(text, longest))
    return [end for end in ends if end in agreed or not _WITHIN.match(text, max(end - 1, 0))]


@lru_cache(maxsize=8)
def _any_of(terms: tuple[str, ...]) -> re.Pattern[str]:
    """What matches the longest of the terms that start at a place."""
    longest_first = sorted(terms, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or "(?!)")


def unbroken(text: str, terms: Iterable[str]) -> list[Span]:
    """The stretches of text that stay on one line, apart from one another, in order.

    They are the terms, พ.ศ. with its year, a number with its noun or unit, a day with its month, and a word
    with its ๆ, ฯ or ฯลฯ.
    """
    found = [match.span() for match in _PHRASES.finditer(text)]
    if "ๆ" in text or "ฯ" in text:
        starts = [0, *_ends(text)]
        for match in _REPEATED.finditer(text):
            found.append((starts[bisect_right(starts, match.start()) - 1], match.end()))
    named, term = _any_of(tuple(terms)), None
    while term := named.search(text, term.start() + 1 if term else 0):
        found.append(term.span())
    merged: list[Span] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def phrases_together(text: str) -> str:
    """A text with no-break spaces within phrases such as a number with its noun or unit and a day with
    its month, and before ๆ and ฯลฯ, for what knows no other way.
    """
    held = _PHRASES.sub(lambda found: _BLANK.sub("\u00a0", found[0]), text)
    return _REPEATS.sub("\u00a0", held)
