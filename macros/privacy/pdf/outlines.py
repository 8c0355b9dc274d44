"""Letters that are drawn as shapes: no reader can say which they are."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

_MOST = 30_000  # points of a page that are looked at
_POINTS = 5  # a rectangle has four and a closing
_SMALL, _HIGH, _WIDE = 1.5, 300.0, 300.0  # of a letter, in points
_FEW = 15  # shapes like letters on a page where hardly anything is text
_ROW = 10  # of them side by side, wherever they stand
_KINDS = 5  # forms among them: a row of equal marks is none of letters
_SILENT, _DRAWN = 10, 1500  # letters, and points of a page that is nothing but drawn
_QUIET = 60  # letters of text on a page that may be nothing but a drawing

Matrix = tuple[float, float, float, float, float, float]
"""How what is drawn is placed on a page, as PDF writes it."""


@dataclass(frozen=True)
class _Shape:
    left: float
    bottom: float
    right: float
    top: float
    points: int

    @property
    def height(self) -> float:
        """From its lowest point to its highest, in points."""
        return self.top - self.bottom


class Shapes:
    """The closed shapes of a page that are as large as letters and are no boxes."""

    def __init__(self) -> None:
        self._points = 0
        self._found: list[_Shape] = []

    def add(self, raw: Any, matrix: Matrix) -> None:
        """Look at a path of PDFium, by the matrix that places it on the page."""
        count = pdfium.FPDFPath_CountSegments(raw)
        self._points += max(count, 0)
        if count < _POINTS or self._points > _MOST:
            return
        a, b, c, d, e, f = matrix
        points: list[tuple[float, float]] = []
        x, y = ctypes.c_float(), ctypes.c_float()
        for at in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(raw, at)
            if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
                self._close(points)
                points = []
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        self._close(points)

    def _close(self, points: list[tuple[float, float]]) -> None:
        if len(points) <= _POINTS:
            return
        across, upward = [x for x, _ in points], [y for _, y in points]
        shape = _Shape(min(across), min(upward), max(across), max(upward), len(points))
        if _SMALL < shape.height < _HIGH and shape.right - shape.left < _WIDE:
            self._found.append(shape)

    def are_letters(self, shown: int) -> bool:
        """Whether so many of them are letters that a text is hidden in them; `shown` is how many
        letters of the page are text.
        """
        if self._points > _MOST or (shown < _SILENT and self._points > _DRAWN):
            return shown < _QUIET
        if shown < _QUIET and len(self._found) >= _FEW and _kinds(self._found) >= _KINDS:
            return True
        rows: dict[int, list[_Shape]] = defaultdict(list)
        for shape in self._found:
            rows[round(shape.bottom)].append(shape)
        return any(_is_line(row) for row in rows.values())


def _kinds(shapes: list[_Shape]) -> int:
    return len({(round(shape.right - shape.left), shape.points) for shape in shapes})


def _is_line(row: list[_Shape]) -> bool:
    """Whether shapes of one foot stand side by side as letters do."""
    run: list[_Shape] = []
    for shape in sorted(row, key=lambda shape: shape.left):
        near = run and shape.left - run[-1].right < 1.2 * max(shape.height, run[-1].height)
        run = [*run, shape] if near else [shape]
        if len(run) >= _ROW and _kinds(run) >= _KINDS:
            return True
    return False
