"""How a drawing is written: the size of its letters, and how wide its lines may be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from macros.drawing.metrics import LINE, width
from macros.thai.words import pieces


@dataclass(frozen=True)
class Style:
    """The size of a drawing's letters, and how wide a line may be, in px.

    `widest` is for the label of a symbol, `aside` for that of a decision's exit; neither breaks
    a word of `terms`. `gap` is how far apart the rows of a chart in lanes stand, in px. `narrowed` is
    the share of `widest` that facts may take: of less than the whole they widen no symbol.
    """

    size: float = 16
    widest: float = 190
    terms: tuple[str, ...] = ()
    aside: float = 112
    gap: float = 30
    narrowed: float = 0.7

    def measure(self, text: str) -> float:
        """The width of a line of text."""
        return width(text, self.size)

    def parts(self, text: str, limit: float) -> list[str]:
        """The parts of a text that a line break may separate, to be set in lines of a width.

        Terms that no line can hold may break, but not the shorter ones within them.
        """
        kept = [term for term, across in self._across.items() if across <= limit]
        return pieces(" ".join(text.split()), kept)

    @cached_property
    def _across(self) -> dict[str, float]:
        """How wide each term is."""
        return {term: self.measure(term) for term in self.terms}

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return self.size * LINE
