"""Finished HTML pages in good Thai: the digits of the office, and lines that break at words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache, partial

from macros.html.classes import Class
from macros.html.events import Event, pairs_of
from macros.html.stretches import PageReader
from macros.thai.digits import to_thai
from macros.thai.words import Span, unbroken

_KEEP = ("data-digits", "keep")
_WHOLE = f'<span class="{Class.WHOLE}">'
_LITERAL = {"script", "style", "code", "pre", "kbd", "samp", "textarea"}
_NO_SPANS = _LITERAL | {"head", "title", "svg", "option", "button", "select"}
_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
}  # fmt: skip
_REFERENCE = re.compile("&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+)|[a-zA-Z][-.a-zA-Z0-9]*);?")
_KEPT = 20_000  # texts: of 10 that stand in lines not seen before, 7 were


def with_thai_digits(html: str) -> str:
    """HTML with the digits of its visible text in Thai.

    Attributes (addresses, ids), scripts, styles, code and every element marked
    `data-digits="keep"` stay as they are, byte for byte.
    """
    return thai_digits()(html)


def thai_digits() -> Callable[[str], str]:
    """`with_thai_digits` for the pages of a site: what stands on many of them is changed once."""
    return rewriting(to_thai, _LITERAL, _KEEP)


def whole_words(terms: Sequence[str]) -> Callable[[str], str]:
    """What gives each page of a site with terms that stay on one line, in `<span class="whole">`.

    Spans are neither copied nor read aloud, as a zero-width space or word joiner would be.
    """
    spanned = lru_cache(maxsize=_KEPT)(partial(_spanned, terms=tuple(terms)))
    return rewriting(spanned, _NO_SPANS)


def rewriting(
    change: Callable[[str], str],
    left: AbstractSet[str],
    marked: tuple[str, str] | None = None,
) -> Callable[[str], str]:
    """What gives a page with every text changed that stands in none of the elements `left`, nor in
    one that is `marked` by an attribute of a value.

    Text arrives as it is written in HTML (entities apart); all else is copied as it is. What stands
    on many pages is changed once, so `change` must always answer alike.
    """

    def rewritten(html: str, found: Sequence[Event], around: _Element) -> tuple[str, _Element]:
        parts, copied = list[str](), 0
        for kind, value, at, _, given in found:
            if kind == "end":
                around = around.closed(value)
            elif kind == "start" and value not in _VOID:
                hides = value in left or (marked is not None and marked in pairs_of(given))
                around = around.opened(value, hides)
            elif kind == "text" and not around.left:
                for start, end in _texts(value) if "&" in value else ((0, len(value)),):
                    changed = change(value[start:end])
                    if changed != value[start:end]:
                        parts += [html[copied : at + start], changed]
                        copied = at + end
        return "".join([*parts, html[copied:]]), around

    read = PageReader(rewritten, _Element())
    return lambda html: "".join(read(html))


def _spanned(text: str, terms: tuple[str, ...]) -> str:
    parts, end = [], 0
    for start, stop in unbroken(text, terms):
        parts += [text[end:start], _WHOLE, text[start:stop], "</span>"]
        end = stop
    return "".join([*parts, text[end:]])


def _texts(text: str) -> Iterator[Span]:
    """The stretches of a text between its references."""
    end = 0
    for found in _REFERENCE.finditer(text):
        yield end, found.start()
        end = found.end()
    yield end, len(text)


class _Element:
    """An open element in those around it, and whether text in it is `left` as it is. There is one
    for all places of a site with the same elements around them.
    """

    def __init__(self, name: str = "", left: bool = False, around: _Element | None = None) -> None:
        self.left = left
        self._name, self._around = name, around
        self._inner: dict[tuple[str, bool], _Element] = {}

    def opened(self, name: str, hides: bool) -> _Element:
        """What is open where an element opens, in which text is left if it `hides`."""
        left = self.left or hides
        return self._inner.setdefault((name, left), _Element(name, left, self))

    def closed(self, name: str) -> _Element:
        """What is open after the end of an element, and of what was left open inside it."""
        element = self
        while element._around is not None:
            if element._name == name:
                return element._around
            element = element._around
        return self
