"""A run of text as it is gathered: with what was deleted, added or hidden kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from macros.privacy.finding import Passage

PARAGRAPH, CELL = "\n\n", " | "
OLD, NEW, HIDDEN = 1, 2, 4
"""Layers: deleted or moved away, but still kept; added or moved here; not shown."""

_REMOVED = " ข้อความที่ลบแต่ยังติดตามไว้"


class Stream:
    """Text of one region of a part. `echo` is that it repeats another region."""

    def __init__(self, region: str, *, echo: bool = False) -> None:
        self.region, self.echo = region, echo
        self.paragraphs = 0  # that are open
        self.hidden = 0  # the layer of the paragraph
        self._pieces: list[tuple[str, int]] = []
        self._places: list[tuple[int, str]] = []
        self._length = self._layers = 0

    def put(self, text: str, layers: int = 0) -> None:
        """Add a text of these layers."""
        self._pieces.append((text, layers))
        self._layers |= layers
        if not layers & OLD:
            self._length += len(text)

    def place(self, name: str) -> None:
        """What is added to the region's name from here on."""
        self._places.append((self._length, name))

    def part(self) -> None:
        """End a paragraph, unless one has just ended."""
        if self._pieces and self._pieces[-1][0] not in {PARAGRAPH, CELL}:
            self.put(PARAGRAPH)

    def box(self) -> None:
        """End a cell of a table, or a box of text: its last paragraph ends with it."""
        while self._pieces and self._pieces[-1] == (PARAGRAPH, 0):
            self._pieces.pop()
            self._length -= len(PARAGRAPH)
        self.put(CELL)

    def mark(self) -> int:
        """A place in the text, for `since`."""
        return len(self._pieces)

    def since(self, mark: int) -> str:
        """What was put since a mark, as it is shown."""
        return "".join(text for text, layers in self._pieces[mark:] if not layers & OLD)

    def passages(self, label: str) -> Iterator[Passage]:
        """The text as it is, as a reader sees it, and as it was before tracked changes."""
        where = label + self.region
        yield Passage(where, self._text(OLD), tuple(self._places), self.echo)
        if self._layers & HIDDEN:
            yield Passage(where, self._text(OLD | HIDDEN), echo=True)
        if self._layers & OLD:
            yield Passage(where + _REMOVED, self._text(NEW), echo=True)
            yield Passage(where + _REMOVED, self._removed(), echo=True)

    def _text(self, without: int) -> str:
        return "".join(text for text, layers in self._pieces if not layers & without)

    def _removed(self) -> str:
        """What was deleted or moved away, each piece by itself."""
        runs = groupby(self._pieces, key=lambda piece: piece[1] & OLD)
        return PARAGRAPH.join("".join(text for text, _ in run) for old, run in runs if old)
