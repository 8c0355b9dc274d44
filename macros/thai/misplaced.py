"""Thai letters that stand where none can be read: marks without a consonant, two vowels on one.

After the rules of input of WTT 2.0 (the Thai API Consortium), but for what people do write: marks
named alone ("ไม้เอก (่)", "เ-ะ"), Pali (กิํ, พุทฺธํ), letters drawn out (จ้าาา).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.thai.normal import MARKS, composed, normalized
from macros.thai.private import ANY

_LETTERS = f"\u0e01-\u0e5b\u200b-\u200f\u2060\ufeff\u00ad{ANY}"
_WORD = re.compile(f"[{_LETTERS}]+")
_CARRIERS = frozenset("-–—_◌.…xX×(\"'“‘[/`*")
_ASTRAY = re.compile(
    f"""(?=[{MARKS}ะาำๅเ-ไ])(?:  # what any of them begins with
        (?P<start>(?<![{_LETTERS}])[{MARKS}ะาำๅ]) # nothing for it to stand on
      | (?<=[ะาำๅเ-ๆฯ๏-๛])(?:[{MARKS}]|(?<![ะาำๅเ-ไ])[ะาำๅ])  # nor here
      | [ัิีึื็][ัิีึืุู็]|[ุู][ัิีึืุู็]   # two vowels on one consonant
      | [่-์][่-์]                           # two tones
      | [เ-ไ][เ-ไ]|[ำๅ][ะาำๅ]|าำ             # two vowels where one can be read
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Slip:
    """Thai that was typed as it cannot be read: where it begins in its text, the word as it is
    written, and as it was meant, or None where that is not certain.
    """

    start: int
    written: str
    meant: str | None


def slips(text: str) -> Iterator[Slip]:
    """The words of a text that are not as they should be typed, in order, but for what looks the
    same to everybody (`composed`).
    """
    if normalized(text) == text and not _ASTRAY.search(text):
        return
    for found in _WORD.finditer(text):
        word = found[0]
        better = normalized(word)
        if better != composed(word):
            yield Slip(found.start(), word, better)
        astray = _ASTRAY.search(better)
        if astray and not (astray["start"] and _named(text, found)):
            at = astray.start() if better == word else 0
            yield Slip(found.start() + at, better, None)


def _named(text: str, word: re.Match[str]) -> bool:
    """Whether a mark is named rather than used: it stands alone, or behind what carries it."""
    before = text[word.start() - 1] if word.start() else ""
    return before in _CARRIERS or len(word[0]) == 1
