"""Printed HTML whose lines break only where they should: at borders of words, never in a phrase."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from macros.html.classes import Class
from macros.thai.blocks import Block, blocks
from macros.thai.words import pieces, shorter

_MAY = "\u200b"  # zero-width space: a line may break here
_LONGEST = 18  # letters that stay together in running text
LONGEST_IN_CELLS = 12
"""Letters that stay together in the cell of a table."""
_THAI = re.compile("[\u0e01-\u0e5b]")
_CLUSTER = re.compile("[เแโใไ]?.[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*")
_HYPHEN = re.compile("-[A-Za-z]")
_NEAR = 10  # letters: more than a cluster has
_WHOLE = f'<span class="{Class.WHOLE}">'
_SEAM = re.compile(
    r"\s+(?=\S)"  # where an engine may find a break of its own: at a blank,
    "|(?<=[\u0e01-\u0e5b])(?=[^\\s\u0e01-\u0e5b])|(?<=[^\\s\u0e01-\u0e5b])(?=[\u0e01-\u0e5b])"
    "|(?<=[ฯๆ๐-๙])(?=[\u0e01-\u0e5b])|(?<=[.,:;])(?=[0-9])"  # beside what is no Thai letter,
    "|(?<=[A-Za-z0-9]-)(?=[A-Za-z])"  # and behind a hyphen, which is not copied from a line's end
)


def with_breaks(html: str, terms: Iterable[str] = ()) -> str:
    """HTML with a zero-width space at each border between words where a line may break, and
    `<span class="whole">` (to be styled `white-space: nowrap`) around phrases that stay on one
    line although something in them would let a line break.

    Words are found in the whole text of a block, through the elements inside it; what is wider
    than a narrow column, the office's terms too, is parted. Attributes, code, pictures and styles
    stay as they are. Meant for an engine that finds no breaks within Thai by itself.
    """
    short = tuple(term for term in terms if len(term) <= _LONGEST)
    marks = [mark for block in blocks(html) for mark in _Breaks(html, block).marks(short)]
    parts, copied = [], 0
    for at, _, mark in sorted(marks):
        parts += [html[copied:at], mark]
        copied = at
    return "".join([*parts, html[copied:]])


@dataclass
class _Breaks:
    """What is put into a block's HTML: (where, which of those at one place is first, what)."""

    html: str
    block: Block
    cuts: list[int] = field(default_factory=list)

    @property
    def longest(self) -> int:
        """How many letters stay together, at most."""
        return LONGEST_IN_CELLS if self.block.cell else _LONGEST

    def marks(self, terms: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
        """The marks, in any order."""
        text = self.block.text
        if not _THAI.search(text):
            return
        parts = [part for piece in pieces(text, terms) for part in shorter(piece, self.longest)]
        self.cuts = [0]
        for part in parts:
            self.cuts.append(self.cuts[-1] + len(part))
        if not self.block.cell:  # a narrow column parts words at their hyphens
            self.cuts = [cut for cut in self.cuts if not _HYPHEN.fullmatch(text, cut - 1, cut + 1)]
        for cut in self.cuts[1:-1]:
            if not text[cut - 1].isspace() and _THAI.search(text[cut - 1 : cut + 1]):
                yield self.block.places[cut - 1].stop, 1, _MAY
        for start, end in self._held():
            place = _balanced(
                self.html, self.block.places[start].start, self.block.places[end - 1].stop
            )
            if place:
                yield place.start, 2, _WHOLE
                yield place.stop, 0, "</span>"

    def _held(self) -> Iterator[tuple[int, int]]:
        """The stretches of the text to be held together, apart from one another, in order: the
        pieces with a seam in them, or only what is beside the seam of a long piece.
        """
        text, last = self.block.text, 0
        for seam in _SEAM.finditer(text):
            index = bisect_right(self.cuts, seam.end()) - 1
            start, end = self.cuts[index], self.cuts[index + 1]
            if start == seam.end() or seam.end() < last:
                continue
            while text[end - 1] == " ":
                end -= 1
            if end - start > self.longest:
                start, end = (
                    max(start, _cluster_before(text, seam.start())),
                    _cluster(text, seam.end()),
                )
            yield max(start, last), end
            last = end


def _cluster(text: str, start: int) -> int:
    """Where the cluster that starts in a text ends."""
    found = _CLUSTER.match(text, start)
    return found.end() if found else start


def _cluster_before(text: str, end: int) -> int:
    """Where the cluster that ends in a text starts."""
    found = list(_CLUSTER.finditer(text, max(0, end - _NEAR), end))
    return found[-1].start() if found else end


def _balanced(html: str, start: int, end: int) -> slice | None:
    """html[start:end], wider by the tags beside it that complete its elements; None if tags of
    other elements are among them.
    """
    missing = unopened = 0
    for tag in re.finditer(r"<(/?)[a-zA-Z][^>]*>", html[start:end]):
        missing += -1 if tag[1] else 1
        unopened = max(unopened, -missing)
    for _ in range(unopened):
        before = re.search(r"<[a-zA-Z][^<>]*>\Z", html[:start])
        if not before:
            return None
        start = before.start()
    for _ in range(missing + unopened):
        after = re.compile(r"</[a-zA-Z][^>]*>").match(html, end)
        if not after:
            return None
        end = after.end()
    return slice(start, end)
