"""How many pages HTML takes on paper, and what printing them costs, known before they are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from macros.volumes.volume import Chapter

MOST_PAGES = 400
"""Pages of one volume; a longer one is printed in parts."""
SECONDS = 0.25
"""Processor time of a page (measured: 0.2 of running text, 0.36 of tables, on one core of 2.x GHz)."""
STARTING = 3.0
"""Processor time of a volume beside that of its pages."""
_LETTERS, _ROWS, _PICTURES = 3000, 29, 2.5  # of A4 in 11 pt, and of pictures 9 cm high
_TAG = re.compile(r"<[^<>]*>")


def pages(html: str) -> float:
    """About how many pages HTML of a volume takes."""
    letters = len(unescape(_TAG.sub("", html)))
    rows, pictures = html.count("<tr"), html.count("<img")
    headings = html.count("<h1") / 2  # a chapter leaves half a page free
    return 0.5 + headings + max(letters / _LETTERS, rows / _ROWS) + pictures / _PICTURES


def packed(chapters: Sequence[Chapter]) -> list[tuple[Chapter, ...]]:
    """Chapters in the parts that volumes hold. One that is longer is a part by itself."""
    found: list[list[Chapter]] = [[]]
    room = float(MOST_PAGES)
    for chapter in chapters:
        needed = pages(chapter.html)
        if found[-1] and needed > room:
            found.append([])
            room = float(MOST_PAGES)
        found[-1].append(chapter)
        room -= needed
    return [tuple(part) for part in found]
