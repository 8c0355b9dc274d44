"""A volume's HTML parted into documents that are set apart, and the one that binds them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from urllib.parse import quote

from macros.html.classes import Class

ELSEWHERE = "volume:"
"""What links begin with that lead out of a part, before the id that they lead to (percent-encoded)."""
_LONG, _LEAST = 50_000, 12_000  # letters of HTML: of a volume that is worth it, and of a part
_MAIN = f'<main class="{Class.TEXT}">'
_CHAPTER = re.compile(rf'(?=<section class="{Class.CHAPTER} {Class.FRESH}\b)')
_WIDE = re.compile(rf'\s*<section class="{Class.CHAPTER} {Class.FRESH} {Class.WIDE}"')
_OFFICE = re.compile(rf'<p class="{Class.RUNNING_OFFICE}">(.*?)</p>', re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_LINK = re.compile(r'(<a\s[^<>]*?href=")#([^"]*)"')
_TARGET = re.compile(r'href="#([^"]*)"')
_ID = re.compile(r'<[a-z][^<>]*?\sid="([^"]*)"')
_OTHER_BOXES = (
    "top-left-corner", "top-left", "top-center", "top-right", "top-right-corner", "right-top",
    "right-middle", "right-bottom", "bottom-right-corner", "bottom-right", "bottom-left",
    "bottom-left-corner", "left-bottom", "left-middle", "left-top",
)  # fmt: skip
_NO_FEET = "@page { @bottom-center { content: none !important } }"
_NAMED = "body { string-set: office attr(data-office) !important }"


@dataclass(frozen=True)
class Division:
    """Whole documents of HTML: `parts` of the text of a volume, in order, whose pages have a head and
    no foot; `head` and `front` begin the document that has the rest.
    """

    head: str
    front: str
    parts: tuple[str, ...]

    def binder(self, parts: Sequence[Sequence[tuple[str, Sequence[str]]]]) -> str:
        """The document of front matter and feet. `parts` are the pages of each part: what they are
        called by `@page`, and the ids on them.
        """
        led = {*_TARGET.findall(self.front), "the-end"}
        sheets = (
            _sheets(name, [[each for each in map(escape, ids) if each in led] for _, ids in run])
            for part in parts
            for name, run in groupby(part, key=lambda page: page[0])
        )
        names = sorted({name for part in parts for name, _ in part})
        boxes = (box for box in _OTHER_BOXES if f"@{box}" in self.head)
        bare = " ".join(f"@{box} {{ content: none !important }}" for box in boxes)
        style = " ".join(f"@page {name} {{ {bare} }}" for name in names)
        return f"{self.head}<style>{style}</style></head>{self.front}{''.join(sheets)}</main></body></html>"


def divided(html: str) -> Division | None:
    """The parts of a volume, at chapters that begin a page; None where it is short, its notes are
    numbered throughout, or its text begins on its side, of which WeasyPrint numbers each chapter anew.
    """
    head, _, body = html.partition("</head>")
    front, main, text = body.partition(_MAIN)
    if not main or f'class="{Class.NOTE_BELOW}"' in text or len(text) < _LONG:
        return None
    before, *chapters = _CHAPTER.split(text.rpartition("</main>")[0])
    parts = list(_gathered(chapters))
    if before.strip() or len(parts) < 2 or _WIDE.match(text):
        return None
    office = _TAG.sub("", "".join(_OFFICE.findall(front)))
    begun = f'{head}<style>{_NO_FEET} {_NAMED}</style></head><body data-office="{office}">{_MAIN}'
    return Division(
        head, front + main, tuple(f"{begun}{_apart(each)}</main></body></html>" for each in parts)
    )


def _gathered(chapters: Sequence[str]) -> Iterator[str]:
    """Chapters, those of a page or so together."""
    held = ""
    for chapter in chapters:
        held += chapter
        if len(held) >= _LEAST:
            yield held
            held = ""
    if held:
        yield held


def _apart(html: str) -> str:
    """HTML whose links to what stands elsewhere in the volume say so."""
    ids = set(_ID.findall(html))

    def change(found: re.Match[str]) -> str:
        """A link that says whether it leads out of the part."""
        return found[0] if found[2] in ids else f'{found[1]}{ELSEWHERE}{quote(found[2], safe="")}"'

    return _LINK.sub(change, html)


def _sheets(name: str, pages: Iterable[Sequence[str]]) -> str:
    """Empty pages of a kind, one after another, with places for ids."""
    places = ("".join(f'<p id="{each}"></p>' for each in ids) for ids in pages)
    inside = "".join(f'<div style="break-before: page">{each}</div>' for each in places)
    return f'<section style="page: {name}">{inside}</section>'
