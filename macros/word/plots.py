"""Plots as Word's own shapes: the geometry and the tones that pages and paper have."""

from __future__ import annotations

import math
from collections.abc import Iterator

from macros.book.plot_plates import PlotPlate
from macros.plots.geometry import Bar, Disc, Label
from macros.plots.geometry import Mark as Shape
from macros.plots.ink import RING
from macros.plots.tokens import pixels, tone
from macros.word.drawingml import LETTERS
from macros.word.figures import EMU, Group, Mark

_CORNERS = 12  # of a half disc's round side
_MORE = 0.4  # of its width, by which the box of a text is wider than on paper


def plot(plate: PlotPlate) -> Group:
    """A plate as a group of shapes, the words over the marks."""
    scale = plate.zoom * EMU
    marks = [mark for top, shape in plate.marks for mark in _shapes(shape, top, scale)]
    marks += [_written(label, top, plate.plot.width, plate.zoom) for top, label in plate.labels]
    width, height = plate.paper
    return Group(round(width * EMU), round(height * EMU), tuple(marks), plate.alternative)


def _shapes(shape: Shape, top: float, scale: float) -> Iterator[Mark]:
    if isinstance(shape, Bar):
        box = shape.x, shape.y + top, shape.width, shape.height
        yield _mark("rect", box, scale, shape.tone, hatched=shape.hatched)
        return
    box = _around(shape.x, shape.y + top, shape.radius)
    if isinstance(shape, Disc) and shape.share < 1:
        line = RING / 2
        yield _ring(_around(shape.x, shape.y + top, shape.radius - line), scale, shape.tone)
        if shape.share:
            yield _half(shape, top, scale)
    else:
        yield _mark("ellipse" if isinstance(shape, Disc) else "diamond", box, scale, shape.tone)


def _around(x: float, y: float, radius: float) -> tuple[float, float, float, float]:
    return x - radius, y - radius, 2 * radius, 2 * radius


def _mark(
    preset: str,
    box: tuple[float, float, float, float],
    scale: float,
    name: str,
    *,
    hatched: bool = False,
) -> Mark:
    colours = tone(name)
    x, y, width, height = (round(length * scale) for length in box)
    stroke = round(pixels("edge") * scale) if colours.edge else 0
    area, edge = colours.fill[1:].upper(), (colours.edge or colours.fill)[1:].upper()
    return Mark(
        name, preset, x, y, width, height, stroke=stroke, area=area, edge=edge, hatched=hatched
    )


def _ring(box: tuple[float, float, float, float], scale: float, name: str) -> Mark:
    x, y, width, height = (round(length * scale) for length in box)
    edge = tone(name).fill[1:].upper()
    stroke = round(RING * scale)
    return Mark(name, "ellipse", x, y, width, height, stroke=stroke, edge=edge, filled=False)


def _half(disc: Disc, top: float, scale: float) -> Mark:
    """The left half of a disc, which no preset of Word and LibreOffice draws alike."""
    radius = (disc.radius - RING / 2) * scale
    turns = (math.pi * step / _CORNERS for step in range(_CORNERS + 1))
    corners = tuple(
        (round(radius - radius * math.sin(turn)), round(radius - radius * math.cos(turn)))
        for turn in turns
    )
    x, y = round(disc.x * scale - radius), round((disc.y + top) * scale - radius)
    area = tone(disc.tone).fill[1:].upper()
    return Mark(disc.tone, "", x, y, round(radius), 2 * round(radius), corners=corners, area=area)


def _written(label: Label, top: float, across: float, zoom: float) -> Mark:
    """A line of text, in more room than it needs: another face may be wider, and what does not fit
    its box is not shown. The plot is `across` px wide.
    """
    more = label.width * _MORE
    left = max(0.0, label.x - more * {"start": 0, "middle": 0.5, "end": 1}[label.align])
    right = min(across, left + label.width + more)
    x, y, width, height = (
        round(length * zoom * EMU) for length in (left, label.y + top, right - left, label.line)
    )
    return Mark(
        "ข้อความ", "rect", x, y, width, height, (label.text,), label.size * zoom * LETTERS,
        label.line * zoom, label.bold, label.align == "start", filled=False,
        colour=tone(label.tone).fill[1:].upper(), right=label.align == "end",
    )  # fmt: skip
