"""What the symbols of a procedure's chart mean: those in use, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.drawing.geometry import Shape
from macros.drawing.paths import symbol_path
from macros.model.fields import EDITORIAL, OFFICE
from macros.model.procedure import LegendEntry, Procedure, SymbolKind

SYMBOL_KINDS: dict[SymbolKind, str] = {
    "terminal": "จุดเริ่มต้นหรือสิ้นสุด",
    "activity": "กิจกรรม",
    "decision": "การตัดสินใจ",
    "document": "เอกสาร",
    "input-output": "รับหรือส่งข้อมูล",
    "predefined": "งานที่มีคู่มืออยู่แล้ว",
    "database": "ฐานข้อมูล",
    "connector": "จุดเชื่อมไปยังที่ที่ระบุชื่อ",
}
"""Kinds of symbols in our words, for those that a procedure's own legend does not name."""
_SIGNS: dict[SymbolKind, str] = {"terminal": "○", "activity": "□", "decision": "◇"}  # the source's
_SIZES: dict[SymbolKind, tuple[float, float]] = {
    "terminal": (54, 54),
    "connector": (40, 40),
    "decision": (76, 54),
}
_SIZE = (72, 48)


@dataclass(frozen=True)
class LegendSymbol:
    """A symbol in use: what it means, by whose word, and its edge as path data in 84 x 66 px.
    `sign` is the letter that the source writes for it, "" for none.
    """

    kind: SymbolKind
    text: str
    source: str
    outline: str
    sign: str


def symbols_in_use(procedure: Procedure) -> Iterator[LegendSymbol]:
    """The symbols in use, in the order of `SYMBOL_KINDS`, as the procedure's own legend explains them.
    Our words are an addition to a legend of the source document, and to no other.
    """
    own: dict[SymbolKind, LegendEntry] = {entry.kind: entry for entry in procedure.summary.legend}
    added = EDITORIAL if any(entry.source != OFFICE for entry in own.values()) else OFFICE
    used: set[SymbolKind] = {"terminal", *(step.symbol.kind for step in procedure.steps)}
    for kind in (kind for kind in SYMBOL_KINDS if kind in used):
        entry = own.get(kind)
        text, source = (entry.text, entry.source) if entry else (SYMBOL_KINDS[kind], added)
        width, height = _SIZES.get(kind, _SIZE)
        yield LegendSymbol(
            kind,
            text,
            source,
            symbol_path(Shape(kind, kind, (), width, height, 42, 33)),
            _SIGNS.get(kind, ""),
        )
