"""Pages with texts changed where they may be, and with other tags in the place of some: in one pass,
and what stands on many pages once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from macros.html.events import Event, pairs_of
from macros.html.stretches import PageReader

TagChange = Callable[[Event], str | None]
"""What gives the tag to stand in the place of one that opens an element; None where it stays."""

_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
}  # fmt: skip
_REFERENCE = re.compile("&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+)|[a-zA-Z][-.a-zA-Z0-9]*);?")


@dataclass(frozen=True, eq=False)
class TextChange:
    """What becomes of every text that stands in none of the elements `left`, nor in one that is
    `marked` by an attribute of a value. Text arrives as it is written in HTML, references apart;
    `change` must always answer alike.
    """

    change: Callable[[str], str]
    left: AbstractSet[str]
    marked: tuple[str, str] | None = None

    def enters(self, name: str, given: str) -> bool:
        """Whether text is changed in an element with these attributes, too."""
        return name not in self.left and (self.marked is None or self.marked not in pairs_of(given))


def rewriting(
    texts: Sequence[TextChange], tags: Mapping[str, TagChange] | None = None
) -> Callable[[str], str]:
    """What gives a page with its texts changed, by one of `texts` after the other, and the tags
    that open elements, by the names of these. All else is copied as it is.
    """
    named = tags or {}

    def rewritten(html: str, found: Sequence[Event], around: _Element) -> tuple[str, _Element]:
        """A stretch as it shall be, and what it ends in."""
        parts, copied = list[str](), 0
        for event in found:
            kind, value, start, end, given = event
            if kind == "text":
                for at, old, new in _changed(value, around.changes) if around.changes else ():
                    parts += [html[copied : start + at], new]
                    copied = start + at + len(old)
            elif kind == "end":
                around = around.closed(value)
            elif kind == "start":
                tag = named[value](event) if value in named else None
                if tag is not None:
                    parts += [html[copied:start], tag]
                    copied = end
                if value not in _VOID:
                    around = around.opened(value, given)
        return "".join([*parts, html[copied:]]), around

    read = PageReader(rewritten, _Element(tuple(texts)))
    return lambda html: "".join(read(html))


def _changed(text: str, changes: Sequence[TextChange]) -> Iterator[tuple[int, str, str]]:
    """Where a text is changed: from which letter on, what stands there, and what will."""
    for start, end in _between_references(text) if "&" in text else ((0, len(text)),):
        old = new = text[start:end]
        for each in changes:
            new = each.change(new)
        if new != old:
            yield start, old, new


def _between_references(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    for found in _REFERENCE.finditer(text):
        yield end, found.start()
        end = found.end()
    yield end, len(text)


class _Element:
    """An open element in those around it, and the `changes` that text in it is given. There is one
    for all places of a site with the same elements around them.
    """

    def __init__(
        self, changes: tuple[TextChange, ...], name: str = "", around: _Element | None = None
    ) -> None:
        self.changes = changes
        self._name, self._around = name, around
        self._inner: dict[tuple[str, tuple[TextChange, ...]], _Element] = {}

    def opened(self, name: str, given: str) -> _Element:
        """What is open where an element opens."""
        changes = tuple(each for each in self.changes if each.enters(name, given))
        return self._inner.setdefault((name, changes), _Element(changes, name, self))

    def closed(self, name: str) -> _Element:
        """What is open after the end of an element, and of what was left open inside it."""
        element = self
        while element._around is not None:
            if element._name == name:
                return element._around
            element = element._around
        return self
