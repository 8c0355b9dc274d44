"""Text of plots: measured in Sarabun, broken only where Thai may break."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial

from macros.drawing.metrics import width
from macros.drawing.style import Style
from macros.drawing.wrap import even_lines
from macros.plots.geometry import Align, Label
from macros.plots.tokens import pixels

_OTHERS = 1.25
_KEPT = 10_000  # texts: a plot stands on several pages, beside others with the same labels
_WHOLE_PIXELS = 0.97
"""Of a line's width, what its letters may fill: where they are placed at whole pixels (Chromium's
headless shell 150 does, and Windows may) a line of 318 px takes 323.
"""


@dataclass(frozen=True)
class Lettering:
    """Letters of a size (a token), bold or not; a line breaks none of `terms`."""

    size: str = "letters"
    bold: bool = False
    terms: tuple[str, ...] = ()

    @property
    def style(self) -> Style:
        """The same, as `drawing` has it."""
        return Style(pixels(self.size), terms=self.terms)

    @property
    def line(self) -> float:
        """The height of a line."""
        return self.style.line

    def measure(self, text: str) -> float:
        """The width of a text in one line."""
        return width(text, pixels(self.size), bold=self.bold)

    def room(self, text: str) -> float:
        """The width for a text in one line that stands at an edge: another face, as Word may
        have, is up to a quarter wider.
        """
        return self.measure(text) * _OTHERS + 1

    def lines(self, text: str, limit: float) -> tuple[str, ...]:
        """A text in lines that fit within `limit`, no word and no cluster cut where that can be."""
        return _lines(self, text, limit * _WHOLE_PIXELS)

    def label(
        self, text: str, x: float, y: float, across: float, tone: str, align: Align = "start"
    ) -> Label:
        """One line."""
        size = pixels(self.size)
        return Label(text, x, y, across, size, self.line, tone, align, self.bold)

    def labels(
        self, text: str, x: float, y: float, across: float, tone: str, align: Align = "start"
    ) -> list[Label]:
        """As many lines as it needs, the first one's top at y."""
        return [
            self.label(line, x, y + number * self.line, across, tone, align)
            for number, line in enumerate(self.lines(text, across))
        ]


@lru_cache(maxsize=_KEPT)
def _lines(letters: Lettering, text: str, limit: float) -> tuple[str, ...]:
    measure = partial(width, size=pixels(letters.size), bold=letters.bold)
    return tuple(even_lines(letters.style.parts(text, limit), limit, measure))
