"""The tree that browsers make of a page's HTML, and where its tags are not closed.

The parser is an HTML5 one, so that what is judged is what is shown; a page's own tags must make
that tree without being corrected, because a correction may take in what follows the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

from tinyhtml5.parser import HTMLParser as Browser

from macros.writing.elements import MARK

_PAGE = "<!DOCTYPE html><html><head><title>x</title></head><body><article>\n{}\n</article></body></html>"
_HARMLESS = ("entity", "codepoint", "character")  # slips that no tag is part of
_VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "wbr",
}
_IMPLIED = {  # elements that end without an end tag
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rt", "rp",
}  # fmt: skip


@dataclass(frozen=True)
class Tree:
    """A page's elements, and whether its HTML was as it must be."""

    article: Element
    sound: bool


def parse_html(html: str) -> Tree:
    """The tree of a page's HTML."""
    browser = Browser(namespace_html_elements=False)
    body = browser.parse(_PAGE.format(html)).find("body")
    codes = [code for _, code, _ in browser.errors if not any(x in code for x in _HARMLESS)]
    article = None if body is None else body.find("article")
    if body is None or article is None:  # of frames, which replace a body
        return Tree(Element("article"), sound=False)
    return Tree(article, sound=not codes and len(body) == 1)


def unclosed_tags(html: str) -> Iterator[tuple[str, int | None]]:
    """The tags of a page's HTML that are not closed, or close nothing: each name, with where it
    stands in the source if the HTML says so (`elements.MARK`).
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    yield from reader.found
    yield from (tag for tag in reader.open if tag[0] not in _IMPLIED)


class _Reader(HTMLParser):
    """Keeps what is open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, int | None]] = []
        self.found: list[tuple[str, int | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that opens."""
        if tag not in _VOID:
            at = dict(attrs).get(MARK)
            self.open.append((tag, int(at) if at else None))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that closes itself, which browsers leave open."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """A tag that closes, with those that it closes unsaid."""
        while self.open and self.open[-1][0] != tag and self.open[-1][0] in _IMPLIED:
            self.open.pop()
        names = [name for name, _ in self.open]
        if tag not in names:
            self.found.append((f"/{tag}", None))
            return
        while self.open[-1][0] != tag:
            self.found.append(self.open.pop())
        self.open.pop()
