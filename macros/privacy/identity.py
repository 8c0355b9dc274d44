"""The thirteen digits of a Thai identity card (1-2345-67890-12-3), however they are written.

A last digit that checks is found in one of ten random numbers, so form counts as well: digits in
one piece, parted where the card parts them, or thirteen single ones. Other partings, and cells of
a table, count only where the words before them speak of such a number. `make bench` has figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import mul

from macros.privacy.boxes import MARK, SPACE, boxed
from macros.privacy.labels import near

_GAP = f"[{SPACE}{MARK}]{{1,8}}"
RUN = re.compile(f"(?<![0-9])(?=([1-8](?:(?:{_GAP})?[0-9]){{12}})(?![0-9]))")
_PARTS = re.compile("[^0-9]+")
_CARD = {1, 5, 10, 12}  # after how many digits the card has a gap
_EVERY = 12  # gaps: one digit a box
_BEFORE, _AFTER = re.compile(r"\d[ \t]{0,4}$"), re.compile(r"[ \t]{0,4}\d")
_LISTED = re.compile(r"(?:^|[\n|])[ \t]*\d{1,3}\.$")


def identities(text: str) -> Iterator[tuple[int, int]]:
    """Where each number starts and ends; they may overlap."""
    for found in RUN.finditer(text):
        start, end = found.span(1)
        if checks(found[1]) and _stands_alone(text, start, end) and _well_parted(text, start, end):
            yield start, end
    for start, end in boxed(text):
        if checks(text[start:end]):
            yield start, end


def checks(number: str) -> bool:
    """Whether the last of the 13 digits is the one that the others call for."""
    *digits, last = map(int, _PARTS.sub("", number))
    weighed: int = sum(map(mul, digits, range(13, 1, -1)))
    return (11 - weighed % 11) % 10 == last


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the number is no piece of a longer number, a fraction or a mixed code."""
    before, after, inside = text[max(0, start - 6) : start], text[end : end + 2], text[start:end]
    if _is_latin(before[-1:]) and _is_latin(after[:1]):
        return False
    if _LISTED.search(before):
        return True
    fraction = re.search(r"\d[.,]$", before)
    return not (fraction or _leads_on(before[:-3:-1], inside) or _leads_on(after, inside))


def _leads_on(beside: str, inside: str) -> bool:
    """Whether a mark that parts the number parts it from another digit as well."""
    return bool(beside[:1].strip()) and beside[:1] in inside and beside[1:].isdigit()


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()


def _well_parted(text: str, start: int, end: int) -> bool:
    gaps = dict(_gaps(text[start:end]))
    if any(gap.count("\n") > 1 for gap in gaps.values()):
        return False
    if not gaps or set(gaps) == _CARD or near(text, start):
        return True
    if len(gaps) == _EVERY:
        return not (_BEFORE.search(text, max(0, start - 5), start) or _AFTER.match(text, end))
    marked = {at for at, gap in gaps.items() if gap.strip()}
    if set(gaps) > _CARD:
        return marked == _CARD
    return set(gaps) < _CARD and 1 in gaps and marked == set(gaps)


def _gaps(number: str) -> Iterator[tuple[int, str]]:
    """(digits before it, the gap itself) of every gap in a number."""
    skipped = 0
    for found in _PARTS.finditer(number):
        yield found.start() - skipped, found[0]
        skipped += len(found[0])
