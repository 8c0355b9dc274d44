"""The face that a Word file brings along for machines that have no TH Sarabun.

It is Sarabun (SIL Open Font License 1.1, no reserved name) in a larger em, under a name of its own: the
same letters, as wide and as high in their lines as those of TH Sarabun, so that pages end where they do.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache as once
from functools import partial
from io import BytesIO
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import fontpkg
from fontTools import subset
from fontTools.ttLib import TTFont

from macros.cache.files import Files
from macros.cache.keys import cache_key, code_version

FAMILY = "Sarabun Compact"
_EM = 1524
"""Units of an em: Sarabun has 1,000. A line of 84 Thai letters takes 26.138 em in TH Sarabun New 1.35 and 39.831 in
Sarabun 1.000, which is as 1,000 to 1,524; the highest mark is then where TH Sarabun's line begins."""
_ASCENT, _DESCENT, _GAP = 0.844, 0.457, 0.03  # em, of TH Sarabun New 1.35, in hhea and OS/2 alike
_BLANK = 0.216  # em: the one letter that differs, and the most frequent
_LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *range(0x0E00, 0x0E80),
    *range(0x2010, 0x2070),
    0x20AC,
)
_FAMILY, _FULL, _POSTSCRIPT, _UNIQUE = (
    1,
    4,
    6,
    3,
)  # ids in the name table that hold the family's name
_KEYED = 32  # bytes of a file that its key hides (ISO/IEC 29500-1, 17.8.1)
_FACES = (
    ("embedRegular", 400, "normal"),
    ("embedBold", 700, "normal"),
    ("embedItalic", 400, "italic"),
)
_MADE_BY, _LIBRARIES = ("word/typefaces.py",), ("fontpkg", "fonttools")


@dataclass(frozen=True)
class Typeface:
    """A face of the family: the element of a font table that names it, the key that hides its file's
    beginning, in braces, and the file so hidden.
    """

    element: str
    key: str
    content: bytes


@once
def typefaces(kept: Files | None = None) -> tuple[Typeface, ...]:
    """The faces of the family, the same bytes at each time; taken from where they are `kept`."""
    return tuple(_typeface(kept, *face) for face in _FACES)


def hidden(content: bytes, key: str) -> bytes:
    """A font's file with its beginning hidden by a key, or shown again by the same."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    beginning = bytes(byte ^ mask[at % len(mask)] for at, byte in enumerate(content[:_KEYED]))
    return beginning + content[_KEYED:]


def _typeface(kept: Files | None, element: str, weight: int, style: str) -> Typeface:
    source = fontpkg.path("Sarabun", weight=weight, style=style)
    name = f"{cache_key(code_version(_MADE_BY, _LIBRARIES), source.read_bytes())}.ttf"
    made = kept.get_or_make(name, partial(_made, source)) if kept else _made(source)
    key = f"{{{uuid5(NAMESPACE_URL, made.hex())}}}".upper()
    return Typeface(element, key, hidden(made, key))


def _made(source: Path) -> bytes:
    """The letters of Thai and of Latin tongues in an em as large as TH Sarabun's, without hints, which are
    for sizes that the letters no longer have. Copyright and licence stay.
    """
    options = subset.Options(
        hinting=False, layout_features=["*"], name_IDs=["*"], name_languages=["*"],
        glyph_names=False, notdef_outline=True, drop_tables=["DSIG"],
    )  # fmt: skip
    with TTFont(source, recalcTimestamp=False) as font:
        chosen = subset.Subsetter(options)
        chosen.populate(unicodes=_LETTERS)
        chosen.subset(font)
        _enlarge_em(font)
        for name in font["name"].names:
            name.string = _renamed(name.nameID, str(name))
        out = BytesIO()
        font.save(out)
    return out.getvalue()


def _enlarge_em(font: TTFont) -> None:
    font["head"].unitsPerEm = _EM
    ascent, descent, gap = (round(share * _EM) for share in (_ASCENT, _DESCENT, _GAP))
    lines, sizes = font["hhea"], font["OS/2"]
    lines.ascent, lines.descent, lines.lineGap = ascent, -descent, gap
    sizes.sTypoAscender, sizes.sTypoDescender, sizes.sTypoLineGap = ascent, -descent, gap
    sizes.usWinAscent, sizes.usWinDescent = ascent, descent
    blank = font.getBestCmap()[ord(" ")]
    font["hmtx"][blank] = (round(_BLANK * _EM), font["hmtx"][blank][1])


def _renamed(kind: int, text: str) -> str:
    if kind == _FAMILY:
        return FAMILY
    if kind == _FULL:
        return text.replace("Sarabun", FAMILY)
    if kind in (_UNIQUE, _POSTSCRIPT):
        return text.replace("Sarabun", FAMILY.replace(" ", ""))
    return text
