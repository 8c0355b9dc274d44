"""HTML as events: tags and texts in their order, each with its place. Who reads pages reads these.

HTML as this project and its libraries write it is read by one pattern. What is not so regular (an
open "<", a tag cut off) goes to the standard library's parser, which forgives, and is seven times
slower: one pass over 12.5 million letters took 1.6 s, by a pattern 0.22 s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from typing import Literal, NamedTuple

_ATTRIBUTE = r"""\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]*[^\s"'<>=`/]))?"""
_REGULAR = re.compile(
    rf"""<!--.*?--> | <!doctype\b[^<>]*>
    | <(?P<raw>script|style)\b(?P<given>(?:{_ATTRIBUTE})*)\s*>(?P<code>.*?)</(?P=raw)\s*>
    | <(?!(?:script|style)(?![a-z0-9:-]))(?P<closes>/?)(?P<name>[a-z][a-z0-9:-]*)(?P<rest>(?:{_ATTRIBUTE})*)\s*(?P<empty>/?)>""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_PAIR = re.compile(
    r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]*[^\s"'<>=`/])))?"""
)

_new = tuple.__new__  # of a named tuple takes half of its time
_KEPT = 20_000  # different lists of attributes; those of menus stand on every page

Kind = Literal["start", "empty", "end", "text"]


class Event(NamedTuple):
    """A tag, with its name in small letters and its attributes as they are written; or a text as
    it is written, with the name of the element if it is code. It stands from letter `start` of the
    page up to `end`. "empty" is a tag that ends in />.
    """

    kind: Kind
    value: str
    start: int
    end: int
    given: str = ""

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The attributes in their order: names in small letters, and values with what references
        in them stand for, "" where none is written.
        """
        return pairs_of(self.given)

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes by name; of two of one name the first, as browsers have it."""
        return dict(reversed(self.pairs))


@lru_cache(maxsize=_KEPT)
def pairs_of(given: str) -> tuple[tuple[str, str], ...]:
    """The attributes of an event as they are written, as `Event.pairs`."""
    found = _PAIR.findall(given)
    return tuple((name.lower(), unescape("".join(values))) for name, *values in found)


def events(html: str) -> list[Event]:
    """The tags and texts of a page; comments and declarations are left out. Never raises."""
    found = regular_events(html)
    return _Forgiving(html).found if found is None else found


def regular_events(html: str) -> list[Event] | None:
    """The same of HTML that is regular, and ends within no tag, comment or code; else None."""
    found, end = list[Event](), 0
    for match in _REGULAR.finditer(html):
        start, stop = match.span()
        if end < start:
            text = html[end:start]
            if "<" in text:
                return None
            found.append(_new(Event, ("text", text, end, start, "")))
        raw, given, code, closes, name, rest, empty = match.groups()
        if name:
            kind = "end" if closes else "empty" if empty else "start"
            found.append(_new(Event, (kind, name.lower(), start, stop, rest)))
        elif raw:
            found += _code(raw.lower(), given, code, match)
        end = stop
    last = html[end:]
    if "<" in last:
        return None
    return [*found, Event("text", last, end, len(html))] if last else found


def _code(name: str, given: str, code: str, match: re.Match[str]) -> Iterator[Event]:
    """The events of a script or style."""
    start, end = match.span("code")
    yield Event("start", name, match.start(), start, given)
    if code:
        yield Event("text", code, start, end, name)
    yield Event("end", name, end, match.end())


class _Forgiving(HTMLParser):
    """The same of any text at all."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Event] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._html = html
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that opens."""
        self._tag("start", tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that closes itself."""
        self._tag("empty", tag)

    def handle_endtag(self, tag: str) -> None:
        """A tag that closes."""
        at = self._at()
        self.found.append(Event("end", tag, at, at))

    def handle_data(self, data: str) -> None:
        """Text."""
        self.found.append(Event("text", data, self._at(), self._at() + len(data)))

    def handle_entityref(self, name: str) -> None:
        """A letter by its name."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """A letter by its number."""
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        closed = self._html.startswith(";", self._at() + len(written))
        self.handle_data(written + ";" * closed)

    def _tag(self, kind: Kind, tag: str) -> None:
        written, at = self.get_starttag_text() or "", self._at()
        given = written[1 + len(tag) :].rstrip(">").rstrip("/" if kind == "empty" else "")
        self.found.append(Event(kind, tag, at, at + len(written), given))

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
