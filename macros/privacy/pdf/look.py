"""What a page looks like to a person: how much of it is pictures, which letters show, which are drawn.

PDFium gives a page's objects in the order in which they are painted, one over the other.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from macros.privacy.pdf.outlines import Matrix, Shapes
from macros.privacy.pdf.writing import written

_GRID = 32  # squares along each side of a page, for the area that pictures cover
_UNSEEN = {3, 7}  # ways of drawing text that leave no ink
_DEEPEST = 8
_MOST = 20_000  # objects of a page that are looked at
_MOST_OVER = 200  # pictures that are tried for what they hide
_LARGE = 0.06  # share of the page: a copy of a card, on A4
MOSTLY = 0.5
"""The share of a page that pictures cover from which on it may be a scan with letters on it."""
FEW = 80
"""Letters of a stamp or of two, such as the number and day on which a letter came in."""

Box = tuple[float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass
class Look:
    """A page: pictures, the share of it that they cover, the lines of writing in the one of the
    large ones that has most; letters that are seen, and those that are not, being invisible or
    under a picture; whether some are drawn as shapes.
    """

    pictures: int = 0
    covered: float = 0.0
    shown: int = 0
    hidden: int = 0
    outlined: bool = False
    lines: int = 0

    @property
    def is_stamped(self) -> bool:
        """Whether pictures cover the page and hardly a letter stands on them."""
        return self.covered >= MOSTLY and self.shown < FEW


def look(page: Any, text: Any, *, opaque: bool) -> Look:
    """A page of PDFium with its text page; its pictures hide what is under them if `opaque`."""
    seen, shapes = Look(), Shapes()
    left, bottom, right, top = page.get_cropbox()
    squares = _Squares((min(left, right), min(bottom, top), max(left, right), max(bottom, top)))
    letters: list[tuple[Box, int]] = []
    large: list[Any] = []
    for kind, raw, matrix in _painted(page):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = _placed((0, 0, 1, 1), _times(_matrix(raw), matrix))
            seen.pictures += 1
            if opaque and seen.pictures <= _MOST_OVER:
                letters = list(_over(letters, box, seen))
            if squares.fill(box) >= _LARGE:
                large.append(raw)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            count = max(0, pdfium.FPDFTextObj_GetText(raw, text, None, 0) // 2 - 1)
            if _inkless(raw):
                seen.hidden += count
            else:
                letters.append((_placed(_bounds(raw), matrix), count))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            shapes.add(raw, _times(_matrix(raw), matrix))
    seen.covered = squares.share()
    seen.shown = sum(count for _, count in letters)
    if large and (seen.covered >= MOSTLY) != (seen.shown < FEW):
        seen.lines = max(_lines(raw, page) for raw in large)
    seen.outlined = shapes.are_letters(seen.shown)
    return seen


def _over(letters: list[tuple[Box, int]], box: Box, seen: Look) -> Iterator[tuple[Box, int]]:
    """The letters that a picture at `box` does not cover."""
    for at, count in letters:
        middle = (at[0] + at[2]) / 2, (at[1] + at[3]) / 2
        if box[0] <= middle[0] <= box[2] and box[1] <= middle[1] <= box[3]:
            seen.hidden += count
        else:
            yield at, count


def _painted(page: Any) -> Iterator[tuple[int, Any, Matrix]]:
    """(kind, object, matrix of what it stands in) of the objects of a page, in order."""
    counts = [0]

    def within(holder: Any, count: Any, get: Any, matrix: Matrix, depth: int) -> Iterator[Any]:
        """What is painted inside of something, at any depth."""
        for at in range(count(holder)):
            raw = get(holder, at)
            counts[0] += 1
            if not raw or counts[0] > _MOST:
                return
            kind = pdfium.FPDFPageObj_GetType(raw)
            yield kind, raw, matrix
            if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                inner = _times(_matrix(raw), matrix)
                yield from within(raw, *_OF_FORM, inner, depth + 1)

    yield from within(page.raw, *_OF_PAGE, _SAME, 0)


_OF_PAGE = (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
_OF_FORM = (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)


def _inkless(raw: Any) -> bool:
    if pdfium.FPDFTextObj_GetTextRenderMode(raw) in _UNSEEN:
        return True
    *colour, opacity = (ctypes.c_uint() for _ in range(4))
    known = pdfium.FPDFPageObj_GetFillColor(raw, *colour, opacity)
    return bool(known) and opacity.value == 0


def _bounds(raw: Any) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(raw, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _matrix(raw: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(raw, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _placed(box: Box, matrix: Matrix) -> Box:
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across = [a * x + c * y + e for x, y in corners]
    upward = [b * x + d * y + f for x, y in corners]
    return min(across), min(upward), max(across), max(upward)


class _Squares:
    """The page cut into squares: which of them pictures cover."""

    def __init__(self, page: Box) -> None:
        self._page = page
        self._filled: set[tuple[int, int]] = set()

    def fill(self, box: Box) -> float:
        """Cover the squares whose middle is in a box; the share of the page that they are."""
        left, bottom, right, top = self._page
        across = range(*_span(box[0] - left, box[2] - left, right - left))
        upward = range(*_span(box[1] - bottom, box[3] - bottom, top - bottom))
        self._filled.update((x, y) for x in across for y in upward)
        return len(across) * len(upward) / _GRID**2

    def share(self) -> float:
        """The share of the page that is covered."""
        return len(self._filled) / _GRID**2


def _span(start: float, end: float, whole: float) -> tuple[int, int]:
    if not whole > 0:
        return 0, 0
    first, last = (round(min(max(at / whole, 0), 1) * _GRID) for at in (start, end))
    return first, last


def _lines(raw: Any, page: Any) -> int:
    """How many lines of writing a picture seems to have; none, if PDFium cannot show it."""
    try:
        return written(pypdfium2.PdfImage(raw, page=page, pdf=page.pdf).get_bitmap().to_pil())
    except Exception:
        return 0
