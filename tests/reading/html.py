"""HTML read back by the standard library's parser: its elements, its text, its blocks, and what is
wrong with its form.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from .text import bare

VOID = {
    "area", "br", "col", "hr", "img", "input", "link", "meta", "path", "source", "use", "wbr",
}  # fmt: skip
_BLOCKS = {
    "p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "figcaption", "dt", "dd",
    "div", "section", "ul", "ol", "table", "tr", "tbody", "thead", "tfoot", "main", "nav", "body",
    "figure", "dl", "blockquote", "pre", "hr", "br",
}  # fmt: skip
_UNSHOWN = {"style", "title", "head", "svg", "form"}

Attributes = list[tuple[str, str | None]]


@dataclass
class Element:
    """An element; two are equal if their tags and attributes are."""

    tag: str
    attributes: dict[str, str]
    inside: tuple[str, ...] = field(default=(), compare=False)
    _texts: list[str] = field(default_factory=list, compare=False, repr=False)
    _start: int = field(default=0, compare=False, repr=False)
    end: int | None = field(default=None, compare=False, repr=False)

    @property
    def text(self) -> str:
        """All the text inside it."""
        return "".join(self._texts[self._start : self.end])

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


@dataclass(frozen=True)
class Event:
    """A tag or a text as it stands: its kind (start, empty, end, text), its name or the text."""

    kind: str
    value: str
    attributes: tuple[tuple[str, str], ...] = ()


class Html(HTMLParser):
    """HTML taken apart; texts that meet are one."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.events: list[Event] = []
        self.elements: list[Element] = []
        self.foreign: list[str] = []
        self.marks: list[str] = []
        self._texts: list[str] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        self.foreign += [f"<{element.tag}> is open" for element in self._open]

    @property
    def text(self) -> str:
        return "".join(self._texts)

    @property
    def ids(self) -> list[str]:
        return [each.attributes["id"] for each in self.elements if "id" in each.attributes]

    @property
    def article(self) -> str:
        """The text of a page's content, blanks folded."""
        return " ".join(self.all("article")[0].text.split())

    def all(self, tag: str, css: str | None = None) -> list[Element]:
        """The elements of a tag, and of a class if one is named."""
        return [
            element
            for element in self.elements
            if element.tag == tag and (css is None or css in element.classes)
        ]

    def blocks(self, hidden: Collection[str] = ()) -> list[str]:
        """The blocks of text in order, bare, without what has one of the hidden classes."""
        return [text for text in map(bare, self._blocks(frozenset(hidden))) if text]

    def _blocks(self, hidden: frozenset[str]) -> Iterator[str]:
        opened: list[tuple[str, bool]] = []
        text = ""
        for event in self.events:
            if event.kind == "text":
                text += "" if any(unshown for _, unshown in opened) else event.value
                continue
            if event.value in _BLOCKS and event.kind != "empty":
                yield text
                text = ""
            if event.kind == "start" and event.value not in VOID:
                classes = {*dict(event.attributes).get("class", "").split()}
                opened.append((event.value, bool(classes & hidden) or event.value in _UNSHOWN))
            while event.kind == "end" and opened and opened.pop()[0] != event.value:
                pass
        yield text

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self._begin("start", tag, attrs)
        if tag not in VOID:
            self._open.append(self.elements[-1])

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self._begin("empty", tag, attrs)

    def _begin(self, kind: str, tag: str, attrs: Attributes) -> None:
        pairs = tuple((name, value or "") for name, value in attrs)
        self.events.append(Event(kind, tag, pairs))
        self.marks.append(self.get_starttag_text() or "")
        inside, start = tuple(each.tag for each in self._open), len(self._texts)
        end = start if kind == "empty" or tag in VOID else None
        self.elements.append(Element(tag, dict(pairs), inside, self._texts, start, end))

    def handle_endtag(self, tag: str) -> None:
        self.events.append(Event("end", tag))
        self.marks.append(f"</{tag}>")
        if tag in VOID:
            return
        if not self._open or self._open[-1].tag != tag:
            self.foreign.append(f"</{tag}> closes nothing")
        if tag in (each.tag for each in self._open):
            while self._closed() != tag:
                pass

    def _closed(self) -> str:
        element = self._open.pop()
        element.end = len(self._texts)
        return element.tag

    def handle_data(self, data: str) -> None:
        self._texts.append(data)
        if self.events and self.events[-1].kind == "text":
            data = self.events.pop().value + data
        self.events.append(Event("text", data))

    def handle_comment(self, data: str) -> None:
        self._strange(f"<!--{data}")

    def handle_decl(self, decl: str) -> None:
        self._strange(f"<!{decl}")

    def handle_pi(self, data: str) -> None:
        self._strange(f"<?{data}")

    def unknown_decl(self, data: str) -> None:
        self._strange(f"<![{data}")

    def _strange(self, mark: str) -> None:
        self.marks.append(mark)
        self.foreign.append(mark)
