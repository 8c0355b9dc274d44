"""Sheets that a browser printed, read back: where their ink lies and what their structure says."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from tests.reading.paper import Paper

Path = tuple[int, ...]
"""Which child of which child an element is: the same on every sheet it stands on."""

PT = 72 / 25.4  # points of a millimetre
UPRIGHT, WIDE = (595, 842), (842, 595)
MARGINS = {UPRIGHT: (25, 20, 20, 30), WIDE: (20, 20, 16, 30)}
"""Top, right, bottom and left in mm: print.css, and for the upright sheet those of the volumes."""

_HEADINGS = ("H2", "H3", "H4", "H5", "H6")  # a page may be its title alone
_WHITE = 250
_NUMBER = 0.4  # of a sheet's breadth: right of it, at the foot, stands the number
_HEAD = 0.4  # of the room above: below it stand the running title and the example's mark
_TITLE = 0.5  # of a sheet's breadth: left of it the title begins, right of it stands the mark
_FOOT, _ZOOM = 2.5, 4  # pt above a sheet's end, looked at closely
_SPECK = 30  # pt: what is broader at a sheet's end is a border


@dataclass(frozen=True)
class Leaf:
    """A stretch of a sheet's content: the types and the paths of the elements it stands in."""

    types: tuple[str, ...]
    path: Path

    def within(self, *types: str) -> Path | None:
        """The path of the innermost element of these types that holds it."""
        for depth in range(len(self.types), 0, -1):
            if self.types[depth - 1] in types:
                return self.path[:depth]
        return None


class Sheets(Paper):
    """A printed page of the site; of its texts Thai marks come out doubled or not at all."""

    @property
    def pictures(self) -> list[Image.Image]:
        """Of each sheet, a pixel a point."""
        return self.drawn(1)

    def stray(self) -> list[str]:
        """Where ink lies in the margins but for the number, the title and the mark, by sheet and
        side.
        """
        found = []
        for number, (picture, size) in enumerate(zip(self.pictures, self.sizes, strict=True), 1):
            for side, box in _margins(size).items():
                if inked(picture.crop(box)):
                    found.append(f"{number} {side}")
        return found

    def titled(self) -> list[bool]:
        """Whether a running title stands above the area of each sheet."""
        found = []
        for picture, size in zip(self.pictures, self.sizes, strict=True):
            left, top, _, _ = _area(size)
            box = (left, round(top * _HEAD), round(size[0] * _TITLE), top - 1)
            found.append(inked(picture.crop(box)))
        return found

    def empty(self) -> list[int]:
        """The sheets without ink between the margins."""
        sheets = enumerate(zip(self.pictures, self.sizes, strict=True), 1)
        return [n for n, (picture, size) in sheets if not inked(picture.crop(_area(size)))]

    def specks(self) -> list[int]:
        """The sheets at whose very end small ink stands that nothing above it belongs to: the
        tops of the next sheet's marks.
        """
        found = []
        for number, (page, size) in enumerate(zip(self.pages, self.sizes, strict=True), 1):
            left, _, right, bottom = _area(size)
            crop = (left, size[1] - bottom, size[0] - right, bottom - _FOOT)
            strip = page.render(scale=_ZOOM, grayscale=True, crop=crop).to_pil()
            half = strip.height // 2
            above, below = _columns(strip, 0, half), _columns(strip, half, strip.height)
            alone = sum(low and not high for high, low in zip(above, below, strict=True))
            if 0 < alone < _SPECK * _ZOOM:
                found.append(number)
        return found

    @cached_property
    def leaves(self) -> list[list[Leaf]]:
        """The content of each sheet, in reading order."""
        return [list(_leaves(page)) for page in self.pages]

    @property
    def cells(self) -> int:
        """How many cells of tables are printed, heads that are repeated counted once."""
        found = {leaf.within("TH", "TD") for leaves in self.leaves for leaf in leaves}
        return len(found - {None})

    def split(self) -> list[str]:
        """Rows of which a part stands on the next sheet: they are their table's last on this one,
        as a head that is repeated is not.
        """
        rows = [{leaf.within("TR") for leaf in leaves} - {None} for leaves in self.leaves]
        return [
            f"{number}: {path}"
            for number, (here, there) in enumerate(pairwise(rows), 1)
            for path in here & there
            if path == max(other for other in here if other[:-1] == path[:-1])
        ]

    def lonely(self) -> list[int]:
        """The sheets that end with a heading or with the head of a table."""
        return [number for number, leaves in enumerate(self.leaves, 1) if _ends_bare(leaves)]


def _ends_bare(leaves: list[Leaf]) -> bool:
    """Whether the last content of a sheet is a heading, or a row of heads with nothing below."""
    if not leaves:  # a part of a chart, which is a picture
        return False
    row = leaves[-1].within("TR")
    heads = [leaf for leaf in leaves if row and leaf.within("TR") == row]
    bare = row is not None and row[-1] == 0 and not any(leaf.within("TD") for leaf in heads)
    return bare or leaves[-1].within(*_HEADINGS) is not None


def images(page: pypdfium2.PdfPage) -> list[float]:
    """The heights of a sheet's pictures, in points."""
    found = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
    return [top - bottom for _, bottom, _, top in (each.get_bounds() for each in found)]


def inked(picture: Image.Image) -> bool:
    """Whether anything is darker than paper."""
    return bool(picture.getextrema()[0] < _WHITE)


def _columns(strip: Image.Image, top: int, bottom: int) -> list[int]:
    """Whether each column of a strip has ink between two rows."""
    part = strip.crop((0, top, strip.width, bottom))
    return part.point(lambda shade: 255 * (shade < _WHITE)).getprojection()[0]


def _area(size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The box between the margins, in points from the sheet's top left."""
    top, right, bottom, left = (round(side * PT) for side in MARGINS[size])
    return left, top, size[0] - right, size[1] - bottom


def _margins(size: tuple[int, int]) -> dict[str, tuple[int, int, int, int]]:
    """The boxes that must be white, a point away from what may not be."""
    (left, top, right, bottom), (across, down) = _area(size), size
    return {
        "left": (0, 0, left - 1, down),
        "right": (right + 1, 0, across, down),
        "top": (0, 0, across, round(top * _HEAD)),
        "bottom": (0, bottom + 1, round(across * _NUMBER), down),
    }


def _leaves(page: pypdfium2.PdfPage) -> Iterator[Leaf]:
    """The marked content of a sheet under its structure."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    try:
        for index in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from _under(raw.FPDF_StructTree_GetChildAtIndex(tree, index), (), (index,))
    finally:
        raw.FPDF_StructTree_Close(tree)


def _under(element: Any, types: tuple[str, ...], path: Path) -> Iterator[Leaf]:
    kinds = (*types, _type(element))
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            yield from _under(child, kinds, (*path, index))
        elif raw.FPDF_StructElement_GetChildMarkedContentID(element, index) >= 0:
            yield Leaf(kinds, path)


def _type(element: Any) -> str:
    buffer = ctypes.create_string_buffer(64)
    length = raw.FPDF_StructElement_GetType(element, buffer, 64)
    return buffer.raw[: length - 2].decode("utf-16-le")
