"""A finished page cut into passages: what stands at each anchor, as readers see it.

Pages are read rather than the model, because a page is what a reader is led to: every anchor is
exact, evidence and pages that people write are in it, and nothing is found that is not shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html import unescape
from typing import NamedTuple

from macros.html.events import events
from macros.search.elements import BLOCKS, HEADINGS, VOID, About, about
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


class _Element(NamedTuple):
    """An open element: whether its text is left out, stands there again, or is a heading; and
    whether it is a scope.
    """

    tag: str
    skipped: bool = False
    again: bool = False
    heading: bool = False
    scope: bool = False


@dataclass
class _Draft:
    """A passage that is being read: what it will be, and the parts of its heading and text."""

    passage: Passage
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def done(self) -> Passage:
        """The passage."""
        return replace(self.passage, heading="".join(self.heading), text="".join(self.text))


@dataclass
class _Scope:
    """An element with an anchor or a kind of its own: where text in it goes, and its facts."""

    draft: _Draft
    facts: tuple[str, str, bool] = ("", "", False)


class _Reader:
    """Reads passages. A heading begins one that lasts to the next, or to the scope's end."""

    def __init__(self) -> None:
        self.drafts = [_Draft(Passage(""))]
        self.again: list[tuple[_Draft, str]] = []
        self._open = [_Element("")]
        self._scopes = [_Scope(self.drafts[0])]

    def read(self, html: str) -> None:
        """Read a page's content."""
        for kind, value, _, _, given in events(html):
            if kind == "text":
                self._take(value if given else unescape(value))
            elif kind == "end":
                self._close(value)
            elif kind == "start" and value not in VOID:
                self._enter(value, about(value, given))
            else:  # without content it holds no text
                self._break(value)

    def _enter(self, tag: str, found: About) -> None:
        """Note an element that opens, and begin its passage if it has one."""
        self._break(tag)
        above = self._open[-1]
        skipped = above.skipped or found.skipped
        heading = above.heading or (tag in HEADINGS and not skipped)
        anchored = not skipped and found.anchor
        facts = None if skipped else found.facts
        again = above.again or found.again
        self._open.append(_Element(tag, skipped, again, heading, anchored or bool(facts)))
        if anchored or facts:
            inner = self._scopes[-1]
            self._scopes.append(_Scope(inner.draft, facts or inner.facts))
        if not skipped and not above.heading:
            self._begin(tag, found, anchored)

    def _close(self, tag: str) -> None:
        """Close the element, and what was left open inside it."""
        if tag != self._open[-1].tag and all(tag != element.tag for element in self._open):
            return
        self._break(tag)
        while (closed := self._open.pop()).tag != tag:
            self._leave(closed)
        self._leave(closed)
        self._break(tag)

    def _take(self, data: str) -> None:
        """Take a text where it belongs."""
        element, draft = self._open[-1], self._scopes[-1].draft
        if element.skipped:
            return
        if element.again:
            self.again.append((draft, data))
        elif element.heading:
            draft.heading.append(data)
        else:
            draft.text.append(data)

    def _begin(self, tag: str, found: About, anchored: bool) -> None:
        """Begin the passage of an element that has one; a page's main heading begins the page."""
        scope = self._scopes[-1]
        if tag == "h1":
            scope.draft = self.drafts[0]
        elif anchored or (tag in HEADINGS and found.id is not None):
            kind, group, unfinished = scope.facts
            begun = Passage(found.id or "", "", "", kind, group, unfinished)
            scope.draft = _Draft(begun, [found.title])
            self.drafts.append(scope.draft)

    def _leave(self, element: _Element) -> None:
        if element.scope:
            self._scopes.pop()

    def _break(self, tag: str) -> None:
        """Between blocks a text has a line's end; a heading is one line."""
        if tag not in BLOCKS:
            return
        draft = self._scopes[-1].draft
        if self._open[-1].heading:
            draft.heading.append(" ")
        else:
            draft.text.append("\n")


def passages(html: str) -> list[Passage]:
    """The passages of a page's content, the first at its beginning, those without text left out.

    Buttons, forms, marks, links for editors, what is hidden from screen readers and what only
    tells how to use the page are not read; of what is said to stand there again, what does not.
    """
    reader = _Reader()
    reader.read(html)
    _add_new(reader)
    first, *others = (_tidy(draft.done()) for draft in reader.drafts)
    return [first, *(passage for passage in others if passage.text or passage.heading)]


def _add_new(reader: _Reader) -> None:
    """Give passages what is said to stand there again and stands nowhere on the page."""
    if not reader.again:
        return
    parts = (part for each in reader.drafts for part in (*each.heading, "\n", *each.text, "\n"))
    there = _squeezed("".join(parts))
    for draft, text in reader.again:
        if _squeezed(text) not in there:
            draft.text.append(f"\n{text}")


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
