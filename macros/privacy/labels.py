"""Words that speak of an identity card's number."""

from __future__ import annotations

import re

SPOKEN = re.compile(
    r"ประช[าำ]ชน|เลขประจ[าำ]ตัว|เลขบัตร|ID\s?(?:card|no|number)|national id", re.IGNORECASE
)
NAMED = re.compile(
    r"เลขประจ[าำ]ตัวประช|เลข(?:ที่)?บัตร|บัตร(?:ประจ[าำ]ตัว)?ประช|13\s?หลัก|ID\s?card|national id",
    re.IGNORECASE,
)
_NEAR = 80  # letters before a number in which words speak of it


def spoken(text: str) -> bool:
    """Whether a text may speak of such a number."""
    return bool(SPOKEN.search(text))


def near(text: str, start: int) -> bool:
    """Whether the words shortly before a place may speak of such a number."""
    return bool(SPOKEN.search(text, max(0, start - _NEAR), start))


def named(text: str) -> list[int]:
    """Where a text names such a number beyond doubt, as the head of a table does."""
    return [found.start() for found in NAMED.finditer(text)]
