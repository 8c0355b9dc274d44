"""What a chart consists of: plain data in CSS px, y growing downwards."""

from __future__ import annotations

from dataclasses import dataclass, replace

Point = tuple[float, float]

SLANT = 18.0  # how far the sides of an input or output lean
WAVE = 6.0  # how high the wave of a document's lower edge is, above and below its middle
RIM = 8.0  # half the height of a database's lid
BAR = 10.0  # between the two lines at each side of a predefined process
ROUND = frozenset({"terminal", "connector"})


@dataclass(frozen=True)
class TextLine:
    """A line of text: its left end, its baseline, and how wide it is."""

    text: str
    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Shape:
    """A symbol with its wrapped label, centred on (x, y). `kind` is a model SymbolKind.

    Its first line begins with `number`, if it has one; the last `facts` lines say who does it and how
    long it takes.
    """

    id: str
    kind: str
    lines: tuple[str, ...]
    width: float
    height: float
    x: float = 0
    y: float = 0
    number: str = ""
    facts: int = 0

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

    @property
    def foot(self) -> float:
        """The y of its lower edge straight below its middle."""
        return self.bottom - (WAVE if self.kind == "document" else 0)

    @property
    def middle(self) -> float:
        """The y of the middle of its label."""
        return self.y + {"document": -WAVE, "database": RIM / 2}.get(self.kind, 0)

    def side(self, direction: int, off: float = 0) -> float:
        """The x of its right (1) or left (-1) edge, `off` px below its middle."""
        half = self.width / 2
        share = min(1, 2 * abs(off) / self.height)
        if self.kind == "decision":
            half *= 1 - share
        elif self.kind in ROUND:
            half *= (1 - share * share) ** 0.5
        elif self.kind == "input-output":
            half -= SLANT * (0.5 + direction * off / self.height)
        return self.x + direction * half

    def clear(self, direction: int, top: float, bottom: float) -> float:
        """How far right (1) or left (-1) it reaches between two y; its own x where it does not."""
        if bottom < self.top or top > self.bottom:
            return self.x
        upper, lower = max(top, self.top) - self.y, min(bottom, self.bottom) - self.y
        widest = min(max(0, upper), lower)
        edges = [self.side(direction, off) for off in (upper, widest, lower)]
        return max(edges) if direction > 0 else min(edges)


@dataclass(frozen=True)
class Edge:
    """A line from one symbol to another, by its corners; the arrow is at the last of them."""

    start: str
    end: str
    points: tuple[Point, ...]
    label: tuple[TextLine, ...] = ()


@dataclass(frozen=True)
class Band:
    """A lane of a chart: who works between x = left and right, written in its head."""

    id: str
    title: tuple[TextLine, ...]
    left: float
    right: float


@dataclass(frozen=True)
class Chart:
    """A drawing whose upper left corner is (0, 0).

    Lanes stand side by side over the whole height; the first `head` px are their heads.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    ways: tuple[Edge, ...]
    lanes: tuple[Band, ...] = ()
    head: float = 0
