"""Thirteen digits in cells of a table or in boxes of a form: one in each, or as the card parts them.

Empty cells and dashes may stand between; the digits may go on in the next row. Such digits count
only after words that speak of the number, close before them or at the head of the table.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from macros.privacy.labels import named, near

SPACE = r" \t\n\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
MARK = r"\-./_\\\u00b7\u2010-\u2015\u2022\u2043\u2212\u2219\u22c5\ufe58\ufe63\uff0d\uff0e\uff0f"
"""What may stand between the digits of a number."""

_LONE = f"[{SPACE}{MARK}]{{0,6}}"
_BOX = rf"{_LONE}(?:\|{_LONE}){{1,4}}"
_NEXT = r"[ \t\u00a0]{0,4}\|[ \t\u00a0]{0,4}[0-9](?![0-9])"  # one more digit, in the same row
BOXES = re.compile(
    f"(?<![0-9])(?=([1-8](?:(?:{_BOX}|[{SPACE}]{{1,3}})[0-9]){{12}}"
    f"|[1-8]{_BOX}[0-9]{{4}}{_BOX}[0-9]{{5}}{_BOX}[0-9]{{2}}{_BOX}[0-9])(?!{_NEXT}|[0-9]))"
)
_DIGIT = re.compile("[0-9]")
AMONG = re.compile(
    r"[^|\s][^|\n]*\|[ \t]*[0-9][ \t]*\|[ \t]*$"
)  # a digit before it, not in the first cell
_ONE_EACH = 12  # rows after the first
ABOVE = re.compile(r"(?<![0-9])[0-9][ \t]*\|?\s*$")
BELOW = re.compile(r"[\s|]*[0-9](?![0-9])")
_BESIDE = 40  # letters in which the cell before a number stands


def boxed(text: str) -> Iterator[tuple[int, int]]:
    """Where thirteen such digits start and end; they may overlap."""
    if "|" not in text:
        return
    heads: _Heads | None = None
    for found in BOXES.finditer(text):
        start, end = found.span(1)
        if "|" not in found[1] or ("\n" in found[1] and not _fills_rows(text, start, end)):
            continue
        if near(text, start):
            yield start, end
            continue
        heads = heads or _Heads(text)
        if heads.over(start) and not AMONG.search(_beside(text, start)):
            yield start, end


def _beside(text: str, start: int) -> str:
    """What stands before a number in its row, as far as it counts."""
    return text[max(0, start - _BESIDE) : start].rpartition("\n")[2]


def _fills_rows(text: str, start: int, end: int) -> bool:
    """Whether a number that goes on in the next row has no other digits beside it, nor, where each
    row holds one digit, above or below it.
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if _DIGIT.search(text, first, start) or _DIGIT.search(text, end, last):
        return False
    if text.count("\n", start, end) < _ONE_EACH:
        return True
    return not (ABOVE.search(text, max(0, first - _BESIDE), first) or BELOW.match(text, last))


class _Heads:
    """Where tables of a text are named as holding such numbers."""

    def __init__(self, text: str) -> None:
        self._named = named(text)
        self._prose = list(_prose(text)) if self._named else []

    def over(self, start: int) -> bool:
        """Whether the table that stands here, or the line before it, names such numbers."""
        at = bisect_right(self._named, start)
        if not at:
            return False
        since = self._named[at - 1]
        return bisect_right(self._prose, since) == bisect_right(self._prose, start)


def _prose(text: str) -> Iterator[int]:
    """Where lines begin that are no rows of a table."""
    start = 0
    for line in text.split("\n"):
        if line.strip() and "|" not in line:
            yield start
        start += len(line) + 1
