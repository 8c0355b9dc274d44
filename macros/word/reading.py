"""A volume's HTML, as the press takes it, turned to the parts of a document.

What paper shows is read whole: a text that stands in no element known here becomes a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lxml.html import HtmlElement

from macros.html.classes import Class
from macros.word.blocks import Around, Block, Break, Drawn, Listed, Paragraph, Text, Turn
from macros.word.figures import Group
from macros.word.inline import Inlines, classes, hidden
from macros.word.tables import Tables

_BLOCKS = frozenset(
    {
        "article", "aside", "blockquote", "div", "dl", "figcaption", "figure", "h1", "h2", "h3",
        "h4", "h5", "h6", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    }
)  # fmt: skip
_TIGHT = ("Heading", "Caption")
_STYLES = {each: each.meaning.paragraph for each in Class if each.meaning.paragraph}
_WITHIN = {each: each.meaning.within for each in Class if each.meaning.within}


class Reader:
    """Reads the blocks of a volume, with the drawings that its elements name."""

    def __init__(
        self,
        tree: HtmlElement,
        drawings: Mapping[str, Group],
        pictures: Mapping[str, Path],
        tables: Tables,
    ) -> None:
        notes = {
            note.get("id", ""): note for note in tree.xpath(f'//div[@class="{Class.FOOTNOTE}"]//li')
        }
        self.inlines = Inlines(pictures, notes)
        self.drawings, self.tables = drawings, tables
        self.lists = 0
        self.starts: dict[int, int] = {}

    def blocks(self, element: HtmlElement, around: Around) -> Iterator[Block]:
        """Everything in an element."""
        waiting: list[HtmlElement | str] = [element.text or ""]
        for child in element:
            if hidden(child):
                pass
            elif child.tag in _BLOCKS:
                yield from self._paragraph(waiting, around)
                waiting = []
                yield from self._block(child, around)
            else:
                waiting.append(child)
            waiting.append(child.tail or "")
        yield from self._paragraph(waiting, around)

    def _paragraph(
        self, nodes: Sequence[HtmlElement | str], around: Around, ids: Iterable[str] = ()
    ) -> Iterator[Block]:
        items, ids = self.inlines.of(nodes), tuple(ids)
        if items:
            tight = around.tight and around.style.startswith(_TIGHT)
            yield Paragraph(items, around.style, ids, around.listed, tight=tight)

    def _block(self, element: HtmlElement, around: Around) -> Iterator[Block]:
        names = classes(element)
        style = next((_STYLES[name] for name in _STYLES if name in names), "")
        match element.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                yield from self._one(
                    element, replace(around, style=style or f"Heading{element.tag[1]}")
                )
            case "p" | "figcaption":
                chosen = "FigureCaption" if element.tag == "figcaption" else style or around.style
                if chosen == "Prose" and (names or around.listed):
                    chosen = "BodyText"
                yield from self._one(element, replace(around, style=chosen))
            case "ul" | "ol":
                yield from self._list(element, around)
            case "dl":
                yield self.tables.facts(self._facts(element), around.side)
            case "table":
                yield from self.tables.read(element, self.blocks, around)
            case "blockquote":
                yield from self.blocks(element, replace(around, style="Quote"))
            case "pre":
                yield self._verbatim(element)
            case "hr":
                yield Paragraph((), "Rule")
            case _:
                yield from self._part(element, names, around)

    def _one(self, element: HtmlElement, around: Around) -> Iterator[Block]:
        """An element that is one paragraph."""
        nodes = [element.text or "", *_following(element)]
        ids = (each.get("id") for each in element.iter() if each.get("id"))
        yield from self._paragraph(nodes, around, ids)

    def _part(self, element: HtmlElement, names: set[str], around: Around) -> Iterator[Block]:
        """An element that holds others."""
        key = element.get("data-drawing")
        if key:
            yield Paragraph((Drawn(self.drawings[key]),), "Chart")
        elif names & {Class.ADMONITION, Class.NOTE}:
            yield self.tables.box(
                tuple(self.blocks(element, self.tables.inner(around))), around.side
            )
        elif Class.SUMMARY_HEAD in names:
            yield self.tables.head(element, self.blocks, around)
        elif Class.WIDE in names and around.side == "upright":
            yield Turn("upright")
            yield from self.blocks(element, replace(around, side="wide"))
            yield Turn("wide")
        else:
            style = next((_WITHIN[name] for name in _WITHIN if name in names), around.style)
            tight = around.tight or Class.SHEET in names
            yield from self.blocks(element, replace(around, style=style, tight=tight))

    def _list(self, element: HtmlElement, around: Around) -> Iterator[Block]:
        """A list: the first paragraph of an item bears its sign."""
        level = around.listed.level + 1 if around.listed else 0
        number: int | None = 0
        if classes(element) & {Class.STEP_LIST, Class.CHANGE_GAPS, Class.NUMBERED}:
            number = None
        elif element.tag == "ol":
            self.lists += 1
            number = self.lists
            self.starts[number] = int(element.get("start", "1"))
        style = "ListParagraph" if around.style in {"BodyText", "Prose"} else around.style
        for item in element.iterchildren("li"):
            yield from self._item(item, replace(around, style=style), Listed(number, level, True))

    def _item(self, item: HtmlElement, around: Around, sign: Listed) -> Iterator[Block]:
        ids = tuple(filter(None, [item.get("id")]))
        first, own = True, Class.TASK in classes(item)  # a task's box stands in its words
        for block in self.blocks(item, replace(around, listed=sign)):
            if isinstance(block, Paragraph) and block.listed is sign:
                listed = replace(sign, first=first and not own)
                yield replace(block, ids=ids * first + block.ids, listed=listed)
                first = False
            else:
                yield block

    def _facts(self, element: HtmlElement) -> list[tuple[tuple[Block, ...], tuple[Block, ...]]]:
        """The rows of a list of facts: what, and its value."""
        around = Around("TableText")
        cells = [tuple(self.blocks(each, around)) for each in element.iter("dt", "dd")]
        return list(zip(cells[::2], cells[1::2], strict=True))

    def _verbatim(self, element: HtmlElement) -> Paragraph:
        lines = element.text_content().strip("\n").split("\n")
        items = [item for line in lines for item in (Break(), Text(line or " "))][1:]
        return Paragraph(tuple(items), "Verbatim")


def _following(element: HtmlElement) -> Iterator[HtmlElement | str]:
    for child in element:
        yield child
        yield child.tail or ""
