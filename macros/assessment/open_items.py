"""What an indicator's report still needs, so that somebody can be told to bring it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from macros.evidence.item import PARTS, EvidenceItem, IndicatorSummary
from macros.model.sar import Result
from macros.thai.dates import BuddhistDate

Remedy = Literal["evidence", "narrative", "data", "piece", "review", "supporting"]


@dataclass(frozen=True)
class OpenItem:
    """Something a report still needs: in Thai, and what to open to mend it: a new piece of
    "evidence", the "narrative", the "data" of the year, the "piece" itself, or the
    register of what awaits "review"; "supporting" is evidence of others.
    """

    text: str
    remedy: Remedy
    piece: EvidenceItem | None = None


def outdated(piece: EvidenceItem, revised: BuddhistDate | None) -> bool:
    """Whether evidence was reviewed before its indicator was revised."""
    reviewed = piece.front.reviewed
    return bool(reviewed and revised and reviewed < revised)


def open_items(
    stated: Result,
    pieces: Sequence[EvidenceItem],
    supporting: Sequence[EvidenceItem],
    narrative: IndicatorSummary,
    wanted: Mapping[str, str],
    *,
    levels: bool,
    revised: BuddhistDate | None = None,
    assigned: Mapping[str, str] = MappingProxyType({}),
    numbers: Sequence[str] = (),
) -> Iterator[OpenItem]:
    """What is missing, evidence first. `wanted` names the kinds that must be there, by id;
    `levels` is whether the office has to state a level of quality; `revised` is when the indicator was
    worded anew; `assigned` names the considerations that groups answer for, by id; `numbers`
    are the values in words that a formula still needs.
    """
    yield from _evidence(pieces, supporting, wanted, revised)
    shown = {key for piece in pieces if not piece.unfinished for key in piece.front.considerations}
    for key, name in assigned.items():
        if key not in shown:
            yield OpenItem(f"ยังไม่มีหลักฐานของประเด็น{name}", "evidence")
    yield from _narrative(narrative)
    if not stated.target:
        yield OpenItem("ยังไม่ระบุเป้าหมาย", "data")
    if not stated.result:
        yield OpenItem("ยังไม่ระบุผลที่ได้", "data")
    for words in numbers:
        yield OpenItem(f"ยังไม่ระบุ{words}", "data")
    if levels and not stated.level:
        yield OpenItem("ยังไม่ระบุระดับคุณภาพ", "data")


def _evidence(
    pieces: Sequence[EvidenceItem],
    supporting: Sequence[EvidenceItem],
    wanted: Mapping[str, str],
    revised: BuddhistDate | None,
) -> Iterator[OpenItem]:
    everything = (*pieces, *supporting)
    if not everything and not wanted:
        yield OpenItem("ยังไม่มีหลักฐาน", "evidence")
    given = {piece.front.kind for piece in everything if not piece.unfinished}
    for kind, name in wanted.items():
        if kind not in given:
            yield OpenItem(f"ยังไม่มีหลักฐานประเภท{name}", "evidence")
    for piece in pieces:
        if piece.unfinished:
            yield OpenItem(f"{piece.front.title}: {piece.unfinished}", "piece", piece)
    again = sum(outdated(piece, revised) for piece in pieces)
    if again:
        yield OpenItem(f"หลักฐาน {again} ชิ้นตรวจทานก่อนตัวบ่งชี้แก้ไข ให้ตรวจทานใหม่", "review")
    waiting = sum(not piece.front.reviewed for piece in pieces)
    if waiting:
        yield OpenItem(f"หลักฐาน {waiting} ชิ้นยังไม่ได้ตรวจทาน", "review")
    lent = sum(not piece.front.reviewed for piece in supporting)
    if lent:
        yield OpenItem(f"หลักฐานของตัวบ่งชี้อื่น {lent} ชิ้นยังไม่ได้ตรวจทาน", "supporting")


def _narrative(narrative: IndicatorSummary) -> Iterator[OpenItem]:
    if len(narrative.missing) == len(PARTS):
        yield OpenItem("ยังไม่ได้เขียนผลการดำเนินงาน จุดเด่น จุดที่ควรพัฒนา และแนวทางการพัฒนา", "narrative")
    else:
        for part in narrative.missing:
            yield OpenItem(f"ยังไม่ได้เขียน{PARTS[part]}", "narrative")
