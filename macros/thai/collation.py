"""Thai alphabetical order, by the Unicode Collation Algorithm (UTS #10)."""

from __future__ import annotations

from functools import cache

from pyuca import Collator


@cache
def _collator() -> Collator:
    return Collator()


def sort_key(text: str) -> tuple[int, ...]:
    """A key for `sorted`: ก before ข, leading vowels after their consonant, tones last."""
    return tuple(_collator().sort_key(text))
