"""Guessing what somebody meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option that looks most like the word, or None when none is close."""
    folded = {option.casefold(): option for option in options}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else None


def unknown(word: str, options: Iterable[str]) -> str:
    """The Thai sentence for a word that is not among the options."""
    options = list(options)
    near = nearest(word, options)
    if near:
        return f"ไม่รู้จัก {word!r} หมายถึง {near!r} หรือไม่"
    return f"ไม่รู้จัก {word!r} ให้ใช้คำใดคำหนึ่งต่อไปนี้: {', '.join(options) or '(ยังไม่มีรายการ)'}"
