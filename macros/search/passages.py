"""A finished page cut into passages: what stands at each anchor, as readers see it.

Pages are read rather than the model, because a page is what a reader is led to: every anchor is
exact, evidence and pages that people write are in it, and nothing is found that is not shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from macros.html.events import events
from macros.search.elements import AGAIN, BLOCKS, HEADINGS, VOID, facts_of, is_anchor, is_skipped
from macros.thai.normal import normalized

_BLANK = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r"\s*\n\s*")
_LONGEST_TITLE = 80  # letters


@dataclass
class Passage:
    """What stands at an anchor of a page ("" for its beginning): its heading and its text, a line
    a block. Evidence has a `kind` and a `group` (ids); it may be `unfinished`.
    """

    anchor: str
    heading: str = ""
    text: str = ""
    kind: str = ""
    group: str = ""
    unfinished: bool = False


@dataclass(frozen=True)
class _Element:
    """An open element: whether its text is left out, stands there again, or is a heading; and
    whether it is a scope.
    """

    tag: str
    skipped: bool = False
    again: bool = False
    heading: bool = False
    scope: bool = False


@dataclass
class _Scope:
    """An element with an anchor or a kind of its own: where text in it goes, and its facts."""

    passage: Passage
    facts: tuple[str, str, bool] = ("", "", False)


class _Reader:
    """Reads passages. A heading begins one that lasts to the next, or to the scope's end."""

    def __init__(self) -> None:
        self.passages = [Passage("")]
        self.again: list[tuple[Passage, str]] = []
        self._open = [_Element("")]
        self._scopes = [_Scope(self.passages[0])]

    def read(self, html: str) -> None:
        """Read a page's content."""
        for event in events(html):
            if event.kind == "text":
                self._take(unescape(event.value) if not event.given else event.value)
            elif event.kind == "end":
                self._close(event.value)
            elif event.kind == "start" and event.value not in VOID:
                self._enter(event.value, event.attributes)
            else:  # without content it holds no text
                self._break(event.value)

    def _enter(self, tag: str, given: dict[str, str]) -> None:
        """Note an element that opens, and begin its passage if it has one."""
        self._break(tag)
        above = self._open[-1]
        skipped = above.skipped or is_skipped(tag, given)
        heading = above.heading or (tag in HEADINGS and not skipped)
        anchored = not skipped and is_anchor(tag, given)
        facts = None if skipped else facts_of(given)
        again = above.again or AGAIN in given
        self._open.append(_Element(tag, skipped, again, heading, anchored or bool(facts)))
        if anchored or facts:
            inner = self._scopes[-1]
            self._scopes.append(_Scope(inner.passage, facts or inner.facts))
        if not skipped and not above.heading:
            self._begin(tag, given, anchored)

    def _close(self, tag: str) -> None:
        """Close the element, and what was left open inside it."""
        if tag not in {element.tag for element in self._open}:
            return
        self._break(tag)
        while (closed := self._open.pop()).tag != tag:
            self._leave(closed)
        self._leave(closed)
        self._break(tag)

    def _take(self, data: str) -> None:
        """Take a text where it belongs."""
        element, passage = self._open[-1], self._scopes[-1].passage
        if element.skipped:
            return
        if element.again:
            self.again.append((passage, data))
        elif element.heading:
            passage.heading += data
        else:
            passage.text += data

    def _begin(self, tag: str, given: dict[str, str], anchored: bool) -> None:
        """Begin the passage of an element that has one; a page's main heading begins the page."""
        scope = self._scopes[-1]
        if tag == "h1":
            scope.passage = self.passages[0]
        elif anchored or (tag in HEADINGS and "id" in given):
            kind, group, unfinished = scope.facts
            title = given.get("data-title", "")
            scope.passage = Passage(given["id"], title, "", kind, group, unfinished)
            self.passages.append(scope.passage)

    def _leave(self, element: _Element) -> None:
        if element.scope:
            self._scopes.pop()

    def _break(self, tag: str) -> None:
        """Between blocks a text has a line's end; a heading is one line."""
        if tag not in BLOCKS:
            return
        passage = self._scopes[-1].passage
        if self._open[-1].heading:
            passage.heading += " "
        else:
            passage.text += "\n"


def passages(html: str) -> list[Passage]:
    """The passages of a page's content, the first at its beginning, those without text left out.

    Buttons, forms, marks, links for editors, what is hidden from screen readers and what only
    tells how to use the page are not read; of what is said to stand there again, what does not.
    """
    reader = _Reader()
    reader.read(html)
    _add_new(reader)
    first, *others = map(_tidy, reader.passages)
    return [first, *(passage for passage in others if passage.text or passage.heading)]


def _add_new(reader: _Reader) -> None:
    """Give passages what is said to stand there again and stands nowhere on the page."""
    there = _squeezed("\n".join(f"{each.heading}\n{each.text}" for each in reader.passages))
    for passage, text in reader.again:
        if _squeezed(text) not in there:
            passage.text += f"\n{text}"


def _squeezed(text: str) -> str:
    return "".join(normalized(text).split())


def _tidy(passage: Passage) -> Passage:
    passage.heading = _plain(passage.heading).replace("\n", " ")
    passage.text = _plain(passage.text)
    if passage.anchor and not passage.heading:
        passage.heading = _shortened(passage.text.partition("\n")[0])
    return passage


def _plain(text: str) -> str:
    return _BREAKS.sub("\n", _BLANK.sub(" ", normalized(text))).strip()


def _shortened(text: str) -> str:
    """A line that stands for a heading, cut at a blank."""
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rpartition(" ")[0] or text[:_LONGEST_TITLE]
