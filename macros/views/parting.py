"""A long piece of evidence as parts that pages can hold, each of them whole HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

_VOID = {"br", "hr", "img", "input", "wbr"}
_TABLE = re.compile(r"(.*<table\b[^>]*>(?:(?!<tbody>).)*<tbody>)(.*)(</tbody>.*)", re.DOTALL)
_LIST = re.compile(r"(<(?:ul|ol)\b[^>]*>)(.*)(</(?:ul|ol)>)\s*", re.DOTALL)
_ROW = re.compile(r"<tr\b.*?</tr>\s*", re.DOTALL)
_START = re.compile(r'<ol(?: start="([0-9]+)")?>')


def parted(html: str, room: int) -> list[str]:
    """Safe HTML of evidence in parts of about `room` bytes: between its blocks, long tables between
    rows with their heads again, long lists between items. A block that is none of these stays whole.
    """
    if len(html.encode()) <= room:
        return [html]
    small = [part for block in _blocks(html) for part in _smaller(block, room)]
    return list(_gathered(small, room))


def _gathered(blocks: Sequence[str], room: int) -> Iterator[str]:
    """Blocks that follow one another, as many together as there is room for."""
    waiting: list[str] = []
    weight = 0
    for block in blocks:
        size = len(block.encode())
        if waiting and weight + size > room:
            yield "".join(waiting)
            waiting, weight = [], 0
        waiting.append(block)
        weight += size
    if waiting:
        yield "".join(waiting)


def _smaller(block: str, room: int) -> Iterator[str]:
    """A block, or what it is parted in."""
    table = _TABLE.fullmatch(block) if len(block.encode()) > room else None
    listed = _LIST.fullmatch(block) if len(block.encode()) > room else None
    if table:
        head, rows, foot = table.groups()
        inside = max(1, room - len((head + foot).encode()))
        yield from (head + part + foot for part in _gathered(_ROW.findall(rows), inside))
    elif listed:
        yield from _lists(*listed.groups(), room=room)
    else:
        yield block


def _lists(opening: str, inner: str, closing: str, *, room: int) -> Iterator[str]:
    """Parts of a list; numbers go on."""
    items = [item for item in _blocks(inner) if item.strip()]
    numbered = _START.fullmatch(opening)
    number = int(numbered[1] or 1) if numbered else 0
    at = 0
    for part in _gathered(items, room):
        yield (f'<ol start="{number + at}">' if numbered else opening) + part + closing
        at += _counted(items[at:], part)


def _counted(items: Sequence[str], part: str) -> int:
    """How many items a part begins with."""
    left = len(part)
    for count, item in enumerate(items):
        if left <= 0:
            return count
        left -= len(item)
    return len(items)


def _blocks(html: str) -> list[str]:
    """The outermost elements, each with what follows it up to the next."""
    found = _Outermost(html).starts
    return [html[start:end] for start, end in zip(found, [*found[1:], len(html)], strict=True)]


class _Outermost(HTMLParser):
    """Where the outermost elements of HTML start."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._depth = 0
        self.starts: list[int] = []
        self.feed(html)
        self.close()
        self.starts = [0, *self.starts[1:]] if self.starts else [0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one that stands in no other."""
        if self._depth == 0:
            line, column = self.getpos()
            self.starts.append(self._lines[line - 1] + column)
        self._depth += tag not in _VOID

    def handle_endtag(self, tag: str) -> None:
        """One level up."""
        self._depth -= tag not in _VOID
