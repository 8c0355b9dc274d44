"""The tree of a passage, made the house's own: links, pictures, ids, headings, tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from macros.evidence.asked import Asked
from macros.evidence.builder import Grown
from macros.evidence.elements import aligned, figures, scrolling, unlinked, with_parents
from macros.evidence.limits import ASTRAY, GUESSED
from macros.evidence.links import LinkError
from macros.evidence.markdown_source import MarkdownSource
from macros.evidence.places import Origin
from macros.evidence.remarks import Remark, target
from macros.html.classes import Class
from macros.source.mistakes import Mistake, mistake
from macros.thai.ids import slugify

_OF_NOTES = {Class.FOOTNOTE_REF, Class.FOOTNOTE_BACKREF}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Tree:
    """One passage's judgement of its links; `remarks` grows while the tree is finished."""

    def __init__(
        self,
        passage: MarkdownSource,
        library: Asked,
        origin: Origin,
        references: dict[str, dict[str, list[int]]],
    ) -> None:
        self.remarks: list[Remark] = []
        self._passage, self._library, self._origin = passage, library, origin
        self._references = references
        self._leads: Grown
        self._ids: dict[str, str] = {}
        self._outline: list[int] = []
        self._astray = 0

    def finish(self, grown: Grown) -> Element:
        """Turn Markdown's tree into the house's."""
        self._leads = grown
        self._name(grown.root)
        for element, parents in list(with_parents(grown.root)):
            self._settle(element, parents)
        return grown.root

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
            case "a" | "img" if self._astray >= ASTRAY:
                unlinked(element)
            case "a" if element.get("class") in _OF_NOTES:
                self._note(element)
            case "a":
                self._link(element)
            case "img":
                self._picture(element)
            case "p":
                figures(element)
            case "table":
                scrolling(element, parents[-1])
            case "th" | "td":
                aligned(element)
            case tag if tag in _HEADINGS:
                element.tag = f"h{self._depth(_HEADINGS[tag])}"

    def _depth(self, level: int) -> int:
        """The page's level for a heading: none is skipped, however far the source jumps."""
        while self._outline and self._outline[-1] >= level:
            self._outline.pop()
        self._outline.append(level)
        return min(self._passage.level + len(self._outline) - 1, 6)

    def _note(self, element: Element) -> None:
        """Lead to a footnote or back."""
        element.set("href", f"#{self._ids[element.get('href', '')[1:]]}")
        if "title" in element.attrib:
            element.set("aria-label", element.attrib.pop("title"))

    def _link(self, element: Element) -> None:
        try:
            found = self._library.resolve(element.attrib.pop("href", ""), guess=self._guess)
            element.set("href", self._own(found[1:]) if found.startswith("#") else found)
        except LinkError as error:
            if self._leads.leads[element][1].markup == "bare":
                unlinked(element)
            else:
                self._remark(element, error.mistake)
        if "//" in element.get("href", ""):
            element.set("rel", "noopener nofollow")

    @property
    def _guess(self) -> bool:
        return self._astray < GUESSED

    def _own(self, name: str) -> str:
        """The id of this passage that a link within it means."""
        found = self._ids.get(name) or self._ids.get(slugify(unquote(name)))
        if not found:
            raise LinkError("LINK-12", name=name)
        return f"#{found}"

    def _picture(self, element: Element) -> None:
        try:
            address, guess = element.get("src", ""), self._guess
            element.set("src", self._library.resolve(address, picture=True, guess=guess))
        except LinkError as error:
            self._remark(element, error.mistake)
            element.attrib.pop("src", None)
        size = self._library.size(element.get("src", ""))
        if size:
            element.set("width", str(size[0]))
            element.set("height", str(size[1]))
        element.set("loading", "lazy")
        if not element.get("alt"):
            self._remark(element, mistake("MARK-17"), warning=True)

    def _remark(self, element: Element, found: Mistake, *, warning: bool = False) -> None:
        """Tell of a link or picture, where its address stands: beside it, or under its name."""
        token, child = self._leads.leads[element]
        label = str(child.meta.get("label", ""))
        if label.startswith("^"):  # a note with a blank in its name, which `remarks` tells of
            return
        reference = self._references.get(label)
        if reference:
            offset = target(label, reference["map"], self._origin)
        else:
            offset = self._origin.of(token, int(child.meta.get("at", 0)))
        self.remarks.append(Remark(offset, found, warning))
        self._astray += not warning
