"""Tokens -> a tree of elements, in the form that Python-Markdown gives its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown_it.token import Token

from macros.evidence.elements import titled
from macros.evidence.notes import Notes
from macros.html.classes import Class
from macros.source.letters import HIDDEN

TASKS = {True: ("☑", "ทำแล้ว"), False: ("☐", "ยังไม่ทำ")}
"""The sign of a task that is done, and of one that is not, with its words."""
_ALIGNED = {"text-align:right": "right", "text-align:center": "center", "text-align:left": "left"}
_TAGS = {"s": "del"}


@dataclass(frozen=True)
class Grown:
    """A tree, and the token (with the words it stands in) of each of its links and pictures."""

    root: Element
    leads: dict[Element, tuple[Token, Token]] = field(default_factory=dict)


class Builder:
    """Builds one tree. `raw` gives what stands for HTML, where HTML passes."""

    def __init__(self, notes: Notes, raw: Callable[[str], str] = str) -> None:
        self.grown = Grown(Element("div"))
        self._notes, self._raw = notes, raw
        self._open: list[Element] = [self.grown.root]
        self._task: bool | None = None

    def built(self, tokens: Sequence[Token]) -> Grown:
        """The tree of a text's tokens."""
        for token in tokens:
            self._block(token)
        self._notes.close(self.grown.root)
        return self.grown

    def _block(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._inline(token)
            case "paragraph_open" | "paragraph_close" if token.hidden:
                pass
            case "fence" | "code_block":
                SubElement(SubElement(self._open[-1], "pre"), "code").text = token.content
            case "hr":
                SubElement(self._open[-1], "hr")
            case "footnote_reference_open":
                self._open.append(self._notes.open(str(token.meta["label"])))
            case "box_open":
                self._open.append(titled(self._open[-1], token.meta["kinds"], token.meta["title"]))
            case "alert_open":
                self._open.append(titled(self._open[-1], [token.info.lower()], None))
            case "alert_title_open":  # in English
                self._open.append(Element("p"))
            case _ if token.nesting > 0:
                self._begin(token)
            case _:
                self._open.pop()

    def _begin(self, token: Token) -> None:
        element = SubElement(self._open[-1], token.tag)
        self._open.append(element)
        match token.type:
            case "ordered_list_open" if "start" in token.attrs:
                element.set("start", str(token.attrs["start"]))
            case "th_open" | "td_open" if "style" in token.attrs:
                side = _ALIGNED[str(token.attrs["style"])]
                element.set("style", f"text-align: {side};")
            case "list_item_open" if "checked" in token.meta:
                element.set("class", Class.TASK)
                self._task = bool(token.meta["checked"])
        if "contains-task-list" in str(token.attrs.get("class", "")):
            element.set("class", Class.TASKS)

    def _inline(self, token: Token) -> None:
        """The words of a paragraph, heading, cell or title."""
        place = self._open[-1]
        if token.meta.get("box"):
            place = place[0]
        if self._task is not None and token.map:  # an alert's own title has none
            sign, words = TASKS[self._task]
            given = {"class": Class.TASK_SIGN, "role": "img", "aria-label": words}
            SubElement(place, "bdi", given).text = sign  # no other bdi is ever made
            _say(place, " ")
            self._task = None
        self._words(place, token, token.children or [])

    def _words(self, place: Element, token: Token, children: Sequence[Token]) -> None:
        inside = [place]
        for child in children:
            match child.type:
                case "text" | "foreign":
                    _say(inside[-1], child.content)
                case "softbreak":
                    _say(inside[-1], "\n")
                case "hardbreak":
                    SubElement(inside[-1], "br").tail = "\n"
                case "code_inline":
                    SubElement(inside[-1], "code").text = child.content
                case "html_inline":
                    _say(inside[-1], self._raw(child.content))
                case "image":
                    self._picture(inside[-1], token, child)
                case "footnote_ref":
                    self._notes.call(inside[-1], child)
                case "link_open" if any(element.tag == "a" for element in inside):
                    inside.append(inside[-1])  # a link within a link leads nowhere
                case _ if child.nesting > 0:
                    inside.append(self._within(inside[-1], token, child))
                case _:
                    inside.pop()

    def _within(self, place: Element, token: Token, child: Token) -> Element:
        element = SubElement(place, _TAGS.get(child.tag, child.tag))
        if child.tag == "a":
            element.attrib.update({name: _seen(value) for name, value in child.attrs.items()})
            self.grown.leads[element] = token, child
        return element

    def _picture(self, place: Element, token: Token, child: Token) -> None:
        given = {"alt": words_of(child.children or []), "src": _seen(child.attrs["src"])}
        element = SubElement(place, "img", given)
        if child.attrs.get("title"):
            element.set("title", _seen(child.attrs["title"]))
        self.grown.leads[element] = token, child


def _seen(value: object) -> str:
    """An attribute without the letters that nobody sees, of which `remarks` tells."""
    return HIDDEN.sub("", str(value))


def _say(place: Element, words: str) -> None:
    """Add words after what stands in an element."""
    if len(place):
        place[-1].tail = (place[-1].tail or "") + words
    else:
        place.text = (place.text or "") + words


def words_of(tokens: Sequence[Token]) -> str:
    """What tokens say, without their marks."""
    said = []
    for token in tokens:
        if token.type in {"text", "foreign", "code_inline"}:
            said.append(token.content)
        elif token.type == "image":
            said.append(words_of(token.children or []))
        elif token.type in {"softbreak", "hardbreak"}:
            said.append("\n")
    return "".join(said)
