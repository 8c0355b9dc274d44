"""Tables of a volume: their captions, rows and cells, with the flow through the summary table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from macros.html.classes import Class
from macros.views import cells as flow
from macros.word.blocks import (
    Around,
    Block,
    Cell,
    Drawn,
    Inline,
    Paragraph,
    Row,
    Table,
    Text,
    Turn,
)
from macros.word.charts import row as flow_row
from macros.word.columns import Texts, fitted, height
from macros.word.inline import classes, plain_text

Reads = Callable[[HtmlElement, Around], Iterator[Block]]
"""Reads the blocks in an element."""

ROOM = {"cover": 340.0, "front": 453.5, "upright": 453.5, "wide": 728.5}
"""Points between the margins of a page, by side; on the cover, of its facts."""
_ZOOM = 0.75  # points a px of the flow's pictures
_SPARE = 6.0  # px by which a row's picture is higher than its words are thought to be
_FACTS = {Class.REPORT_FACTS, Class.YEARS_BESIDE}
_FLOW = f'.//div[@class="{Class.FLOW_CELL}"]'


@dataclass(frozen=True)
class Tables:
    """Reads tables. `flows` are pictures of rows, by their steps; `terms` do not break."""

    flows: Mapping[str, flow.Cell]
    terms: tuple[str, ...]

    def read(self, element: HtmlElement, read: Reads, around: Around) -> Iterator[Block]:
        """A table below its caption. One that is too wide for a page on its end lies on its side."""
        names = classes(element)
        for caption in element.iterchildren("caption"):
            inside = replace(around, style="Caption", listed=None)
            yield from (
                replace(block, ids=(caption.get("id"),)) if isinstance(block, Paragraph) else block
                for block in read(caption, inside)
            )
        rows = [self._row(each, read, around, names) for each in element.iter("tr")]
        yield replace(self._table(rows, element, around), held=_held(names, len(rows)))

    def _table(self, rows: Sequence[Row], element: HtmlElement, around: Around) -> Table:
        texts = [_texts(row) for row in rows]
        fixed = self._fixed(element)
        high = [self._high(row) for row in rows] if fixed else []
        widths, size = fitted(texts, ROOM[around.side], self.terms, fixed, high)
        if fixed:
            rows = [self._flowing(*each, widths) for each in zip(rows, texts, strict=True)]
        return Table(tuple(rows), widths, size, middle=bool(fixed))

    def _high(self, row: Row) -> float:
        """How high a row is for the flow in it."""
        steps = (self.flows[cell.step] for cell in row.cells if cell.step)
        return max((step.row.height * _ZOOM for step in steps), default=0)

    def _fixed(self, element: HtmlElement) -> dict[int, float]:
        """The width of the column in which the flow runs."""
        keys = element.xpath(f"{_FLOW}/@data-drawing")
        return {1: self.flows[keys[0]].row.width * _ZOOM + 1.5} if keys else {}

    def _row(self, element: HtmlElement, read: Reads, around: Around, names: set[str]) -> Row:
        part = element.getparent().tag
        head, centred = part == "thead", Class.MATRIX in names
        strong = part == "tfoot" or bool(names & _FACTS)
        cells = (
            self._cell(each, read, around, head, centred, strong)
            for each in element.iterchildren("th", "td")
        )
        ids = (each.get("id") for each in element.iter() if each.get("id"))
        return Row(tuple(cells), head, tuple(ids))

    def _cell(
        self,
        element: HtmlElement,
        read: Reads,
        around: Around,
        head: bool,
        centred: bool,
        strong: bool,
    ) -> Cell:
        span = int(element.get("colspan", "1"))
        drawn = element.xpath(_FLOW)
        if drawn:
            words = drawn[0].findtext(".//title") or ""
            return Cell((), step=drawn[0].get("data-drawing"), alternative=words)
        heading = head or element.get("scope") == "rowgroup"
        inside = replace(around, style="TableHead" if heading else "TableText", listed=None)
        names = classes(element)
        side = "right" if Class.RIGHT in names else "center" if Class.CENTER in names else ""
        side = side or ("center" if centred and element.tag == "td" else "")
        blocks = (
            replace(block, align=side) if isinstance(block, Paragraph) else block
            for block in read(element, inside)
            if not isinstance(block, Turn)
        )
        bold = strong and element.tag == "th"
        return Cell(tuple(map(_bold, blocks) if bold else blocks), head, span)

    def _flowing(self, row: Row, texts: Texts, widths: Sequence[float]) -> Row:
        """A row whose picture is as high as the row, so that its lines reach the next one."""
        return replace(row, cells=tuple(self._drawn(cell, texts, widths) for cell in row.cells))

    def _drawn(self, cell: Cell, texts: Texts, widths: Sequence[float]) -> Cell:
        if not cell.step:
            return cell
        picture = self.flows[cell.step]
        high = max(picture.row.height, height(texts, widths) / _ZOOM + _SPARE)
        drawn = flow_row(picture, high, _ZOOM, cell.alternative)
        return replace(cell, blocks=(Paragraph((Drawn(drawn),), "FlowCell"),))

    def facts(self, rows: Iterable[tuple[tuple[Block, ...], ...]], side: str) -> Table:
        """A list of facts: what, and its value."""
        cover = side == "cover"
        found = tuple(
            Row((Cell(tuple(map(_bold, name)) if cover else name), *map(Cell, rest)))
            for name, *rest in rows
        )
        texts = [_texts(row) for row in found]
        widths, size = fitted(texts, ROOM[side], self.terms, {})
        return Table(found, widths, size, ruled=False, centred=cover)

    def box(self, blocks: tuple[Block, ...], side: str) -> Table:
        """A box around blocks."""
        return Table((Row((Cell(blocks),)),), (ROOM[side],), box=True)

    def inner(self, around: Around) -> Around:
        """How blocks are read that stand in a box."""
        return replace(around, style="TableText", listed=None)

    def head(self, element: HtmlElement, read: Reads, around: Around) -> Table:
        """The head of the summary table: its names side by side, and the objective below."""
        inside = self.inner(around)
        names, objective = element
        cells = tuple(Cell(tuple(read(_alone(each), inside))) for each in names)
        below = Cell(tuple(read(_alone(objective), inside)), span=len(cells))
        widths = (ROOM[around.side] / len(cells),) * len(cells)
        return Table((Row(cells), Row((below,))), widths)


def _held(names: set[str], rows: int) -> range:
    """Which rows of a table stay with what follows: all of an order's, which stands on one page
    before the signature, those of an opinion, which is signed, with one another, and the last of the
    summary's, whose legend is not left alone.
    """
    if Class.ORDER_TABLE in names:
        return range(rows)
    if Class.SHEET_OPINION in names:
        return range(rows - 1)
    return range(rows - 1, rows) if Class.SUMMARY_TABLE in names else range(0)


def _bold(block: Block) -> Block:
    """A paragraph in bold letters; any other block as it is."""
    if not isinstance(block, Paragraph):
        return block
    items = (replace(each, bold=True) if isinstance(each, Text) else each for each in block.items)
    return replace(block, items=tuple(items))


def _alone(element: HtmlElement) -> HtmlElement:
    """An element as what holds it alone."""
    holder = element.makeelement("div")
    holder.append(element)
    return holder


def _texts(row: Row) -> list[list[str]]:
    """The lines of each column of a row; cells over several columns ask for no width."""
    found: list[list[str]] = []
    for cell in row.cells:
        lines = [line for block in cell.blocks for line in _lines(block)]
        found += [lines] if cell.span == 1 else [[]] * cell.span
    return found


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from _said(block.items).split("\n")
    elif isinstance(block, Table):
        yield from (line for row in block.rows for cell in _texts(row) for line in cell)


def _said(items: Iterable[Inline]) -> str:
    return "".join("\n" if item.kind == "break" else plain_text((item,)) for item in items)
