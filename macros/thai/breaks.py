"""Printed HTML whose lines break only where they should: at borders of words, never in a phrase."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from html import unescape
from html.parser import HTMLParser

from macros.thai.words import pieces

_MAY = "\u200b"  # zero-width space: a line may break here
_OBJECT = "\ufffc"  # stands for what is no text
_LITERAL = {
    "code", "head", "kbd", "math", "option", "pre", "samp", "script", "style", "svg", "textarea",
    "title",
}  # fmt: skip
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "i", "ins", "mark", "q",
    "s", "small", "span", "strong", "sub", "sup", "time", "u", "var",
}  # fmt: skip
_LONGEST = 18  # letters: what is held together is narrower than a narrow column
_THAI = re.compile("[\u0e01-\u0e5b]")
_SEAM = re.compile(
    r"\s+(?=\S)"  # a blank
    "|(?<=[\u0e01-\u0e5b])(?=[^\\s\u0e01-\u0e5b])|(?<=[^\\s\u0e01-\u0e5b])(?=[\u0e01-\u0e5b])"
    "|(?<=[ฯๆ๐-๙])(?=[\u0e01-\u0e5b])|(?<=[.,:;])(?=[0-9])"
)


def with_breaks(html: str, terms: Iterable[str] = ()) -> str:
    """HTML with a zero-width space at each border between words where a line may break, and
    `<span class="whole">` (to be styled `white-space: nowrap`) around phrases that stay on one
    line although something in them would let a line break.

    Words are found in the whole text of a block, through the elements inside it. Attributes,
    code, pictures and styles stay as they are. Meant for an engine that finds no breaks within
    Thai by itself.
    """
    terms = tuple(terms)
    parts, copied = [], 0
    for at, mark in sorted(
        (place for block in _Reader(html).blocks for place in block.marks(terms)),
        key=lambda place: place[0],
    ):
        parts += [html[copied:at], mark]
        copied = at
    return "".join([*parts, html[copied:]])


class _Block:
    """The text of a block: its letters, and from where to where each is written in the HTML."""

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.places: list[tuple[int, int]] = []
        self.depths: list[int] = []

    def add(self, letter: str, start: int, end: int, element: int) -> None:
        """Take in a letter that is written html[start:end], in the element of that number."""
        self.letters.append(letter)
        self.places.append((start, end))
        self.depths.append(element)

    def marks(self, terms: tuple[str, ...]) -> Iterator[tuple[int, str]]:
        """(where in the HTML, what to put in), in order."""
        text = "".join(self.letters)
        if not _THAI.search(text):
            return
        cuts, at = [0], 0
        for piece in pieces(text, terms):
            at += len(piece)
            cuts.append(at)
        held = dict(self._held(text, cuts))
        ends = set(held.values())
        for cut in sorted({*cuts[1:-1], *held, *ends}):
            if cut in ends:
                yield self.places[cut - 1][1], "</span>"
            if cut in cuts and _parted(text, cut):
                yield self.places[cut - 1][1], _MAY
            if cut in held:
                yield self.places[cut][0], '<span class="whole">'

    def _held(self, text: str, cuts: list[int]) -> Iterator[tuple[int, int]]:
        """The stretches to be held together, apart from one another, in order."""
        last = 0
        for seam in _SEAM.finditer(text):
            at = seam.end()
            index = bisect_right(cuts, at) - 1
            if cuts[index] == at or at < last:
                continue
            start, end = cuts[index], cuts[index + 1]
            end = start + len(text[start:end].rstrip())
            if (
                end - start <= _LONGEST
                and self.depths[start:end].count(self.depths[start]) == end - start
            ):
                yield start, end
                last = end


def _parted(text: str, cut: int) -> bool:
    """Whether a break between two letters, one of them Thai, must be shown."""
    return not text[cut - 1].isspace() and bool(_THAI.search(text[cut - 1 : cut + 1]))


class _Reader(HTMLParser):
    """Finds the blocks of text in HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._html = html
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._literal: list[str] = []
        self._elements = 0
        self.blocks = [_Block()]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A literal element is one letter; a block begins a text."""
        if self._literal or tag in _LITERAL:
            if not self._literal:
                self._add(_OBJECT, 0)
            self._literal.append(tag)
        else:
            self._edge(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content parts texts as any other."""
        if not self._literal:
            self._edge(tag)

    def handle_endtag(self, tag: str) -> None:
        """The end of a literal element, or of a block."""
        if not self._literal:
            self._edge(tag)
        elif tag in self._literal:
            while self._literal.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Text."""
        if not self._literal:
            start = self._at()
            for offset, letter in enumerate(data):
                self._put(" " if letter.isspace() else letter, start + offset, 1)

    def handle_entityref(self, name: str) -> None:
        """A letter by its name."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """A letter by its number."""
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        if not self._literal:
            length = len(written) + self._html.startswith(";", self._at() + len(written))
            self._add(unescape(written + ";")[:1], length)

    def _edge(self, tag: str) -> None:
        self._elements += 1
        if tag not in _INLINE:
            self.blocks.append(_Block())

    def _add(self, letter: str, length: int) -> None:
        self._put(letter, self._at(), length)

    def _put(self, letter: str, start: int, length: int) -> None:
        self.blocks[-1].add(letter, start, start + length, self._elements)

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
