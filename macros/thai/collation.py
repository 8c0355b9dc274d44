"""Thai alphabetical order, by the Unicode Collation Algorithm (UTS #10) with numbers by their value.

The only order there is: what a browser sorts, it sorts by numbers that are made here. Its own
`Intl.Collator("th")` passes over blanks and points ("1.1" is "11") and puts Latin behind Thai.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pyuca import Collator

from macros.thai.digits import to_arabic

_NUMBER = re.compile(r"[0-9]+")


@cache
def _collator() -> Collator:
    return Collator()


def sort_key(text: str) -> tuple[tuple[int, ...], str]:
    """A key for `sorted`: signs, digits, Latin, Thai; ก before ข, leading vowels after their
    consonant, tones last; 2 before 10, and ๑ where 1 is.
    """
    counted = _NUMBER.sub(lambda found: _by_value(found[0]), to_arabic(text))
    return tuple(_collator().sort_key(counted)), text


def ranks(texts: Iterable[str]) -> dict[str, int]:
    """The place of each text among them all, from 1."""
    ordered = sorted(set(texts), key=sort_key)
    return {text: place for place, text in enumerate(ordered, 1)}


def _by_value(digits: str) -> str:
    """Digits that stand in the order of their values, letter by letter: how many, then which."""
    bare = digits.lstrip("0") or "0"
    nines, left = divmod(len(bare) - 1, 8)
    return "9" * nines + str(left + 1) + bare
