"""What every drawing on a plate of a volume is known by and called, whole or in parts."""

from __future__ import annotations

from dataclasses import dataclass

from macros.views.drawn import Drawing
from macros.views.plotted import DrawnPlot


@dataclass(frozen=True)
class Plate:
    """A drawing, or the part of one that is number `number` (1 ...) of `count`."""

    picture: Drawing | DrawnPlot
    number: int
    count: int

    @property
    def kind(self) -> str:
        """Which drawing, such as "flowchart" or "plot-months"."""
        return self.picture.kind

    @property
    def key(self) -> str:
        """What its element is known by: its kind and number."""
        return f"{self.kind}-{self.number}"

    @property
    def title(self) -> str:
        """What it is called; plates after its first say that they go on with it."""
        return self.picture.title + (" (ต่อ)" if self.number > 1 else "")

    @property
    def part(self) -> str:
        """Which part it is, after its title; "" where it is the whole."""
        return f" ส่วนที่ {self.number} จาก {self.count}" if self.count > 1 else ""
