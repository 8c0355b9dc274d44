"""What a chart consists of: plain data in CSS px, y growing downwards."""

from __future__ import annotations

from dataclasses import dataclass, replace

Point = tuple[float, float]


@dataclass(frozen=True)
class Shape:
    """A symbol with its wrapped label, centred on (x, y). `kind` is a model SymbolKind."""

    id: str
    kind: str
    lines: tuple[str, ...]
    width: float
    height: float
    x: float = 0
    y: float = 0

    def moved(self, x: float, y: float) -> Shape:
        """The same symbol centred elsewhere."""
        return replace(self, x=x, y=y)

    @property
    def top(self) -> float:
        """The y of its upper end."""
        return self.y - self.height / 2

    @property
    def bottom(self) -> float:
        """The y of its lower end."""
        return self.y + self.height / 2

    def side(self, direction: int, off: float = 0) -> float:
        """The x of its right (1) or left (-1) edge, `off` px below its middle."""
        half = self.width / 2
        if self.kind == "decision":
            half *= 1 - 2 * abs(off) / self.height
        return self.x + direction * half


@dataclass(frozen=True)
class Way:
    """A line from one symbol to another, by its corners; the arrow is at the last of them.

    `label` stands at `label_at`, the start of its baseline.
    """

    start: str
    end: str
    points: tuple[Point, ...]
    label: str = ""
    label_at: Point = (0, 0)


@dataclass(frozen=True)
class Chart:
    """A drawing whose upper left corner is (0, 0)."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    ways: tuple[Way, ...]
