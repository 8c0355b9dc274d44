"""Thai as it comes out of PDF files: a blank where a vowel or a tone was lost.

Fonts draw ำ as two shapes and shift marks by shapes of their own; a reader that has no letter for a
shape writes a blank: "ก าหนด" for กำหนด, "ที ่" for ที่.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge

from macros.thai.lexicon import UNKNOWN, strangeness
from macros.thai.normal import MARKS, normalized

_BROKEN = re.compile(f"(?=[ \u00a0])(?<=[ก-ฮ{MARKS}])[ \u00a0](?=[{MARKS}า])([่-๋]?า)?")
_PARTED = re.compile(  # what nobody can end a syllable with, and a consonant: เป็ น, รั บ, ชื่ อ, ใ น
    "(?=[ \u00a0])(?:(?<=[ั็ื])|(?<=[ัื][่-๋])|(?<=[เ-ไ])|(?<=เ[ก-ฮ]ี)|(?<=เ[ก-ฮ]ี[่-๋]))[ \u00a0](?=[ก-ฮ])"
)
_BEFORE, _AFTER = re.compile("[\u0e01-\u0e4e]*$"), re.compile("[\u0e01-\u0e4e]*")
_LONGEST = 60  # letters on either side: what stands further away says nothing of a word
_ROUNDS = 9  # a syllable that is whole again may make its neighbour certain


@dataclass(frozen=True)
class Break:
    """A blank inside a syllable with the vowel after it: from where to where in its text, the
    words around it as they are written, and what to write in its place; None where that is not certain.
    """

    start: int
    end: int
    written: str
    instead: str | None


def breaks(text: str) -> Iterator[Break]:
    """The blanks inside syllables of a text, in order. One that parts a syllable between letters
    that stand by themselves is told only where joining them makes a word.
    """
    both = (_BROKEN.finditer(text), _PARTED.finditer(text))
    for found in merge(*both, key=lambda each: each.start()):
        before = _BEFORE.search(text, max(0, found.start() - _LONGEST), found.start())
        after = _AFTER.match(text, found.end(), found.end() + _LONGEST)
        left, right = before[0] if before else "", after[0] if after else ""
        if found.re is _BROKEN:
            instead = _meant(left, found[1] or "", right)
        elif _is_one(left, right):
            instead = ""
        else:
            continue
        yield Break(found.start(), found.end(), f"{left}{found[0]}{right}", instead)


def _is_one(left: str, right: str) -> bool:
    """Whether two parts of a syllable make a word that they are not by themselves."""
    parted = sum(strangeness(normalized(part)) for part in (left, right))
    return strangeness(normalized(left + right)) + UNKNOWN <= parted


def rejoined(text: str) -> str:
    """The text without the blanks inside syllables whose meaning is certain."""
    for _ in range(_ROUNDS):
        parts, end = [], 0
        for each in breaks(text):
            if each.instead is not None:
                parts += [text[end : each.start], each.instead]
                end = each.end
        if not parts:
            break
        text = normalized("".join([*parts, text[end:]]))
    return text


def _meant(left: str, vowel: str, right: str) -> str | None:
    """What stood between two parts of a syllable, of which `vowel` (ends with า, or is nothing) is
    left; None when that is not certain.
    """
    if not vowel:
        return "" if strangeness(normalized(left + right)) < UNKNOWN else None
    if len(left) == 1 and not right:  # letters that were spaced out, or a word: ท า
        return None
    am = vowel.replace("า", "ำ")
    lost, parted = (strangeness(normalized(left + each + right)) for each in (am, vowel))
    if vowel == "า":  # no word begins with it: the blank was a part of ำ
        return am if lost <= parted else None
    if lost == parted:
        return None
    return am if lost < parted else vowel
