"""Drawings as Word's own shapes: where each stands, in EMU (914,400 an inch)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

EMU = 12700
"""A point (1/72 inch)."""
Corners: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Mark:
    """A shape of Word (`preset`, with its `adjust`ments), a connector or a bare text.

    Lengths are EMU, `size` (of letters) and `line` (from one to the next) points; `corners` are of
    a line or an edge that no preset draws, from its own corner, and `outline` the moves of a pen around
    one, as DrawingML names them; its words stand in the middle of what is left between the `inset`s from top and
    bottom. Without a `stroke` it has no edge.
    The first of its lines begins with `number`, in bold letters; the last `facts` are grey.
    """

    name: str
    preset: str
    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...] = ()
    size: float = 0
    line: float = 0
    bold: bool = False
    left: bool = False
    stroke: int = 0
    grey: bool = False
    filled: bool = True
    connector: bool = False
    arrow: bool = False
    dashed: bool = False
    flipped: tuple[bool, bool] = (False, False)
    adjust: tuple[tuple[str, int], ...] = ()
    corners: Corners = ()
    outline: tuple[tuple[str, Corners], ...] = ()
    inset: tuple[int, int] = (0, 0)
    area: str = "FFFFFF"
    edge: str = ""
    colour: str = ""
    right: bool = False
    hatched: bool = False
    number: str = ""
    facts: int = 0


@dataclass(frozen=True)
class Group:
    """Marks that belong together, the hindmost first; for those who cannot see it, `alternative`."""

    width: int
    height: int
    marks: tuple[Mark, ...]
    alternative: str
