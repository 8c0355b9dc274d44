"""Whether a font of a PDF says which letters its glyphs are."""

from __future__ import annotations

import re

from pypdf._codecs import adobe_glyphs
from pypdf.generic import DictionaryObject, StreamObject

from macros.privacy.pdf.values import at

_MAPPED = re.compile(rb"<[0-9A-Fa-f\s]+>\s*[<\[]")  # an entry of a map to Unicode
_NAMED = re.compile(r"/(?:uni(?:[0-9A-Fa-f]{4})+|u[0-9A-Fa-f]{4,6}|[A-Za-z])(?:[._].*)?")
_OWN, _CLEAR = re.compile(rb"dup\s+\d+\s*(/[^\s/]+)\s+put"), 20_000  # in a Type 1 font's head
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_SYMBOLIC = 4
_EAST = {"GB1", "CNS1", "Japan1", "Korea1", "KR"}  # sets of characters with known letters
_FEW = 3  # names of glyphs, of ligatures and bullets, that no list knows


def is_mute(font: DictionaryObject) -> bool:
    """Whether nothing in the font tells the letters of its glyphs (or only its makers' names for
    them, such as g17).
    """
    told = at(font, "/ToUnicode")
    if isinstance(told, StreamObject) and _MAPPED.search(told.get_data()):
        return False
    if font.get("/Subtype") == "/Type0":
        return _is_mute_set(font)
    encoding = at(font, "/Encoding")
    if isinstance(encoding, DictionaryObject):
        return _are_strange(encoding)
    return not isinstance(encoding, str) and _has_own_codes(font)


def _is_mute_set(font: DictionaryObject) -> bool:
    encoding = at(font, "/Encoding")
    if isinstance(encoding, str) and not encoding.startswith("/Identity"):
        return False
    below = at(font, "/DescendantFonts")
    info = at(below[0].get_object(), "/CIDSystemInfo") if below else None
    return not (isinstance(info, DictionaryObject) and str(info.get("/Ordering")) in _EAST)


def _are_strange(encoding: DictionaryObject) -> bool:
    return not _are_known(
        [str(name) for name in at(encoding, "/Differences") or () if isinstance(name, str)]
    )


def _are_known(names: list[str]) -> bool:
    """Whether lists know the names of glyphs, but for a few."""
    strange = [
        name
        for name in names
        if name not in adobe_glyphs and name != "/.notdef" and not _NAMED.fullmatch(name)
    ]
    return len(strange) <= max(_FEW, len(names) // 3)


def _has_own_codes(font: DictionaryObject) -> bool:
    """Whether the letters' codes are known to the font's own file only."""
    described = at(font, "/FontDescriptor")
    if not isinstance(described, DictionaryObject) or not any(key in described for key in _FILES):
        return False
    program = at(described, "/FontFile")
    if isinstance(program, StreamObject):
        own = _OWN.findall(program.get_data()[:_CLEAR])
        return not _are_known([name.decode("latin-1") for name in own])
    flags = described.get("/Flags", 0)
    return bool(int(flags) & _SYMBOLIC)


def fonts_of(page: DictionaryObject) -> list[DictionaryObject]:
    """The fonts that a page has at hand."""
    fonts = at(at(page, "/Resources"), "/Font")
    found = [font.get_object() for font in fonts.values()] if fonts else []
    return [font for font in found if isinstance(font, DictionaryObject)]
