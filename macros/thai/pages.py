"""Finished HTML pages in good Thai: the digits of the office, and lines that break at words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from macros.html.classes import Class
from macros.html.rewriting import TextChange, rewriting
from macros.thai.digits import to_thai
from macros.thai.words import unbroken

_WHOLE = f'<span class="{Class.WHOLE}">'
_LITERAL = {"script", "style", "code", "pre", "kbd", "samp", "textarea"}
_NO_SPANS = _LITERAL | {"head", "title", "svg", "option", "button", "select"}
_KEPT = 20_000  # texts: of 10 that stand in lines not seen before, 7 were

DIGITS = TextChange(to_thai, _LITERAL, ("data-digits", "keep"))
"""Digits in Thai."""


def with_thai_digits(html: str) -> str:
    """HTML with the digits of its visible text in Thai.

    Attributes (addresses, ids), scripts, styles, code and every element marked
    `data-digits="keep"` stay as they are, byte for byte.
    """
    return thai_digits()(html)


def thai_digits() -> Callable[[str], str]:
    """`with_thai_digits` for the pages of a site: what stands on many of them is changed once."""
    return rewriting([DIGITS])


def whole_words(terms: Sequence[str]) -> TextChange:
    """Terms that stay on one line, in `<span class="whole">`.

    Spans are neither copied nor read aloud, as a zero-width space or word joiner would be.
    """
    spanned = lru_cache(maxsize=_KEPT)(partial(_spanned, terms=tuple(terms)))
    return TextChange(spanned, _NO_SPANS)


def _spanned(text: str, terms: tuple[str, ...]) -> str:
    parts, end = [], 0
    for start, stop in unbroken(text, terms):
        parts += [text[end:start], _WHOLE, text[start:stop], "</span>"]
        end = stop
    return "".join([*parts, text[end:]])
