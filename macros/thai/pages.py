"""Finished HTML pages in good Thai: the digits of the office, and lines that break at words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from macros.html.classes import Class
from macros.html.events import Event, events
from macros.thai.digits import to_thai
from macros.thai.words import Span, unbroken

KEEP_DIGITS = "data-digits"
_WHOLE = f'<span class="{Class.WHOLE}">'
_LITERAL = {"script", "style", "code", "pre", "kbd", "samp", "textarea"}
_NO_SPANS = _LITERAL | {"head", "title", "svg", "option", "button", "select"}
_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
}  # fmt: skip
_REFERENCE = re.compile("&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+)|[a-zA-Z][-.a-zA-Z0-9]*);?")
_KEPT = 20_000  # texts: of those of a build 93 % were seen before, for menus stand on every page


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
    kept = tuple(terms)

    def change(text: str, inside: AbstractSet[str]) -> str:
        return text if inside & _NO_SPANS else _spanned(text, kept)

    return rewrite(html, change)


def rewrite(html: str, change: Callable[[str, AbstractSet[str]], str]) -> str:
    """A page with every text replaced by change(text, names of the elements it is inside).

    Text arrives as it is written in HTML (entities apart); all else is copied as it is.
    """
    parts, copied, elements = [], 0, _Elements()
    for event in events(html):
        if event.kind != "text":
            elements.note(event)
            continue
        for start, end in _texts(event.value):
            parts += [
                html[copied : event.start + start],
                change(event.value[start:end], elements.inside),
            ]
            copied = event.start + end
    return "".join([*parts, html[copied:]])


@lru_cache(maxsize=_KEPT)
def _spanned(text: str, terms: tuple[str, ...]) -> str:
    parts, end = [], 0
    for start, stop in unbroken(text, terms):
        parts += [text[end:start], _WHOLE, text[start:stop], "</span>"]
        end = stop
    return "".join([*parts, text[end:]])


def _texts(text: str) -> Iterator[Span]:
    """The stretches of a text between its references."""
    end = 0
    for found in _REFERENCE.finditer(text) if "&" in text else ():
        yield end, found.start()
        end = found.end()
    yield end, len(text)


class _Elements:
    """Those that are open where a page is read."""

    def __init__(self) -> None:
        self._open: list[tuple[str, frozenset[str]]] = []

    @property
    def inside(self) -> frozenset[str]:
        """Their names, and KEEP_DIGITS below an element that is marked so."""
        return self._open[-1][1] if self._open else frozenset()

    def note(self, event: Event) -> None:
        """Open an element, or close one, and what was left open inside it."""
        name = event.value
        if event.kind == "start" and name not in _VOID:
            keeps = KEEP_DIGITS in event.given and event.attributes.get(KEEP_DIGITS) == "keep"
            self._open.append((name, self.inside | ({name, KEEP_DIGITS} if keeps else {name})))
        elif event.kind == "end" and name in self.inside:
            while self._open.pop()[0] != name:
                pass
