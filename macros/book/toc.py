"""What a volume lists at its front: headings, tables and figures, as its HTML has them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from html import unescape

from macros.html.classes import Class

_HEADING = re.compile(r'<h([1-6])\b[^<>]*\sid="([^"]*)"[^<>]*>(.*?)</h\1>', re.DOTALL)
_CAPTION = re.compile(rf'<(caption|figcaption) class="{Class.NUMBERED}">(.*?)</\1>', re.DOTALL)
_NOTE = re.compile(rf'<span class="{Class.NOTE_BELOW}">.*?</span>', re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_NAMES = {"caption": ("table", "ตารางที่"), "figcaption": ("figure", "ภาพที่")}


@dataclass(frozen=True)
class TocEntry:
    """A line of a list: the id it leads to, its words, and the level of the heading it is."""

    id: str
    words: str
    level: int = 1


def headings(html: str, depth: int) -> list[TocEntry]:
    """The headings of a volume's HTML down to a level (1-6)."""
    found = (
        TocEntry(id_, _plain(words), int(level)) for level, id_, words in _HEADING.findall(html)
    )
    return [entry for entry in found if entry.level <= depth]


def numbered(html: str) -> tuple[str, list[TocEntry], list[TocEntry]]:
    """HTML with its captions numbered, and what it lists: its tables, and its figures."""
    lists: dict[str, list[TocEntry]] = defaultdict(list)

    def number(found: re.Match[str]) -> str:
        """What is found, with its number."""
        kind, word = _NAMES[found[1]]
        entry = TocEntry(f"{kind}-{len(lists[kind]) + 1}", f"{word} {len(lists[kind]) + 1} ")
        lists[kind].append(TocEntry(entry.id, entry.words + _plain(found[2])))
        return f'<{found[1]} id="{entry.id}">{entry.words}{found[2]}</{found[1]}>'

    return _CAPTION.sub(number, html), lists["table"], lists["figure"]


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", _NOTE.sub("", html))).split())
