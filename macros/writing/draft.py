"""A page that people write as its engine will read it, with the places of what stands in it.

A call's place is held by an empty box, so that what macros show, which is ours, is not judged as
the page's own HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from xml.etree.ElementTree import Element

from macros.views.catalogue import IN_LINE
from macros.writing.calls import Call
from macros.writing.elements import CALL, MARK
from macros.writing.kept import Engine
from macros.writing.tree import Tree

ShowMacro = Callable[[str, str | None], str]
_TAG = re.compile(r"<[A-Za-z][A-Za-z0-9:-]*(?=[\s/>])")
_ATTRIBUTES = re.compile(r"\{:?[ ]*[^{}\n]*(?=\})")
_ID = re.compile(r'\sid="([^"]*)"|\{: #([^\s{}]+)(?: \.[^\s{}]+)* \}')
_AROUND = {"article", "div", "section", "details"}  # what a call may stand in


@dataclass(frozen=True)
class Draft:
    """A page's text, where it begins after its head, and its calls; `show` gives what a macro
    shows, None where that is not known; `engine` reads it.
    """

    text: str
    begins: int
    calls: Sequence[Call]
    show: ShowMacro | None
    engine: Engine = field(default_factory=Engine)

    @cached_property
    def html(self) -> str:
        """The page as HTML. Raises RecursionError."""
        return self.engine.rendered("".join(part for part, _ in self._parts))

    @cached_property
    def tree(self) -> Tree:
        """The page's elements."""
        return self.engine.tree(self.html)

    @cached_property
    def marked(self) -> str:
        """The page as HTML whose elements say where in the text they stand, as far as the page
        remains the same page. Raises RecursionError.
        """
        return self.engine.rendered("".join(_marked(part, at) for part, at in self._parts))

    @cached_property
    def own_ids(self) -> list[tuple[str, Element]]:
        """The ids that stand in the page itself."""
        found = self.tree.article.iter()
        return [(each.get("id", ""), each) for each in found if each.get("id")]

    @cached_property
    def shown_ids(self) -> Collection[str]:
        """The ids in what the page's calls show, as far as that is known."""
        return ids("".join(map(self._shown, self.calls)))

    def holds(self, name: str) -> bool:
        """Whether an id stands in the page, or may stand there for all that is known."""
        own = any(name == each for each, _ in self.own_ids)
        return own or self.taken(name) or (self.show is None and bool(self.calls))

    def taken(self, name: str) -> bool:
        """Whether an id stands in what the page's calls show. Theirs are made of permanent ids, so
        that no macro need run for a heading in Thai.
        """
        return name.isascii() and name in self.shown_ids

    def astray(self) -> Iterator[Call]:
        """Calls of macros that show boxes or tables, and stand where none can."""
        there = set(_placed(self.tree.article))
        for number, call in enumerate(self.calls):
            if call.name not in IN_LINE and not (self._alone(call) and str(number) in there):
                yield call

    def _alone(self, call: Call) -> bool:
        """Whether a call has its lines to itself."""
        before = self.text[self.text.rfind("\n", 0, call.start) + 1 : call.start]
        end = self.text.find("\n", call.end)
        after = self.text[call.end : end if end >= 0 else None]
        return not before.strip() and len(before) < 4 and not after.strip()

    def _shown(self, call: Call) -> str:
        argument = next(iter(call.arguments), None)
        return self.show(call.name, argument) if self.show else ""

    @cached_property
    def _parts(self) -> list[tuple[str, int | None]]:
        """The page's Markdown in parts, each with where it stands in the text (None: in a call's
        place).
        """
        parts: list[tuple[str, int | None]] = []
        at = self.begins
        for number, call in enumerate(self.calls):
            box = f'<div {CALL}="{number}"></div>'
            in_line = call.name in IN_LINE
            parts += [(self.text[at : call.start], at), (box, None)]
            if in_line:
                parts[-1] = (self._shown(call).strip() or "ก", None)
            at = call.end
        return [*parts, (self.text[at:], at)]


def ids(html: str) -> set[str]:
    """The ids in HTML, or in headings of Markdown, that our own templates wrote."""
    return {found[1] or found[2] or "" for found in _ID.finditer(html)}


def _placed(element: Element) -> Iterator[str]:
    """The numbers of the calls whose places are outside of lists, tables and the like."""
    for child in element:
        if child.get(CALL):
            yield child.get(CALL, "")
        elif child.tag in _AROUND and not child.get("class"):
            yield from _placed(child)


def _marked(part: str, at: int | None) -> str:
    """A part of a page whose tags and lists of attributes say where they stand."""
    if at is None:
        return part
    signs = re.compile(f"(?P<tag>{_TAG.pattern})|(?P<list>{_ATTRIBUTES.pattern})")
    return signs.sub(lambda found: f'{found[0]} {MARK}="{at + found.start()}"', part)
