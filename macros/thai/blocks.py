"""The texts of HTML: a block's text is one, through the elements inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

_OBJECT = "\ufffc"  # stands for what is no text
_LITERAL = {
    "code", "head", "kbd", "math", "option", "pre", "samp", "script", "style", "svg", "textarea",
    "title",
}  # fmt: skip
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "i", "ins", "mark", "q",
    "s", "small", "span", "strong", "sub", "sup", "time", "u", "var",
}  # fmt: skip
_CELLS = {"td", "th"}


@dataclass
class Block:
    """Letters, and from where to where each is written in the HTML; whether it is in a table."""

    cell: bool
    letters: list[str] = field(default_factory=list)
    places: list[slice] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The letters in one; blanks of all kinds are spaces, and code and pictures U+FFFC."""
        return "".join(self.letters)


def blocks(html: str) -> list[Block]:
    """The blocks of HTML, in order, some of them empty."""
    return _Reader(html).blocks


class _Reader(HTMLParser):
    """Finds the blocks of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._html = html
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._literal, self._depth = "", 0  # the literal element that is open, and those in it
        self._cells = 0
        self.blocks = [Block(cell=False)]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A literal element is one letter; a block begins a text."""
        self._cells += tag in _CELLS
        if self._literal:
            self._depth += tag == self._literal
        elif tag in _LITERAL:
            self._literal, self._depth = tag, 1
            self._add(_OBJECT, 0)
        elif tag not in _INLINE:
            self._part()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content parts texts as any other."""
        if not self._literal and tag not in _INLINE:
            self._part()

    def handle_endtag(self, tag: str) -> None:
        """The end of a literal element, or of a block."""
        self._cells -= tag in _CELLS
        if self._literal:
            self._depth -= tag == self._literal
            if not self._depth:
                self._close_object()
        elif tag not in _INLINE:
            self._part()

    def handle_data(self, data: str) -> None:
        """Text."""
        if not self._literal:
            for offset, letter in enumerate(data):
                self._add(" " if letter.isspace() else letter, 1, offset)

    def handle_entityref(self, name: str) -> None:
        """A letter by its name."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """A letter by its number."""
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        if not self._literal:
            closed = self._html.startswith(";", self._at() + len(written))
            self._add(unescape(written + ";")[:1], len(written) + closed)

    def _part(self) -> None:
        self.blocks.append(Block(cell=self._cells > 0))

    def _close_object(self) -> None:
        """Let the letter that stands for a literal element reach to its end."""
        end = self._html.find(">", self._at()) + 1
        self._literal = ""
        self.blocks[-1].places[-1] = slice(self.blocks[-1].places[-1].start, end)

    def _add(self, letter: str, length: int, offset: int = 0) -> None:
        start = self._at() + offset
        self.blocks[-1].letters.append(letter)
        self.blocks[-1].places.append(slice(start, start + length))

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
