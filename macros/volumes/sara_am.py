"""Sara am as one glyph, so that a PDF knows which letters it stands for.

A text engine draws ำ as two glyphs, a nikhahit on the consonant and an า; a PDF writer that names
each glyph by the letters it is first met with then reads ำ as า, or every า as ำ. Where a face
draws both parts, and a tone between them, as one glyph of its own, there is nothing to confuse.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fontTools.otlLib.builder import (
    ChainContextSubstBuilder,
    ChainContextualRule,
    LigatureSubstBuilder,
)
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

_NIKHAHIT, _AA = "uni0E4D", "uni0E32"
_TONES = ("", "0E48", "0E49", "0E4A", "0E4B")
_NARROW = (".narrow", "")  # beside the stem of ป ฝ ฟ, and elsewhere
_OFFSETS_ARE_WORDS = 0x2  # ARGS_ARE_XY_VALUES of a composite glyph
_MARK_TO_BASE = 4
_BASE = 1
_CONSONANTS = range(0x0E01, 0x0E2F)
Offset = tuple[int, int]


def join(font: TTFont) -> None:
    """Give a face of Sarabun one glyph for each form of ำ, alone and with a tone, in the place
    where the face's own anchors put its mark over each consonant; after anything else, as drawn.

    Raises KeyError for a face that is not made as Sarabun is.
    """
    rules = ChainContextSubstBuilder(font, None)
    lookups: list[Any] = []
    for mark in [f"{_NIKHAHIT}{tone}{form}" for tone in _TONES for form in _NARROW]:
        for number, (offset, bases) in enumerate(_places(font, mark)):
            ligature = LigatureSubstBuilder(font, None)
            ligature.ligatures = {(mark, _AA): _glyph(font, f"{mark}.am{number}", mark, offset)}
            lookups.append(ligature)
            before = [bases] if bases else []
            rule = ChainContextualRule(before, [{mark}, {_AA}], [], [[ligature], None])
            rules.rules.append(rule)
    _append(font, [*lookups, rules])


def _places(font: TTFont, mark: str) -> Iterator[tuple[Offset, set[str]]]:
    """(how far a mark is moved from where it is drawn, the consonants that move it so far), in
    units of the face; last no consonants, for all else.
    """
    consonants = {font.getBestCmap()[letter] for letter in _CONSONANTS}
    moved: dict[Offset, set[str]] = {}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable if lookup.LookupType == _MARK_TO_BASE else ():
            if mark not in table.MarkCoverage.glyphs:
                continue
            own = table.MarkArray.MarkRecord[table.MarkCoverage.glyphs.index(mark)]
            for base, record in zip(
                table.BaseCoverage.glyphs, table.BaseArray.BaseRecord, strict=True
            ):
                anchor = record.BaseAnchor[own.Class]
                if anchor is None or base not in consonants:
                    continue
                x = anchor.XCoordinate - own.MarkAnchor.XCoordinate - font["hmtx"][base][0]
                y = anchor.YCoordinate - own.MarkAnchor.YCoordinate
                moved.setdefault((x, y), set()).add(base)
    yield from sorted(moved.items())
    yield (0, 0), set()


def _glyph(font: TTFont, name: str, mark: str, offset: Offset) -> str:
    """A glyph of two parts: the mark, as far from the า as `offset` says, and the า."""
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [_part(mark, offset), _part(_AA, (0, 0))]
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (font["hmtx"][_AA][0], glyph.xMin)
    font["GDEF"].table.GlyphClassDef.classDefs[name] = _BASE
    return name


def _part(name: str, offset: Offset) -> GlyphComponent:
    part = GlyphComponent()
    part.glyphName, (part.x, part.y) = name, offset
    part.flags = _OFFSETS_ARE_WORDS
    return part


def _append(font: TTFont, builders: list[Any]) -> None:
    """Put lookups at the end of GSUB; the last of them works in Thai text, by default."""
    table = font["GSUB"].table
    for builder in builders:
        builder.lookup_index = len(table.LookupList.Lookup)
        table.LookupList.Lookup.append(builder.build())
    for script in table.ScriptList.ScriptRecord:
        for index in (
            script.Script.DefaultLangSys.FeatureIndex if script.ScriptTag == "thai" else ()
        ):
            feature = table.FeatureList.FeatureRecord[index]
            if feature.FeatureTag == "ccmp":
                feature.Feature.LookupListIndex.append(builders[-1].lookup_index)
