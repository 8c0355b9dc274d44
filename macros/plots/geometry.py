"""What a plot consists of: plain data in CSS px, y growing downwards from the top of its strip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Align = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Bar:
    """A rectangle by its upper left corner; one that is `hatched` stands for what is not known."""

    x: float
    y: float
    width: float
    height: float
    tone: str
    hatched: bool = False


@dataclass(frozen=True)
class Disc:
    """A circle around (x, y); `share` of it is filled, from the left: none, half or all."""

    x: float
    y: float
    radius: float
    tone: str
    share: float = 1


@dataclass(frozen=True)
class Lozenge:
    """A square on its corner, around (x, y)."""

    x: float
    y: float
    radius: float
    tone: str


@dataclass(frozen=True)
class Label:
    """A line of text in a box: its upper left corner, its width, and where in it the text stands.
    `size` and `line` are the height of its letters and of its line.
    """

    text: str
    x: float
    y: float
    width: float
    size: float
    line: float
    tone: str = "ink"
    align: Align = "start"
    bold: bool = False

    @property
    def at(self) -> float:
        """The x that its text begins, has its middle, or ends at."""
        return self.x + self.width * {"start": 0, "middle": 0.5, "end": 1}[self.align]


Mark: TypeAlias = Bar | Disc | Lozenge
Ink: TypeAlias = Mark | Label


@dataclass(frozen=True)
class PlotItem:
    """Marks that stand for one thing; `id` names it where it is told of, or leads somewhere."""

    inks: tuple[Ink, ...]
    id: str = ""


@dataclass(frozen=True)
class Strip:
    """A row of a plot, over its whole width, which no page may cut."""

    height: float
    items: tuple[PlotItem, ...]


@dataclass(frozen=True)
class Plot:
    """Strips one below another; the `head` stands above them on every page that has some."""

    width: float
    strips: tuple[Strip, ...]
    head: Strip = Strip(0, ())

    @property
    def height(self) -> float:
        """How high it is."""
        return self.head.height + sum(strip.height for strip in self.strips)

    @property
    def placed(self) -> Iterator[tuple[float, PlotItem]]:
        """Its items, each with the y that its strip begins at."""
        top = 0.0
        for strip in (self.head, *self.strips):
            for item in strip.items:
                yield top, item
            top += strip.height

    @property
    def ids(self) -> list[str]:
        """What it shows, in order."""
        return list(dict.fromkeys(item.id for _, item in self.placed if item.id))

    def parts(self, highest: float) -> list[Plot]:
        """The plot as plots no higher than `highest`, where no strip is higher."""
        parts: list[list[Strip]] = [[]]
        room = highest - self.head.height
        for strip in self.strips:
            if parts[-1] and sum(each.height for each in parts[-1]) + strip.height > room:
                parts.append([])
            parts[-1].append(strip)
        return [replace(self, strips=tuple(strips)) for strips in parts]
