"""Elements of Markdown's tree as the house has them: tables, boxes, captions, numbered lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from macros.html.classes import Class

BOXES = {
    "note": ("note", "หมายเหตุ"),
    "tip": ("tip", "ข้อแนะนำ"),
    "important": ("note", "ข้อสำคัญ"),
    "warning": ("warning", "ข้อควรระวัง"),
    "caution": ("warning", "คำเตือน"),
    "example": ("example", "ตัวอย่าง"),
}
"""Kinds of boxes: their class, and the title of one that was given none."""
TABLE = "ตาราง"
"""What a table that scrolls is called to those who hear it."""
_ALIGNED = {"text-align: right;": Class.RIGHT, "text-align: center;": Class.CENTER}
_BLOCKS = frozenset(
    {
        "blockquote", "div", "figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li",
        "ol", "p", "pre", "table", "tbody", "td", "th", "thead", "tr", "ul",
    }
)  # fmt: skip


def with_parents(
    element: Element, parents: tuple[Element, ...] = ()
) -> Iterator[tuple[Element, tuple[Element, ...]]]:
    """An element and everything in it, each with what it stands in, the outermost first."""
    yield element, parents
    for child in element:
        yield from with_parents(child, (*parents, element))


def figures(paragraph: Element) -> None:
    """Give the pictures of a paragraph that holds nothing else captions of their own."""
    pictures = list(paragraph)
    words = [paragraph.text, *(picture.tail for picture in pictures)]
    if (
        not pictures
        or any(item.tag != "img" for item in pictures)
        or "".join(filter(None, words)).strip()
    ):
        return
    paragraph.tag, paragraph.text = "div", None
    for picture in pictures:
        paragraph.remove(picture)
        picture.tail = None
        figure = SubElement(paragraph, "figure", {"class": Class.EVIDENCE_PICTURE})
        figure.append(picture)
        SubElement(figure, "figcaption").text = picture.get("title") or picture.get("alt")


def unlinked(element: Element) -> None:
    """Keep a link's words only."""
    element.tag = "span"
    element.attrib.clear()


def scrolling(table: Element, above: Element) -> None:
    """Let a wide table scroll by itself, by keyboard too."""
    index = list(above).index(table)
    table.set("class", Class.EVIDENCE_TABLE)
    box = Element("div", {"class": Class.EVIDENCE_SCROLL, "tabindex": "0"})
    box.set("role", "group")
    box.set("aria-label", TABLE)
    box.tail, table.tail = table.tail, None
    above[index] = box
    box.append(table)


def aligned(cell: Element) -> None:
    """Say alignment by a class, since styles are not let through; heads are of columns."""
    side = _ALIGNED.get(cell.attrib.pop("style", ""))
    if side:
        cell.set("class", side)
    if cell.tag == "th":
        cell.set("scope", "col")


def titled(place: Element, kinds: Sequence[str], title: str | None) -> Element:
    """A new box in an element, of a kind that is known; it has a title in Thai when it was given
    none, and the words of a kind that is not known are its title. "" is no title.
    """
    kind, words = BOXES.get(kinds[0], ("note", " ".join(kinds)))
    box = SubElement(place, "div", {"class": f"{Class.ADMONITION} {kind}"})
    if title != "":
        SubElement(box, "p", {"class": Class.ADMONITION_TITLE}).text = (
            words if title is None else None
        )
    return box


def spaced(element: Element) -> None:
    """Put blocks on lines of their own, as Python-Markdown does."""
    if element.tag in _BLOCKS and element.tag != "pre":
        if not (element.text or "").strip() and len(element) and element[0].tag in _BLOCKS:
            element.text = "\n"
        for child in element:
            if child.tag in _BLOCKS:
                spaced(child)
    if not (element.tail or "").strip():
        element.tail = "\n"
