"""Elements of Markdown's tree as the house has them: tables, boxes, captions, numbered lists."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from macros.evidence.sanitizer import ADMONITIONS

_BOX_TITLES = {
    "note": "หมายเหตุ",
    "tip": "ข้อแนะนำ",
    "warning": "ข้อควรระวัง",
    "example": "ตัวอย่าง",
}
_DIGITS = 9  # as CommonMark has it; Python reads no number of thousands of digits
_ALIGNED = {"text-align: right;": "right", "text-align: center;": "center"}


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
        figure = SubElement(paragraph, "figure", {"class": "evidence-picture"})
        figure.append(picture)
        SubElement(figure, "figcaption").text = picture.get("title") or picture.get("alt")


def unlinked(element: Element) -> None:
    """Keep a link's words only."""
    element.tag = "span"
    element.attrib.clear()


def counted(numbers: Element) -> None:
    """Let a list that begins with a Thai digit begin with the same Arabic one."""
    start = numbers.attrib.pop("start", "")
    if start and len(start) <= _DIGITS:
        numbers.set("start", str(int(start)))


def scrolling(table: Element, above: Element) -> None:
    """Let a wide table scroll by itself, by keyboard too."""
    index = list(above).index(table)
    table.set("class", "evidence-table")
    box = Element("div", {"class": "evidence-scroll", "tabindex": "0"})
    box.set("role", "group")
    box.set("aria-label", "ตาราง")
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


def box(element: Element) -> None:
    """A box of a kind that is known, with a title in Thai when it was given none; the words of
    one that is not known are its title.
    """
    kind = element.get("class", "").replace("admonition", "").split()
    known = kind[0] if kind and kind[0] in ADMONITIONS else "note"
    element.set("class", f"admonition {known}")
    title = element[0] if len(element) else None
    if title is not None and kind and title.text == kind[0].capitalize():
        title.text = _BOX_TITLES[known] if kind[0] == known else " ".join(kind)
