"""Content written into a document: its body, its running heads and feet, its footnotes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, count, pairwise
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from markupsafe import Markup

from macros.templating import environment
from macros.word.base import part
from macros.word.blocks import Cell, Content, Image, Note, Row
from macros.word.figures import EMU
from macros.word.styles import Numbering, Styles

_TEMPLATES = Path(__file__).parent / "templates"
_TWIPS = 20  # a point
_RUNNING = (("header", False), ("header", True), ("front", False), ("footer", False))


class DocxWriter:
    """Writes into one document. `running` is what its pages say at their head and foot: `office`,
    `title` (both "" for nothing) and `total` (pages); `pages` are the pages that ids stand on, as they are known.
    """

    def __init__(
        self,
        document: Document,
        pictures: Mapping[str, Path],
        running: Mapping[str, str],
        pages: Mapping[str, str],
        *,
        thai: bool,
    ) -> None:
        self.document, self.pictures, self.running, self.pages = document, pictures, running, pages
        self.thai = thai
        self.style = Styles(document, part("word/styles.xml"))
        self.numbering = Numbering(document, part("word/numbering.xml"), thai=thai)
        self.numbers = count(1)
        self.notes: list[Note] = []
        self.cited: dict[str, int] = {}
        self.bookmarks: dict[str, str] = {}
        self.begun: set[str] = set()
        self.linking: Part = document.part

    def write(self, content: Content, anchors: Iterable[str]) -> None:
        """Write content after what the document holds. `anchors` are ids that links lead to."""
        self.bookmarks = {id_: f"_Ref{number:06}" for number, id_ in enumerate(anchors, 1)}
        self.numbering.starts = dict(content.starts)
        running = {key: self._running(*key) for key in _RUNNING}
        written = self._parsed(
            "body.xml", content=content, running=running, headed=bool(self.running["title"])
        )
        body = self.document.element.body
        for old in body.findall(qn("w:sectPr")):
            body.remove(old)
        body.extend(list(written))
        self._footnotes()

    def _running(self, kind: str, wide: bool) -> str:
        main: Any = self.document.part
        add = main.add_header_part if kind == "header" else main.add_footer_part
        made, relation = add()
        written = self._parsed("running.xml", part=kind, wide=wide, **self.running)
        for old in list(made.element):
            made.element.remove(old)
        made.element.extend(list(written))
        return str(relation)

    def _footnotes(self) -> None:
        """The footnotes as a part of the document, with links of their own."""
        main = self.document.part
        name = PackURI("/word/footnotes.xml")
        kind = CONTENT_TYPE.WML_FOOTNOTES
        held = XmlPart(name, kind, parse_xml(f"<w:footnotes {_W}/>"), main.package)
        self.linking = held
        notes = list(enumerate(self.notes, 1))
        held.element.extend(list(self._parsed("footnotes.xml", notes=notes)))
        for relation in list(main.rels.values()):
            if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
                del main.rels[relation.rId]
        main.relate_to(held, RELATIONSHIP_TYPE.FOOTNOTES)

    def _parsed(self, template: str, **values: Any) -> Any:
        helpers: tuple[Callable[..., Any], ...] = (
            self.link, self.picture, self.footnote, self.bookmark, self.page, self.starts,
            twips, cell_widths, emu,
        )  # fmt: skip
        text = environment(_TEMPLATES).get_template(template).render(
            {each.__name__: each for each in helpers}, style=self.style, thai=self.thai,
            numbering=self.numbering, next=lambda: next(self.numbers), **values,
        )  # fmt: skip
        return parse_xml(text.strip())

    def link(self, target: str) -> Markup:
        """What a link's element says of its target; "" where it leads to nothing."""
        if target.startswith("#"):
            name = self.bookmark(target[1:])
            return Markup('w:anchor="{}" w:history="1"').format(name) if name else Markup("")
        relation = self.linking.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return Markup('r:id="{}" w:history="1"').format(relation)

    def bookmark(self, id_: str) -> str:
        """The name of a place that something leads to; "" of others."""
        return self.bookmarks.get(id_, "")

    def page(self, id_: str) -> str:
        """The page of an id, as far as it is known."""
        return self.pages.get(id_, "")

    def picture(self, item: Image) -> str:
        """The relation of a picture's file; "" where it cannot be read."""
        try:
            file = str(self.pictures[item.uri])
            image = self.document.part.package.get_or_add_image_part(file)
        except Exception:  # of the disk, or of a library: the words of the volume go on
            return ""
        return str(self.linking.relate_to(image, RELATIONSHIP_TYPE.IMAGE))

    def footnote(self, item: Note) -> tuple[int, bool]:
        """The number of a footnote, and whether it is cited for the first time."""
        if item.id and item.id in self.cited:
            return self.cited[item.id], False
        self.notes.append(item)
        self.cited[item.id] = len(self.notes)
        return len(self.notes), True

    def starts(self, side: str) -> bool:
        """Whether pages of a side begin with the first number: at their first time."""
        kind = side if side in {"cover", "front"} else "text"
        fresh = kind not in self.begun
        self.begun.add(kind)
        return fresh


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def emu(points: float) -> int:
    """Points in EMU."""
    return round(points * EMU)


def twips(widths: Sequence[float]) -> list[int]:
    """Widths in twentieths of a point, whose sum is that of the widths."""
    edges = [0, *(round(edge * _TWIPS) for edge in accumulate(widths))]
    return [right - left for left, right in pairwise(edges)]


def cell_widths(row: Row, grid: Sequence[int]) -> Iterator[tuple[Cell, int]]:
    """The cells of a row with their widths."""
    at = 0
    for cell in row.cells:
        yield cell, sum(grid[at : at + cell.span])
        at += cell.span
