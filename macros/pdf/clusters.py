"""Clusters of Thai marks as single glyphs, so that a PDF knows which letters each stands for.

A text engine draws ำ as two glyphs, a nikhahit on the consonant and an า; a PDF writer that names
each glyph by the letters it is first met with then reads ำ as า, or every า as ำ. A tone on a
vowel is raised; writers draw what is raised apart, and PDFium, which sorts such parts by place,
may read the tone behind the letters that follow. Where a face draws either as one glyph of its
own, there is nothing to confuse, and nothing is raised.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import product
from typing import Any

from fontTools.otlLib.builder import (
    ChainContextSubstBuilder,
    ChainContextualRule,
    LigatureSubstBuilder,
)
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

Offset = tuple[int, int]
_NIKHAHIT, _AA = "uni0E4D", "uni0E32"
_VOWELS = ("uni0E31", "uni0E34", "uni0E35", "uni0E36", "uni0E37", "uni0E47", "uni0E4D")
_RAISED = tuple(f"uni0E{tone}.small" for tone in ("48", "49", "4A", "4B", "4C"))
_FORMS = ("", ".narrow")  # the second beside the stem of ป ฝ ฟ
_CONSONANTS = range(0x0E01, 0x0E2F)
_OFFSETS_ARE_WORDS = 0x2  # ARGS_ARE_XY_VALUES of a composite glyph
_BASE_GLYPH, _MARK_GLYPH = 1, 3  # classes of GDEF
_MARK_TO_BASE, _MARK_TO_MARK = 4, 6  # kinds of lookups in GPOS


def join(font: TTFont) -> None:
    """Give a face of Sarabun one glyph for each form of ำ, alone and with a tone, and for each
    tone on a vowel, all as its own anchors put their parts. Raises KeyError for another face.
    """
    _append(font, [_raised(font)])
    _append(font, _sara_am(font))


def _raised(font: TTFont) -> LigatureSubstBuilder:
    """Tones on vowels: marks that stand where the vowel does."""
    joined = LigatureSubstBuilder(font, None)
    for vowel, form, tone in product(_VOWELS, _FORMS, _RAISED):
        pair = (vowel + form, tone)
        for offset in _over(font, *pair):
            name = "_".join(pair)
            joined.ligatures[pair] = compose(font, name, [(pair[0], (0, 0)), (tone, offset)])
            font["hmtx"][name] = (0, font["glyf"][name].xMin)
            font["GDEF"].table.GlyphClassDef.classDefs[name] = _MARK_GLYPH
            _anchor_as(font, pair[0], name)
    return joined


def _over(font: TTFont, below: str, above: str) -> Iterator[Offset]:
    """How far the mark above is moved from the mark below, in units of the face."""
    for table in _tables(font, _MARK_TO_MARK):
        if below in table.Mark2Coverage.glyphs and above in table.Mark1Coverage.glyphs:
            own = table.Mark1Array.MarkRecord[table.Mark1Coverage.glyphs.index(above)]
            place = table.Mark2Array.Mark2Record[table.Mark2Coverage.glyphs.index(below)]
            anchor = place.Mark2Anchor[own.Class]
            yield _apart(anchor, own.MarkAnchor)


def _anchor_as(font: TTFont, mark: str, name: str) -> None:
    """Let a new mark stand on bases where another does."""
    for table in _tables(font, _MARK_TO_BASE):
        if mark in table.MarkCoverage.glyphs:
            record = table.MarkArray.MarkRecord[table.MarkCoverage.glyphs.index(mark)]
            table.MarkCoverage.glyphs.append(name)
            table.MarkArray.MarkRecord.append(deepcopy(record))
            table.MarkArray.MarkCount += 1


def _sara_am(font: TTFont) -> list[Any]:
    """The lookups that make ำ after each consonant; the last leads to the others."""
    rules = ChainContextSubstBuilder(font, None)
    lookups: list[Any] = []
    tones = ("", *(tone[3:7] for tone in _RAISED[:4]))
    for mark in [f"{_NIKHAHIT}{tone}{form}" for tone, form in product(tones, _FORMS)]:
        for number, (offset, bases) in enumerate(_places(font, mark)):
            name = compose(font, f"{mark}.am{number}", [(mark, offset), (_AA, (0, 0))])
            font["hmtx"][name] = (font["hmtx"][_AA][0], font["glyf"][name].xMin)
            font["GDEF"].table.GlyphClassDef.classDefs[name] = _BASE_GLYPH
            joined = LigatureSubstBuilder(font, None)
            joined.ligatures = {(mark, _AA): name}
            lookups.append(joined)
            before = [bases] if bases else []
            rule = ChainContextualRule(before, [{mark}, {_AA}], [], [[joined], None])
            rules.rules.append(rule)
    return [*lookups, rules]


def _places(font: TTFont, mark: str) -> Iterator[tuple[Offset, set[str]]]:
    """(how far a mark is moved from where it is drawn, the consonants that move it so far), in
    units of the face; last no consonants, for all else.
    """
    consonants = {font.getBestCmap()[letter] for letter in _CONSONANTS}
    consonants |= {name for name in font.getGlyphOrder() if "thai." in name}  # ฬ with a short tail
    moved: dict[Offset, set[str]] = {}
    for table in _tables(font, _MARK_TO_BASE):
        if mark not in table.MarkCoverage.glyphs:
            continue
        own = table.MarkArray.MarkRecord[table.MarkCoverage.glyphs.index(mark)]
        for base, record in zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord, strict=True):
            anchor = record.BaseAnchor[own.Class]
            if anchor is not None and base in consonants:
                x, y = _apart(anchor, own.MarkAnchor)
                moved.setdefault((x - font["hmtx"][base][0], y), set()).add(base)
    yield from sorted(moved.items())
    yield (0, 0), set()


def _tables(font: TTFont, kind: int) -> Iterator[Any]:
    for lookup in font["GPOS"].table.LookupList.Lookup:
        if lookup.LookupType == kind:
            yield from lookup.SubTable


def _apart(place: Any, own: Any) -> Offset:
    return place.XCoordinate - own.XCoordinate, place.YCoordinate - own.YCoordinate


def compose(font: TTFont, name: str, parts: Iterable[tuple[str, Offset]]) -> str:
    """Add a glyph that is made of others, each moved from where it is drawn; its name."""
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = []
    for part, offset in parts:
        component = GlyphComponent()
        component.glyphName, (component.x, component.y) = part, offset
        component.flags = _OFFSETS_ARE_WORDS
        glyph.components.append(component)
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    return name


def _append(font: TTFont, builders: Sequence[Any]) -> None:
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
