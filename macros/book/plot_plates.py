"""Plots as plates of a printed volume: as wide as a page, cut between strips where they are higher.

Ink is SVG whose attributes say its colours, words HTML over it: style sheets do not reach SVG in
WeasyPrint, which also stacks no Thai marks there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.book.plate import Plate
from macros.plots.geometry import Label, Mark, Plot
from macros.plots.tokens import pixels
from macros.views.plotted import DrawnPlot

_WIDE, _HIGH = 453.0, 580.0  # pt of a page, less its heading and a caption
_MOST = 10.0  # pt of letters


@dataclass(frozen=True)
class PlotPlate(Plate):
    """A plot, or the strips of one that stand on a page; `zoom` points a px."""

    picture: DrawnPlot
    plot: Plot
    zoom: float

    @property
    def alternative(self) -> str:
        """The plate for those who cannot see it."""
        words = ", ".join(self.picture.words[key] for key in self.plot.ids)
        return self.picture.view.digits(f"{self.picture.title}{self.part}: {words}")

    @property
    def paper(self) -> tuple[float, float]:
        """How wide and how high it is on paper, in pt."""
        return self.plot.width * self.zoom, self.plot.height * self.zoom

    @property
    def marks(self) -> Iterator[tuple[float, Mark]]:
        """Its ink but for words, each with the y of its strip, in px."""
        for top, item in self.plot.placed:
            for ink in item.inks:
                if not isinstance(ink, Label):
                    yield top, ink

    @property
    def labels(self) -> Iterator[tuple[float, Label]]:
        """Its words, each with the y of its strip, in px."""
        for top, item in self.plot.placed:
            for ink in item.inks:
                if isinstance(ink, Label):
                    yield top, ink


def plot_plates(picture: DrawnPlot) -> list[PlotPlate]:
    """A plot on as many plates as pages need."""
    zoom = min(_WIDE / picture.wide.width, _MOST / pixels("letters"))
    parts = picture.wide.parts(_HIGH / zoom)
    return [
        PlotPlate(picture, number, len(parts), part, zoom) for number, part in enumerate(parts, 1)
    ]
