"""Finished HTML pages in good Thai: the digits of the office, and lines that break at words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache, partial

from macros.html.classes import Class
from macros.html.events import Event, events, pairs_of
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
_KEPT = 20_000  # texts: of those of a build 93 % were seen before, for menus stand on every page


def with_thai_digits(html: str) -> str:
    """A page with the digits of its visible text in Thai.

    Attributes (addresses, ids), scripts, styles, code and every element marked
    `data-digits="keep"` stay as they are, byte for byte.
    """
    return rewrite(html, to_thai, _LITERAL, _KEEP)


def with_whole_words(html: str, terms: Sequence[str]) -> str:
    """A page whose terms stay on one line, each in `<span class="whole">`.

    Spans are neither copied nor read aloud, as a zero-width space or word joiner would be.
    """
    return rewrite(html, partial(_spanned, terms=tuple(terms)), _NO_SPANS)


def rewrite(
    html: str,
    change: Callable[[str], str],
    left: AbstractSet[str],
    marked: tuple[str, str] | None = None,
) -> str:
    """A page with every text changed that stands in none of the elements `left`, nor in one that is
    `marked` by an attribute of a value.

    Text arrives as it is written in HTML (entities apart); all else is copied as it is.
    """
    parts, copied, elements = list[str](), 0, _Elements(left, marked)
    for event in events(html):
        kind, value, at, *_ = event
        if kind != "text":
            elements.note(event)
        elif not elements.left:
            for start, end in _texts(value) if "&" in value else ((0, len(value)),):
                changed = change(value[start:end])
                if changed != value[start:end]:
                    parts += [html[copied : at + start], changed]
                    copied = at + end
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
    for found in _REFERENCE.finditer(text):
        yield end, found.start()
        end = found.end()
    yield end, len(text)


class _Elements:
    """Those that are open where a page is read, and whether text is `left` as it is there."""

    def __init__(self, names: AbstractSet[str], marked: tuple[str, str] | None) -> None:
        self._names, self._marked = names, marked
        self._open: list[tuple[str, bool]] = []
        self.left = False

    def note(self, event: Event) -> None:
        """Open an element, or close one, and what was left open inside it."""
        kind, name, _, _, given = event
        if kind == "start" and name not in _VOID:
            self._open.append((name, self.left))
            self.left = self.left or name in self._names or self._is_marked(given)
        elif kind == "end" and any(name == each for each, _ in reversed(self._open)):
            while (closed := self._open.pop())[0] != name:
                pass
            self.left = closed[1]

    def _is_marked(self, given: str) -> bool:
        return self._marked is not None and self._marked in pairs_of(given)
