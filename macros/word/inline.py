"""What stands in a line: safe HTML of a volume turned to words, line ends, pictures and notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote

from lxml.html import HtmlElement

from macros.book.print_view import PICTURE
from macros.html.classes import Class
from macros.thai.words import phrases_together
from macros.word.blocks import Break, Drawn, Image, Inline, Note, Raised, Text
from macros.word.charts import sign

_HIDDEN = frozenset(each for each in Class if not each.meaning.word)
_CIRCLES: dict[str, str] = {Class.SIGN_WHOLE: "●", Class.SIGN_PART: "◐", Class.SIGN_NONE: "○"}
_STYLES = {each: each.meaning.words for each in Class if each.meaning.words}
_RAISED: dict[str, Raised] = {"sup": "superscript", "sub": "subscript"}
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_POINT = 0.75  # points a CSS px
_SIGN = 13.0  # points: a symbol of the legend
_EMBLEM = 85.0  # points: 3 cm, as high as a garuda is in official papers


def classes(element: HtmlElement) -> set[str]:
    """The classes of an element."""
    return set(element.get("class", "").split())


def hidden(element: HtmlElement) -> bool:
    """Whether Word shows nothing of an element where it stands."""
    return not isinstance(element.tag, str) or bool(classes(element) & _HIDDEN)


@dataclass(frozen=True)
class Inlines:
    """Reads lines. `notes` are footnotes by their ids; `pictures` may be shown, none wider than
    `room` nor higher than `high` points.
    """

    pictures: Mapping[str, Path]
    notes: Mapping[str, HtmlElement] = field(default_factory=dict)
    room: float = 453.0
    high: float = 221.0

    def of(self, nodes: Iterable[HtmlElement | str]) -> tuple[Inline, ...]:
        """What texts and elements that follow one another say."""
        found: list[Inline] = []
        for node in nodes:
            manner = Text("")
            found += self._text(node, manner) if isinstance(node, str) else self._in(node, manner)
        return tidy(found)

    def _in(self, element: HtmlElement, manner: Text) -> Iterator[Inline]:
        if hidden(element):
            return
        names = classes(element)
        match element.tag:
            case "br":
                yield Break()
            case "img":
                yield self.image(element)
            case "svg":
                yield from self._sign(element)
            case "a" if Class.FOOTNOTE_REF in names:
                yield from self._note(element)
            case "span" if Class.NOTE_BELOW in names:
                yield Note(self._inside(element, Text("")))
            case "span" if Class.SIGN in names:
                yield replace(manner, text=next(_CIRCLES[name] for name in names & set(_CIRCLES)))
            case _:
                if Class.TALLY_TITLE in names or Class.CITED in names:
                    yield Break()
                yield from self._all(element, _manner(element, names, manner))

    def _all(self, element: HtmlElement, manner: Text) -> Iterator[Inline]:
        yield from self._text(element.text or "", manner)
        for child in element:
            yield from self._in(child, manner)
            yield from self._text(child.tail or "", manner)

    def _inside(self, element: HtmlElement, manner: Text) -> tuple[Inline, ...]:
        return tidy(self._all(element, manner))

    def _text(self, text: str, manner: Text) -> Iterator[Inline]:
        if text:
            shown = _BLANKS.sub(" ", _ILLEGAL.sub("", text))
            yield replace(manner, text=phrases_together(shown))

    def _note(self, element: HtmlElement) -> Iterator[Inline]:
        name = element.get("href", "")[1:]
        note = self.notes.get(name)
        if note is not None:
            yield Note(self._inside(note, Text("")), name)

    def _sign(self, element: HtmlElement) -> Iterator[Inline]:
        """A symbol of the legend; charts are read by their own elements."""
        if element.get("data-kind"):
            title = element.findtext("title") or ""
            yield Drawn(sign(element.get("data-kind", ""), title, _SIGN))

    def image(self, element: HtmlElement) -> Inline:
        """A picture, as large as there is room; its alternative text where it may not be shown."""
        uri, words = unquote(element.get("src", "").removeprefix(PICTURE)), element.get("alt", "")
        sizes = element.get("width", ""), element.get("height", "")
        if uri not in self.pictures or not all(size.isdecimal() and int(size) for size in sizes):
            return Text(f"[{words}]")
        width, height = (int(size) * _POINT for size in sizes)
        high = _EMBLEM if Class.EMBLEM in classes(element) else self.high
        scale = min(1.0, self.room / width, high / height)
        return Image(uri, words, width * scale, height * scale)


def _manner(element: HtmlElement, names: set[str], manner: Text) -> Text:
    """How an element's words look."""
    style = next((_STYLES[name] for name in _STYLES if name in names), manner.style)
    href = element.get("href", "") if element.tag == "a" else ""
    return replace(
        manner,
        bold=manner.bold or element.tag in {"b", "strong", "dt"} or Class.PIECE_OPEN in names,
        italic=manner.italic or element.tag in {"em", "i"},
        struck=manner.struck or element.tag == "del",
        raised=_RAISED.get(element.tag, manner.raised),
        style=style,
        link=href or manner.link,
    )


def tidy(items: Iterable[Inline]) -> tuple[Inline, ...]:
    """A line without blanks at its ends, and one blank between words, as HTML shows it."""
    found: list[Inline] = []
    blank = True  # whether what stands before ends with a blank, or begins the line
    for item in items:
        if isinstance(item, Text):
            text = item.text.lstrip(" ") if blank else item.text
            if text:
                found.append(replace(item, text=text))
                blank = text.endswith(" ")
        else:
            if isinstance(item, Break):
                _trim(found)
            found.append(item)
            blank = isinstance(item, Break)
    _trim(found)
    while found and isinstance(found[0], Break):
        found.pop(0)
    while found and isinstance(found[-1], Break):
        found.pop()
        _trim(found)
    return tuple(found)


def _trim(items: list[Inline]) -> None:
    """Take blanks off the end."""
    while items:
        last = items[-1]
        if not isinstance(last, Text):
            return
        text = last.text.rstrip(" \xa0")
        if text:
            items[-1] = replace(last, text=text)
            return
        items.pop()


def plain_text(items: Iterable[Inline]) -> str:
    """The words of a line, footnotes left out."""
    return "".join(
        item.text if isinstance(item, Text) else " " if isinstance(item, Break) else ""
        for item in items
    )
