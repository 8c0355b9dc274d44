"""Sarabun for the browser: the package's faces, cut to what pages hold, as WOFF2.

Those of the pages lie in faces/, with their licence: to cut them takes as long as 30 pages do. Every
page loads two, upright and bold, of the letters of Thai and English; other Latin letters have files of
their own, which a browser asks for when it meets one (`unicode-range` in tokens.css).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

import fontpkg

from macros.cache.files import Files
from macros.cache.keys import cache_key, code_version

FOLDER = "assets/fonts"
_CUT = Path(__file__).with_name("faces")
PAGE_LETTERS = frozenset({
    *range(0x20, 0x7F), *range(0xE01, 0xE3B), *range(0xE3F, 0xE5C), *range(0x2010, 0x2027),
    *range(0x2190, 0x2194), 0xA0, 0xB6, 0xB7, 0xD7, 0xF7, 0x2212, 0x25A0, 0x25B2, 0x25BC, 0x25CC,
})  # fmt: skip
"""What nearly every page has: Thai, English, and the signs of our views and of the theme."""
LATIN_LETTERS = frozenset({*range(0xA0, 0x180), 0x20AC, 0x2122}) - PAGE_LETTERS
"""Names in other languages, and a few signs."""
FACES = {
    "regular": (400, "normal", PAGE_LETTERS),
    "bold": (700, "normal", PAGE_LETTERS),
    "italic": (400, "italic", PAGE_LETTERS),
    "latin": (400, "normal", LATIN_LETTERS),
    "latin-bold": (700, "normal", LATIN_LETTERS),
}
"""The faces of the pages by the names of their files: weight, style, letters."""
_MADE_BY = ("site/fonts.py",)
_LIBRARIES = ("brotli", "fontpkg", "fonttools")
_LICENCE = [0, 1, 2, 13, 14]  # copyright, family, style, licence
_FEATURES = ["ccmp", "locl", "mark", "mkmk"]  # Thai needs no other; kerning is of Latin alone


def fonts() -> Iterator[tuple[str, bytes]]:
    """(address, content) of each font file of the site and of its licence."""
    for path in sorted(_CUT.iterdir()):
        yield f"{FOLDER}/{path.name}", path.read_bytes()


def cut_faces() -> Iterator[tuple[Path, bytes]]:
    """(where it must lie, content) of each of those files, cut anew from the package's faces."""
    for face, (weight, style, letters) in FACES.items():
        source = fontpkg.path("Sarabun", weight=weight, style=style)
        yield _CUT / f"sarabun-{face}.woff2", _woff2(source, sorted(letters))
    yield _CUT / "OFL.txt", (source.parent.parent / "LICENSE").read_bytes()


def chart_face(cache: Path) -> Callable[[str], bytes]:
    """Gives a WOFF2 file of the regular face, with its licence, for a file in which the letters given
    are written: that of the pages, and only where it lacks one the package's, cut to the letters and
    kept in the folder `cache`.
    """
    ready, files = (_CUT / "sarabun-regular.woff2").read_bytes(), Files(cache)
    files.prune()

    def face(letters: str) -> bytes:
        """A face of no more than some letters."""
        drawn = sorted(map(ord, _drawn(letters)))
        return ready if PAGE_LETTERS.issuperset(drawn) else _cut(drawn, files)

    return face


def _cut(letters: Sequence[int], files: Files) -> bytes:
    source = fontpkg.path("Sarabun", weight=400)
    key = cache_key(code_version(_MADE_BY, _LIBRARIES), source.read_bytes(), repr(letters))
    return files.get_or_make(f"{key}.woff2", lambda: _woff2(source, letters))


def _drawn(letters: str) -> set[str]:
    """The letters with those that they are drawn with: ำ is a nikhahit and า."""
    return set(letters) | (set("\u0e4dา") if "ำ" in letters else set())


def _woff2(source: Path, letters: Sequence[int]) -> bytes:
    from fontTools import subset  # here, since a check, which cuts nothing, would wait for it
    from fontTools.ttLib import TTFont

    options = subset.Options()
    options.layout_features = _FEATURES
    options.name_IDs = _LICENCE
    with TTFont(source, recalcTimestamp=False) as font:
        cutting = subset.Subsetter(options)
        cutting.populate(unicodes=letters)
        cutting.subset(font)
        font.flavor = "woff2"
        out = BytesIO()
        font.save(out)
    return out.getvalue()
