"""How many pages HTML takes on paper, and what printing them costs, known before they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape

from markupsafe import Markup

from macros.book.volume import Chapter
from macros.html.classes import Class

MOST_PAGES = 400
"""Pages of one volume; a longer one is printed in parts."""
SECONDS = 0.25
"""Processor time of a page (measured: 0.2 of running text, 0.36 of tables, on one core of 2.x GHz)."""
STARTING = 3.0
"""Processor time of a volume beside that of its pages."""
MEGABYTES, LOADED = 2.2, 75
"""Memory of a page, and of a process that prints (measured: 142 MB with 33 pages, 361 with 135, 1,788
with 794)."""
_LETTERS, _ROWS, _PICTURES = 3000, 29, 2.5  # of A4 in 11 pt, and of pictures 9 cm high
_BLOCKS = 53  # what texts leave free at their ends and between them (206 pages hold 4,763 of them)
_TAG = re.compile(r"<[^<>]*>")
_BLOCK = re.compile(r"<(?:p|li|h[2-6]|dt)\b")
_PIECE = re.compile(rf'(?=<section class="{Class.PIECE}")')


def estimated_pages(html: str) -> float:
    """About how many pages HTML of a volume takes."""
    text = len(unescape(_TAG.sub("", html))) / _LETTERS + len(_BLOCK.findall(html)) / _BLOCKS
    rows, pictures = html.count("<tr"), html.count("<img")
    headings = html.count("<h1") / 2  # a chapter leaves half a page free
    return 0.5 + headings + max(text, rows / _ROWS) + pictures / _PICTURES


def packed(chapters: Sequence[Chapter]) -> list[tuple[Chapter, ...]]:
    """Chapters in the parts that volumes hold. One that is longer goes on between pieces of evidence
    in a chapter of its own; a piece that is longer is a part by itself.
    """
    found: list[list[Chapter]] = [[]]
    room = float(MOST_PAGES)
    for chapter in (part for whole in chapters for part in _divided(whole)):
        needed = estimated_pages(chapter.html)
        if found[-1] and needed > room:
            found.append([])
            room = float(MOST_PAGES)
        found[-1].append(chapter)
        room -= needed
    return [tuple(part) for part in found]


def _divided(chapter: Chapter) -> Iterator[Chapter]:
    """A chapter, or the several that it is too long for one volume."""
    if estimated_pages(chapter.html) <= MOST_PAGES:
        yield chapter
        return
    first, *more = map(Markup, _portions(_PIECE.split(chapter.html)))
    yield replace(chapter, html=first)
    for number, html in enumerate(more, 2):
        again = f"{chapter.heading} (ต่อ)"
        yield replace(chapter, id=f"{chapter.id}-{number}", heading=again, html=html, page="")


def _portions(blocks: Sequence[str]) -> Iterator[str]:
    """Blocks of HTML joined as long as a volume has room for them."""
    held, room = "", float(MOST_PAGES)
    for block in blocks:
        needed = estimated_pages(block)
        if held and needed > room:
            yield held
            held, room = "", float(MOST_PAGES)
        held, room = held + block, room - needed
    yield held
