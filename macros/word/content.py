"""A volume's HTML as a document: cover, front matter, and chapters on pages of their kinds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path

from lxml.html import HtmlElement, document_fromstring

from macros.html.classes import Class
from macros.views.cells import Cell
from macros.word.blocks import (
    Around,
    Content,
    Contents,
    Entry,
    Number,
    Paragraph,
    Part,
    Side,
    Table,
    Text,
    Turn,
)
from macros.word.figures import Group
from macros.word.inline import classes, plain_text
from macros.word.reading import Reader
from macros.word.tables import Tables

_CAPTION = re.compile(r"(ตารางที่|ภาพที่) ([0-9๐-๙]+)")
_CAPTIONS = ("Caption", "FigureCaption")
_CHAPTERS = f'//main[@class="{Class.TEXT}"]/section'
_FIELDS = {
    "contents": ('TOC \\o "1-{depth}" \\h \\z \\u', "TOC"),
    "figures": ('TOC \\h \\z \\c "ภาพที่"', "TableofFigures"),
    "tables": ('TOC \\h \\z \\c "ตารางที่"', "TableofFigures"),
}


@dataclass(frozen=True)
class Source:
    """A volume's HTML, as `volumes.book` has it before lines are broken; its charts by the keys
    that its elements name, the pictures of its summary table by step, the files of its pictures by
    uri, and terms that do not break. Pages that are not `headed` say nothing at their head.
    """

    html: str
    drawings: Mapping[str, Group] = field(default_factory=dict)
    flows: Mapping[str, Cell] = field(default_factory=dict)
    pictures: Mapping[str, Path] = field(default_factory=dict)
    terms: tuple[str, ...] = ()
    headed: bool = True


def content(source: Source, *, covered: bool = False) -> Content:
    """The document that a volume's HTML describes; without its cover where there is one already."""
    tree = document_fromstring(source.html)
    tables = Tables(source.flows, source.terms)
    reader = Reader(tree, source.drawings, source.pictures, tables)
    cover = [Turn("cover")] if covered else _cover(tree, reader)
    found = [*cover, *_front(tree, reader), *_chapters(tree, reader)]
    parts = list(_leading(list(_turning(map(_counted, found)))))
    last = parts[-1]
    if isinstance(last, Turn):
        return Content(tuple(parts[:-1]), last.side, reader.starts)
    return Content(tuple(parts), _last_side(tree), reader.starts)


def _cover(tree: HtmlElement, reader: Reader) -> Iterator[Part]:
    for cover in tree.xpath(f'//section[@class="{Class.COVER}"]'):
        yield from reader.blocks(cover, Around("CoverText", side="cover"))
        yield Turn("cover")


def _front(tree: HtmlElement, reader: Reader) -> Iterator[Part]:
    """The preface and the lists of what the volume holds, each kind beginning a page."""
    for front in tree.xpath(f'//section[@class="{Class.FRONT}"]'):
        for place, part in enumerate(front):
            fresh = place > 0
            for block in (
                _listed(part) if part.tag == "nav" else reader.blocks(part, Around("Prose"))
            ):
                if isinstance(block, Paragraph) and block.style == "Heading1":
                    yield replace(block, style="TOCHeading", fresh=fresh)
                    fresh = False
                else:
                    yield block
        yield Turn("front")


def _listed(nav: HtmlElement) -> Iterator[Part]:
    for heading, lines in zip(nav.findall("h1"), nav.findall("ul"), strict=True):
        yield Paragraph((Text(heading.text_content()),), "Heading1")
        entries = tuple(_entry(line) for line in lines)
        instruction, style = _FIELDS[heading.get("id")]
        depth = max((entry.level for entry in entries), default=1)
        yield Contents(entries, instruction.format(depth=depth), style)


def _entry(line: HtmlElement) -> Entry:
    (link,) = line.findall("a")
    level = next((int(name[-1]) for name in classes(line)), 1)
    return Entry(link.get("href")[1:], " ".join(link.text_content().split()), level)


def _chapters(tree: HtmlElement, reader: Reader) -> Iterator[Part]:
    side: Side = "upright"
    for place, chapter in enumerate(tree.xpath(_CHAPTERS)):
        names = classes(chapter)
        turned: Side = "wide" if Class.WIDE in names else "upright"
        if turned != side:
            yield Turn(side)
        fresh = Class.FRESH in names and place > 0
        side = turned
        for block in reader.blocks(chapter, Around(side=side)):
            if fresh and isinstance(block, Paragraph):
                yield replace(block, fresh=True)
                fresh = False
            else:
                yield block


def _last_side(tree: HtmlElement) -> Side:
    chapters = tree.xpath(_CHAPTERS)
    return "wide" if chapters and Class.WIDE in classes(chapters[-1]) else "upright"


def _turning(parts: Iterable[Part]) -> Iterator[Part]:
    """Parts without turns that would leave a page empty."""
    turned = False
    for part in parts:
        if not (turned and isinstance(part, Turn)):
            yield part
        turned = isinstance(part, Turn)


def _leading(parts: Sequence[Part]) -> Iterator[Part]:
    """Parts, of which a paragraph that leads to a table or a list stays with it."""
    for part, after in zip_longest(parts, parts[1:]):
        if isinstance(part, Paragraph) and _runs(part) and _begins(after):
            yield replace(part, leads=True)
        else:
            yield part


def _begins(part: Part | None) -> bool:
    """Whether a table or a list begins with it."""
    if isinstance(part, Paragraph):
        return part.style == "Caption" or bool(part.listed and part.listed.first)
    return isinstance(part, Table)


def _runs(block: Paragraph) -> bool:
    """Whether it is running text: no caption, and of no list with signs."""
    signed = block.listed is not None and block.listed.number is not None
    return not signed and block.style not in _CAPTIONS


def _counted(part: Part) -> Part:
    """A caption whose number Word counts."""
    if not (isinstance(part, Paragraph) and part.style in _CAPTIONS):
        return part
    found = _CAPTION.match(plain_text(part.items))
    first = part.items[0]
    if not found or not isinstance(first, Text):
        return part
    after = replace(first, text=first.text[found.end() :])
    number = (replace(first, text=f"{found[1]} "), Number(found[1], found[2]), after)
    return replace(part, items=(*number, *part.items[1:]))
