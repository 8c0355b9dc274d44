"""What a file may be called, so that its name works on Windows, on phones, in addresses and in ZIP files.

docs/assets/javascripts/form/file-names.js holds the same rules for files that are chosen in the browser;
a test holds both to each other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from macros.evidence.folders import is_junk
from macros.thai.normal import normalized

FORBIDDEN = re.compile(r'[#?%:"\\<>*|]+')
"""Signs that addresses or Windows do not take, in runs."""
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices."""
LONGEST_NAME, LONGEST_PATH = 200, 240
"""Bytes of a name; letters of a path, as Windows counts."""

_PARTED = re.compile(r'[ #?%:"\\/<>*|-]+')
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}\Z")
_BEFORE = re.compile(r"\A[-.~$]+")
_AFTER = re.compile(r"[-.~]+\Z")
_CUT = re.compile("[เ-ไ]?[ก-ฮ]?[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0300-\u036f]*\\Z")
_ROOM = 4  # bytes for the number of a twin


def safe_name(name: str, taken: Iterable[str] = ()) -> str:
    """The name that a file should have: without blanks and signs that some place does not take, not too
    long, and not told from those in `taken` by capitals alone. Never raises, whatever the name.
    """
    shown = "".join(sign if sign.isprintable() else _unseen(sign) for sign in normalized(name))
    found = _SUFFIX.search(shown.rstrip(". "))
    stem, suffix = (shown[: found.start()], found[0].lower()) if found else (shown, "")
    stem = _AFTER.sub("", _BEFORE.sub("", _PARTED.sub("-", stem))) or "file"
    if RESERVED.fullmatch(stem + suffix) or is_junk(stem + suffix):
        stem, suffix = f"file-{stem}", "" if is_junk(f"file-{stem}{suffix}") else suffix
    return _alone(_short(stem, LONGEST_NAME - len(suffix) - _ROOM), suffix, {*map(folded, taken)})


def folded(name: str) -> str:
    """A name as Windows and macOS tell it from others."""
    return normalized(name).casefold()


def _unseen(sign: str) -> str:
    return " " if sign.isspace() else ""


def _short(stem: str, most: int) -> str:
    """The beginning of a name in so many bytes, not cut within a syllable's letters."""
    if len(stem.encode()) <= most:
        return stem
    cut = stem.encode()[:most].decode(errors="ignore")
    return _AFTER.sub("", _CUT.sub("", cut)) or "file"


def _alone(stem: str, suffix: str, taken: Collection[str]) -> str:
    name, number = stem + suffix, 1
    while folded(name) in taken:
        number += 1
        name = f"{stem}-{number}{suffix}"
    return name
