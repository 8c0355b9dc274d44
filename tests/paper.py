"""A printed summary table, read back by its pixels: where its lines break."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image

from macros.drawing.flow import ChartWording, flow
from macros.drawing.label import Label
from macros.drawing.rows import BOTTOM, TOP, Row, rows
from macros.views import charts
from macros.views.view import View
from tests.reading.paper import Paper as Read

SCALE = 4  # pixels of a picture to a px of CSS
LEFT, NUMBER, BORDER = 30 / 25.4 * 96, 13 / 25.4 * 96, 1  # print.css: margin, first column
DARK = 110
HEIGHTS = random.Random(5).sample(range(60, 420), 25)
"""Heights of rows in px; a row whose content needs more is higher."""


@dataclass(frozen=True)
class Paper(Read):
    """A printed table, the pictures that were to stand in its rows, and how far inside the page's
    margins it stands, in px; `number` is how wide its first column is, `heads` how many borders
    there are above the lower one of its head.
    """

    rows: tuple[Row, ...] = ()
    inset: float = 0
    number: float = NUMBER
    heads: int = 3

    def x(self, x: float) -> float:
        """Where an x of a picture lies on the page."""
        return LEFT + self.inset + self.number + BORDER / 2 + x

    @property
    def sheets(self) -> list[Image.Image]:
        return self.drawn(SCALE * 96 / 72)


def pictures(view: View) -> tuple[Row, ...]:
    """What is to stand in the rows of a view's table."""
    style = charts.row_style(view)
    return rows(
        flow(view.procedure, style, ChartWording(lambda step: Label(step.symbol.label), str)), style
    )


def dark_runs(column: Image.Image) -> Iterator[tuple[int, int]]:
    """The runs of dark pixels in a strip, by its darkest pixel in each row."""
    start = None
    for y in range(column.height):
        dark = min(column.crop((0, y, column.width, y + 1)).tobytes()) < DARK
        if dark and start is None:
            start = y
        if not dark and start is not None:
            yield start, y
            start = None
    if start is not None:
        yield start, column.height


def strip(page: Image.Image, x: float, breadth: float) -> Image.Image:
    left = round((x - breadth / 2) * SCALE)
    return page.crop((left, 0, left + round(breadth * SCALE), page.height))


def borders(page: Image.Image, inset: float) -> list[float]:
    """The middles of the table's horizontal borders, in px, at its right edge, where no text is."""
    right, foot = page.width / SCALE - 20 / 25.4 * 96 - inset, page.height / SCALE - 16 / 25.4 * 96
    middles = [(a + b) / 2 / SCALE for a, b in dark_runs(strip(page, right - 2.5, 2))]
    return [y for y in middles if y < foot]  # the page's number stands below


def placed(paper: Paper) -> Iterator[tuple[Image.Image, Row, float, float]]:
    """Each row with its page, its upper and its lower border, in px."""
    waiting = iter(paper.rows)
    for number, page in enumerate(paper.sheets):
        lines = borders(page, paper.inset)[paper.heads if number == 0 else 1 :]  # below the heads
        for (top, bottom), row in zip(pairwise(lines), waiting, strict=False):
            yield page, row, top, bottom


def ends(row: Row, top: float, bottom: float) -> Iterator[tuple[float, float, float]]:
    """Each stretch of a row: its x, and from where to where it is bare, in px."""
    middle = (top + bottom) / 2
    for stretch in row.stretches:
        on_axis = stretch.x == row.shapes[0].x
        above = middle + (row.shapes[0].top - 1 if on_axis else stretch.off - 8)
        below = middle + (row.shapes[-1].foot + 1 if on_axis else stretch.off + 8)
        yield (
            stretch.x,
            top if stretch.start == TOP else below,
            bottom if stretch.end == BOTTOM else above,
        )


def bare(paper: Paper) -> Iterator[tuple[Row, Image.Image, float, float, float]]:
    """Each stretch of each row: its page, x, and from where to where nothing covers it."""
    for page, row, top, bottom in placed(paper):
        for x, start, end in ends(row, top, bottom):
            yield row, page, paper.x(x), start, end


def cut(page: Image.Image, x: float, start: float, end: float) -> Image.Image:
    """A strip of a page 1 px broad."""
    lines = strip(page, x, 1)
    return lines.crop((0, round(start * SCALE), lines.width, round(end * SCALE)))


def gaps(paper: Paper) -> list[str]:
    """Where a line breaks off on its way to or from a border."""
    found = []
    for row, page, x, start, end in bare(paper):
        line = cut(page, x, start - 0.5, end + 0.5)
        missing = line.height - sum(b - a for a, b in dark_runs(line))
        found += [f"{row.step}: {missing / SCALE} px at {x}"] * (missing > 0)
    return found
