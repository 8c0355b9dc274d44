"""What stands around a chart on a poster: its title and office, the legend, the notes.

Everything is measured here, so that the room left for the chart is known. Lengths are pt unless
said otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from macros.drawing.metrics import LINE, width
from macros.drawing.symbol import STACKED
from macros.drawing.wrap import even_lines
from macros.thai.words import pieces
from macros.views.legend import LegendSymbol, symbols_in_use
from macros.views.procedure_charts import editorial_additions
from macros.views.view import View

POINT = 72 / 25.4  # points a millimetre
PAPERS = {"A4": (210.0, 297.0), "A3": (297.0, 420.0)}
"""Sizes of paper by name, on their end, in mm (ISO 216)."""
_MARGIN = 12.0  # mm of A4; all sizes are those of A4 and grow with the paper
_TITLE, _OFFICE, _LEGEND, _NOTE, _BETWEEN = 17.0, 12.0, 10.0, 8.5, 12.0
_SIGN, _APART = 2.6, 1.6  # em: room for a symbol before its words, and between two


@dataclass(frozen=True)
class Block:
    """Lines of text of a size."""

    lines: Sequence[str]
    size: float

    @property
    def line(self) -> float:
        """The height of a line."""
        return self.size * LINE

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.line


@dataclass(frozen=True)
class PosterFrame:
    """The page of a poster, on its side or not; `title` is what it shows. The legend stands below
    the chart, or `beside` it.
    """

    view: View
    title: str
    paper: str
    on_side: bool
    beside: bool

    @property
    def page(self) -> tuple[float, float]:
        """How wide and how high the page is, in mm."""
        narrow, long = PAPERS[self.paper]
        return (long, narrow) if self.on_side else (narrow, long)

    @property
    def scale(self) -> float:
        """How much larger than A4 the paper is."""
        return PAPERS[self.paper][0] / PAPERS["A4"][0]

    @property
    def margin(self) -> float:
        """The margin on each side, in mm."""
        return _MARGIN * self.scale

    @property
    def width(self) -> float:
        """How wide the page is inside its margins."""
        return (self.page[0] - 2 * self.margin) * POINT

    @property
    def height(self) -> float:
        """How high the page is inside its margins."""
        return (self.page[1] - 2 * self.margin) * POINT

    @property
    def between(self) -> float:
        """Between the chart and what is above and below it."""
        return _BETWEEN * self.scale

    @cached_property
    def heading(self) -> Block:
        """The title, in bold letters."""
        return self._block([self.title], _TITLE, bold=True)

    @property
    def rise(self) -> float:
        """How far marks above one another stand out of the title's first line."""
        return STACKED * self.heading.size

    @cached_property
    def office(self) -> Block:
        """Who publishes it."""
        return self._block([self.view.manual.office.name], _OFFICE)

    @cached_property
    def notes(self) -> Block:
        """What of the chart the editors added, if anything."""
        return self._block(editorial_additions(self.view.procedure), _NOTE)

    @cached_property
    def legend(self) -> list[list[LegendSymbol]]:
        """The symbols in use, in rows."""
        rows: list[list[LegendSymbol]] = []
        taken = 0.0
        for found in symbols_in_use(self.view.procedure):
            entry = replace(found, text=self.view.digits(found.text))
            if not rows or self.beside or taken + self._across(entry) > self.width:
                rows.append([])
                taken = 0.0
            rows[-1].append(entry)
            taken += self._across(entry)
        return rows

    @property
    def side(self) -> float:
        """How wide the legend beside the chart is; 0 when it stands below."""
        entries = (entry for row in self.legend for entry in row)
        return max(map(self._across, entries), default=0) if self.beside else 0

    @property
    def signs(self) -> float:
        """The size of the legend's letters."""
        return _LEGEND * self.scale

    @property
    def row(self) -> float:
        """The height of a row of the legend."""
        return self.signs * LINE * 1.3

    @property
    def above(self) -> float:
        """How high what stands above the chart is."""
        return self.rise + self.heading.height + self.office.height + self.between

    @property
    def room(self) -> tuple[float, float]:
        """How wide and how high a chart may be."""
        rows = 0 if self.beside else len(self.legend) * self.row
        below = rows + self.notes.height
        return self.width - self.side, self.height - self.above - below - self.between * bool(below)

    def _across(self, entry: LegendSymbol) -> float:
        """How wide an entry of the legend is, with the room before it."""
        return (_SIGN + _APART) * self.signs + width(entry.text, self.signs)

    def _block(self, paragraphs: Sequence[str], size: float, *, bold: bool = False) -> Block:
        size *= self.scale
        measure = partial(width, size=size, bold=bold)
        return Block([line for text in paragraphs for line in self._lines(text, measure)], size)

    def _lines(self, text: str, measure: Callable[[str], float]) -> list[str]:
        words = " ".join(self.view.digits(text).split())
        return even_lines(pieces(words, self.view.manual.unbreakable), self.width * 0.97, measure)
