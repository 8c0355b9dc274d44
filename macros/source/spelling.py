"""Guessing what somebody meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from macros.source.mistakes import Mistake, mistake


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option that looks most like the word, or None when none is close."""
    folded = {option.casefold(): option for option in options}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else None


def unknown(word: str, options: Iterable[str]) -> Mistake:
    """The mistake of a word that is not among the options."""
    options = list(options)
    near = nearest(word, options)
    if near:
        return mistake("DATA-01", word=word, near=near)
    return mistake("DATA-02", word=word, options=", ".join(options) or "(ยังไม่มีรายการ)")
