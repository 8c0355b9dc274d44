"""Thai alphabetical order, by the Unicode Collation Algorithm (UTS #10) with numbers by their value.

The only order there is: what a browser sorts, it sorts by numbers that are made here. Its own
`Intl.Collator("th")` passes over blanks and points ("1.1" is "11") and puts Latin behind Thai.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pyuca
from pyuca import Collator

from macros.thai.digits import to_arabic

_NUMBER = re.compile(r"[0-9]+")
_COMMON = re.compile("(?:(?:00[0-9A-F]|03[0-6]|0E[0-9A-F]|20[0-6])[0-9A-F] *)+;")
_UNCOMMON = re.compile("[^\u0000-\u00ff\u0300-\u036f\u0e00-\u0eff\u2000-\u206f]")


@cache
def _common() -> Collator:
    """What sorts texts of letters in common use alone, as the whole one does: those lines of the table
    that no other letter is in are read in a tenth of the time.
    """
    table = Path(pyuca.__file__).with_name(f"allkeys-{Collator.UCA_VERSION}.txt")
    with table.open(encoding="utf-8") as lines, TemporaryDirectory() as folder:
        file = Path(folder, "common.txt")
        file.write_text("".join(filter(_COMMON.match, lines)), encoding="utf-8")
        return Collator(str(file))


@cache
def _whole() -> Collator:
    return Collator()


def _sort_key(text: str) -> tuple[int, ...]:
    written = unicodedata.normalize("NFD", text)
    collator = _whole() if _UNCOMMON.search(written) else _common()
    return tuple(collator.sort_key(written))


def sort_key(text: str) -> tuple[tuple[int, ...], str]:
    """A key for `sorted`: signs, digits, Latin, Thai; ก before ข, leading vowels after their
    consonant, tones last; 2 before 10, and ๑ where 1 is.
    """
    counted = _NUMBER.sub(lambda found: _by_value(found[0]), to_arabic(text))
    return _sort_key(counted), text


def ranks(texts: Iterable[str]) -> dict[str, int]:
    """The place of each text among them all, from 1."""
    ordered = sorted(set(texts), key=sort_key)
    return {text: place for place, text in enumerate(ordered, 1)}


def _by_value(digits: str) -> str:
    """Digits that stand in the order of their values, letter by letter: how many, then which."""
    bare = digits.lstrip("0") or "0"
    nines, left = divmod(len(bare) - 1, 8)
    return "9" * nines + str(left + 1) + bare
