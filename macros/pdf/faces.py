"""Sarabun for paper: its four faces, whose every letter is copied from a PDF as it was written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache as once
from io import BytesIO
from pathlib import Path

import fontpkg
from fontTools.ttLib import TTFont

from macros.cache.files import Files
from macros.cache.keys import cache_key, code_version
from macros.pdf.signs import SIGNS

FAMILY = "Sarabun Print"
"""A name of its own: an installed Sarabun would be taken in place of a face of the same name."""
_FACES = ((400, "normal"), (700, "normal"), (400, "italic"), (700, "italic"))
_UNIQUE, _FULL, _POSTSCRIPT = 3, 4, 6  # ids in the name table that hold the family's name
_MADE_BY = tuple(f"pdf/{name}.py" for name in ("faces", "clusters", "signs", "glyphs"))
_LIBRARIES = ("fontpkg", "fonttools")
_UNDRAWN = frozenset("\n\t\u200b")


@dataclass(frozen=True)
class Face:
    """A TrueType file of the family, its CSS weight, and its style: normal or italic."""

    path: Path
    weight: int
    style: str

    @property
    def address(self) -> str:
        """What style sheets of volumes name it with: face:400-normal."""
        return f"face:{self.weight}-{self.style}"


def faces(cache: Path) -> tuple[Face, ...]:
    """The family's faces: regular, bold, italic, bold italic; kept in the folder `cache` under
    the hash of what they are made of. Raises OSError when they cannot be kept.
    """
    return tuple(_face(cache, weight, style) for weight, style in _FACES)


def lacking(text: str) -> set[str]:
    """The letters of a text that the family does not draw."""
    return set(text) - _drawn()


@once
def _drawn() -> frozenset[str]:
    with TTFont(fontpkg.path("Sarabun", weight=400)) as font:
        return frozenset(map(chr, font.getBestCmap())) | _UNDRAWN | set(SIGNS)


def _face(cache: Path, weight: int, style: str) -> Face:
    source = fontpkg.path("Sarabun", weight=weight, style=style)
    name = f"{cache_key(code_version(_MADE_BY, _LIBRARIES), source.read_bytes())}.ttf"
    files = Files(cache)
    return Face(files.find(name) or files.keep(name, _made(source)), weight, style)


def _made(source: Path) -> bytes:
    """The face of a file of Sarabun, under the family's name. Copyright and licence stay; the
    signature, which is not of this face, goes.
    """
    from macros.pdf import (  # here, since a check, which makes no face, would wait for it
        clusters,
        glyphs,
    )

    with TTFont(source, recalcTimestamp=False) as font:
        clusters.join(font)
        glyphs.add(font)
        for name in font["name"].names:
            name.string = _renamed(name.nameID, str(name))
        del font["DSIG"]
        out = BytesIO()
        font.save(out)
    return out.getvalue()


def _renamed(kind: int, text: str) -> str:
    if kind == 1:
        return FAMILY
    if kind == _FULL:
        return text.replace("Sarabun", FAMILY)
    if kind in (_UNIQUE, _POSTSCRIPT):
        return text.replace("Sarabun", FAMILY.replace(" ", ""))
    return text
