"""Thai as it should be typed: one letter where keyboards and PDF files leave two, marks in their
order, nothing unseen.

A syllable is written consonant, vowel above or below, tone; what stands after the vowel า or ำ
belongs before it. Thai keyboards and programs let other orders pass that look the same.
"""

from __future__ import annotations

import re
import unicodedata

from macros.thai.private import readable

MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
"""Vowels above and below, tones and other marks, for a class of a regular expression."""

_THAI = "[\u0e01-\u0e5b]"
_UNSEEN = re.compile(
    "(?=[\u200b-\u200f\u2060\ufeff\u00ad])"
    f"(?:(?<={_THAI})[\u200b-\u200f\u2060\ufeff\u00ad]+(?={_THAI})|[\u200b\u2060\ufeff\u00ad])"
)
_AM = re.compile("\u0e4d([่-๋]?)า")  # without a consonant before it
_AE = re.compile("เเ")  # sara e twice, typed for sara ae
_TONES = "่้๊๋"
_LAST = _TONES + "์๎"  # what stands above a vowel
_SYLLABLE = re.compile(  # one that may have to be mended: most need no second look
    f"([ก-ฮ])(?=[{MARKS}]{{3}}|[{_LAST}][{MARKS}]|[{MARKS}](?![{_LAST}])[{MARKS}]"
    f"|[{MARKS}]*(?:ๅ|[ะาำๅ][ะาำๅ{MARKS}])|[{MARKS}]?\u0e4d[{MARKS}]?[าำ])"
    f"([{MARKS}]*)([ะาำๅ]*)([{MARKS}]*)"
)
_NIKHAHIT, _AMS = "\u0e4d", re.compile("ำ[าำ]+")


def normalized(text: str) -> str:
    """The text in Unicode NFC, private letters of a certain meaning as what they mean, ำ for ํา and
    แ for เเ, marks in order and none twice, without zero-width spaces and soft hyphens. The same
    text when nothing is to be mended.
    """
    if text.isascii():
        return text
    seen = unicodedata.normalize("NFC", _UNSEEN.sub("", readable(text)))
    return composed(_SYLLABLE.sub(_ordered, seen))


def composed(text: str) -> str:
    """The text in NFC, with ำ for ํา and แ for เเ, which look the same to everybody, and without
    zero-width spaces and soft hyphens.
    """
    seen = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    return _AE.sub("แ", _AM.sub("\\1ำ", seen))


def _ordered(found: re.Match[str]) -> str:
    """A consonant with its marks as they should be typed."""
    base, marks, vowels, after = found.groups()
    movable = _TONES + _NIKHAHIT if vowels[:1] in {"า", "ำ"} else _TONES
    if all(mark in movable for mark in after):
        marks, after = marks + after, ""
    vowels = _AMS.sub("ำ", vowels)
    if _NIKHAHIT in marks and vowels[:1] in {"า", "ำ"} and set(marks) <= set(movable):
        marks, vowels = marks.replace(_NIKHAHIT, ""), f"ำ{vowels[1:]}"
    if vowels == "ๅ" and base not in "ฤฦ":
        vowels = "า"
    return base + _sorted(marks) + vowels + after


def _sorted(marks: str) -> str:
    """Marks with tones last, each once."""
    ordered = sorted(marks, key=lambda mark: mark in _LAST)
    return "".join(mark for at, mark in enumerate(ordered) if mark != ordered[at - 1] or not at)
