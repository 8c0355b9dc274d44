"""The parsed tree of a passage, made the house's own: links, pictures, ids, headings, tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from macros.evidence.elements import (
    aligned,
    box,
    counted,
    figures,
    scrolling,
    unlinked,
    with_parents,
)
from macros.evidence.links import AstrayError, Library, lead
from macros.evidence.marks import MARK, Mark, restored
from macros.evidence.passage import Passage
from macros.evidence.runs import taken_out
from macros.source.mistakes import Mistake, mistake
from macros.source.problem import Problem
from macros.thai.ids import slugify

_REFUSED = {"html": "MARK-01", "letter": "MARK-02", "attributes": "MARK-03"}
_SHOWN = 80  # letters of a mistake
_ENOUGH = 100  # links that lead astray; looking for what each may mean takes its time
_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Tree:
    """One passage's judgement: `problems` grows while Markdown is parsed and finished."""

    def __init__(self, passage: Passage, marks: Sequence[Mark], library: Library) -> None:
        self.problems: list[Problem] = []
        self._passage, self._marks, self._library = passage, marks, library
        self._ids: dict[str, str] = {}
        self._outline: list[int] = []
        self._astray = 0

    def in_text(self, number: int) -> str | Element:
        """What a mark in running text becomes; HTML and attributes are mistakes there."""
        mark = self._marks[number]
        if mark.sort != "address":
            self._refuse(mark)
            return mark.shown
        address = mark.text[1:-1]
        link = Element("a", {"href": f"mailto:{address}" if ":" not in address else address})
        link.set("data-at", str(number))
        link.text = address
        return link

    def measure(self, root: Element) -> None:
        """Leave out, before Markdown looks into them, runs of text that it would take too long for."""
        for run, reason in taken_out(root):
            words = restored(run.split("\n")[0], self._marks, code=True)
            self.problems.append(Problem(self._passage.place(words), reason))

    def finish(self, root: Element) -> None:
        """Turn Markdown's tree into the house's."""
        elements = list(with_parents(root))
        for element, _ in elements:
            self._restore(element)
        self._name(root)
        for element, parents in elements:
            self._settle(element, parents)

    def _restore(self, element: Element) -> None:
        """Put back what marks stand for, but for those that lead an address."""
        code = element.tag == "code"
        if element.text:
            element.text = restored(element.text, self._marks, code=code)
            self._undefined("" if code else element.text)
        if element.tail:
            element.tail = restored(element.tail, self._marks)
            self._undefined(element.tail)
        for name, value in element.items():
            leads = MARK.match(value) if name in {"href", "src"} else None
            if leads:
                element.set("data-at", leads[1])
                value = value[leads.end() :]
            for found in MARK.finditer(value):
                self._refuse(self._marks[int(found[1])])
            element.set(name, restored(value, self._marks))

    def _undefined(self, text: str) -> None:
        """Tell of references to footnotes that the passage does not explain."""
        for note in _NOTE.findall(text):
            found = mistake("MARK-04", note=note)
            self.problems.append(Problem(self._passage.place(note), found, warning=True))

    def _refuse(self, mark: Mark) -> None:
        if mark.sort in _REFUSED:
            words = " ".join(mark.text.split())
            text = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
            self.problems.append(Problem(mark.place, mistake(_REFUSED[mark.sort], text=text)))

    def _name(self, root: Element) -> None:
        """Give every heading an id, and every id the passage's prefix."""
        seen: Counter[str] = Counter()
        for element in root.iter():
            heading = "".join(element.itertext()) if element.tag in _HEADINGS else ""
            own = slugify(heading) or "heading" if heading else element.get("id")
            if own:
                name = f"{self._passage.anchor}--{slugify(own.replace(':', '-')) or 'id'}"
                seen[name] += 1
                if seen[name] > 1:
                    name += f"_{seen[name]}"  # slugify makes no _ of its own
                self._ids.setdefault(own, name)
                element.set("id", name)

    def _settle(self, element: Element, parents: Sequence[Element]) -> None:
        match element.tag:
            case "a" | "img" if self._astray > _ENOUGH:
                unlinked(element)
            case "a" if any(parent.tag == "a" for parent in parents):
                unlinked(element)
            case "a" if element.get("class", "").startswith("footnote-"):
                self._note(element)
            case "a":
                self._link(element)
            case "img":
                self._picture(element)
            case "ol":
                counted(element)
            case "p":
                figures(element)
            case "table":
                scrolling(element, parents[-1])
            case "th" | "td":
                aligned(element)
            case "div" if "admonition" in element.get("class", ""):
                box(element)
            case tag if tag in _HEADINGS:
                element.tag = f"h{self._depth(_HEADINGS[tag])}"

    def _depth(self, level: int) -> int:
        """The page's level for a heading: none is skipped, however far the source jumps."""
        while self._outline and self._outline[-1] >= level:
            self._outline.pop()
        self._outline.append(level)
        return min(self._passage.level + len(self._outline) - 1, 6)

    def _note(self, element: Element) -> None:
        """Lead to a footnote or back; nowhere from one that nothing refers to."""
        found = self._ids.get(element.get("href", "")[1:])
        if not found:
            element.text = ""
            unlinked(element)
            return
        element.set("href", f"#{found}")
        if "title" in element.attrib:
            element.set("aria-label", element.attrib.pop("title"))

    def _link(self, element: Element) -> None:
        number = element.attrib.pop("data-at", None)
        try:
            found = lead(element.attrib.pop("href", ""), self._library)
            address = self._own(found[1:]) if found.startswith("#") else found
            element.set("href", address.replace("&", "&amp;"))  # or Markdown reads &lt; in it as <
        except AstrayError as error:
            self._problem(number, error.mistake)
        if "//" in element.get("href", ""):
            element.set("rel", "noopener nofollow")

    def _own(self, name: str) -> str:
        """The id of this passage that a link within it means."""
        found = self._ids.get(name) or self._ids.get(slugify(unquote(name)))
        if not found:
            raise AstrayError("LINK-12", name=name)
        return f"#{found}"

    def _picture(self, element: Element) -> None:
        number = element.attrib.pop("data-at", None)
        try:
            element.set("src", lead(element.get("src", ""), self._library, picture=True))
        except AstrayError as error:
            self._problem(number, error.mistake)
            element.attrib.pop("src", None)
        size = self._library.pixels.get(unquote(element.get("src", ""))[1:])
        if size:
            element.set("width", str(size[0]))
            element.set("height", str(size[1]))
        element.set("loading", "lazy")
        if not element.get("alt"):
            self._problem(number, mistake("MARK-17"), warning=True)

    def _problem(self, number: str | None, found: Mistake, *, warning: bool = False) -> None:
        place = self._marks[int(number)].place if number else self._passage.start
        self.problems.append(Problem(place, found, warning))
        self._astray += not warning
