"""Finished HTML pages in good Thai: the digits of the office, and lines that break at words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from html.parser import HTMLParser

from macros.thai.digits import to_thai
from macros.thai.words import unbroken

KEEP_DIGITS = "data-digits"
_LITERAL = {"script", "style", "code", "pre", "kbd", "samp", "textarea"}
_NO_SPANS = _LITERAL | {"head", "title", "svg", "option", "button", "select"}
_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
}  # fmt: skip


def with_thai_digits(html: str) -> str:
    """A page with the digits of its visible text in Thai.

    Attributes (addresses, ids), scripts, styles, code and every element marked
    `data-digits="keep"` stay as they are, byte for byte.
    """

    def change(text: str, inside: AbstractSet[str]) -> str:
        return text if inside & (_LITERAL | {KEEP_DIGITS}) else to_thai(text)

    return rewrite(html, change)


def with_whole_words(html: str, terms: Sequence[str]) -> str:
    """A page whose terms stay on one line, each in `<span class="whole">`.

    Spans are neither copied nor read aloud, as a zero-width space or word joiner would be.
    """

    def change(text: str, inside: AbstractSet[str]) -> str:
        return text if inside & _NO_SPANS else _spanned(text, terms)

    return rewrite(html, change)


def rewrite(html: str, change: Callable[[str, AbstractSet[str]], str]) -> str:
    """A page with every text replaced by change(text, names of the elements it is inside).

    Text arrives as it is written in HTML (entities apart); all else is copied as it is.
    """
    return _Rewriter(html, change).result()


def _spanned(text: str, terms: Sequence[str]) -> str:
    parts, end = [], 0
    for start, stop in unbroken(text, terms):
        parts += [text[end:start], '<span class="whole">', text[start:stop], "</span>"]
        end = stop
    return "".join([*parts, text[end:]])


class _Rewriter(HTMLParser):
    """Copies HTML as it stands, changing only its text."""

    def __init__(self, html: str, change: Callable[[str, AbstractSet[str]], str]) -> None:
        super().__init__(convert_charrefs=False)
        self._html, self._change = html, change
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._parts: list[str] = []
        self._copied = 0
        self._open: list[tuple[str, frozenset[str]]] = []

    def result(self) -> str:
        """The page with its texts changed."""
        self.feed(self._html)
        self.close()
        return "".join([*self._parts, self._html[self._copied :]])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that opens."""
        if tag not in _VOID:
            marks = {KEEP_DIGITS} if (KEEP_DIGITS, "keep") in attrs else set()
            self._open.append((tag, self._inside() | {tag} | marks))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content holds no text: nothing to note."""

    def handle_endtag(self, tag: str) -> None:
        """Close the element, and what was left open inside it."""
        if tag not in self._inside():
            return
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                break

    def handle_data(self, data: str) -> None:
        """Copy up to a text, and write what becomes of it."""
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        self._parts += [self._html[self._copied : start], self._change(data, self._inside())]
        self._copied = start + len(data)

    def _inside(self) -> frozenset[str]:
        return self._open[-1][1] if self._open else frozenset()
