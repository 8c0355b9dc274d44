"""What an indicator's report still needs, so that somebody can be told to bring it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from macros.assessment.result_review import RESULT_CHANGES, since_result_review
from macros.assessment.review import CHANGES, since_review, unfounded
from macros.evidence.item import PARTS, EvidenceItem, IndicatorSummary
from macros.model.sar import Result
from macros.model.standards import Indicator

Remedy = Literal["evidence", "narrative", "data", "piece", "again", "review", "supporting"]

REMEDIES: dict[Remedy, str] = {
    "evidence": "เพิ่มหลักฐาน",
    "narrative": "เขียนส่วนนี้",
    "piece": "แก้ไขหลักฐาน",
    "again": "เปิดหลักฐานเพื่อตรวจทานใหม่",
    "data": "แก้ไขข้อมูล",
    "review": "ดูรายการที่รอตรวจ",
    "supporting": "ดูรายการที่รอตรวจ",
}
"""What a link to each remedy says."""

_REVIEW = ("การตรวจทานหลักฐาน",)
_STATED = {"status": "สถานะ", "level": "ที่มาของระดับคุณภาพ", "review": "การตรวจผล"}


@dataclass(frozen=True)
class OpenItem:
    """Something a report still needs: in Thai, and what to open to mend it: a new piece of
    "evidence", the "narrative", the "data" of the year, the "piece" itself, also to review it
    "again", or the register of what awaits "review"; "supporting" is evidence of others. `subjects`
    say in Thai what is needed, alike in every year; `consideration` (an id) is the one whose
    evidence it is.
    """

    text: str
    remedy: Remedy
    piece: EvidenceItem | None = None
    subjects: tuple[str, ...] = field(default=(), compare=False)
    consideration: str = field(default="", compare=False)


def open_items(
    stated: Result,
    pieces: Sequence[EvidenceItem],
    supporting: Sequence[EvidenceItem],
    narrative: IndicatorSummary,
    wanted: Mapping[str, str],
    *,
    indicator: Indicator,
    levels: bool,
    assigned: Mapping[str, str] = MappingProxyType({}),
    numbers: Sequence[str] = (),
) -> Iterator[OpenItem]:
    """What is missing of an indicator, evidence first. `wanted` names the kinds that must be there, by
    id; `levels` is whether the office has to state a level of quality; `assigned` names the
    considerations that groups answer for, by id; `numbers` are the values in words that a formula
    still needs.
    """
    yield from _evidence(pieces, supporting, wanted, indicator)
    shown = {key for piece in pieces if not piece.unfinished for key in piece.front.considerations}
    for key, name in assigned.items():
        if key not in shown:
            of = f"หลักฐานของประเด็น{name}"
            yield OpenItem(f"ยังไม่มี{of}", "evidence", subjects=(of,), consideration=key)
    yield from _narrative(narrative)
    yield from _unstated(stated, numbers, levels=levels)
    there = bool(pieces or supporting)
    for key, wrong in unfounded(stated, pieces, there=there):
        yield OpenItem(wrong.what, "data", subjects=(_STATED[key],))
    changed = since_result_review(stated, narrative, (*pieces, *supporting), indicator)
    if changed and stated.review:
        named = ", ".join(RESULT_CHANGES[part] for part in changed)
        text = f"ตรวจผลเมื่อ {stated.review.on} สิ่งที่เปลี่ยนหลังจากนั้นคือ {named} ให้ตรวจผลใหม่"
        yield OpenItem(text, "data", subjects=(_STATED["review"],))


def _unstated(stated: Result, numbers: Sequence[str], *, levels: bool) -> Iterator[OpenItem]:
    """What the year does not state."""
    if not stated.target:
        yield OpenItem("ยังไม่ระบุเป้าหมาย", "data", subjects=("เป้าหมาย",))
    if not stated.result:
        yield OpenItem("ยังไม่ระบุผลที่ได้", "data", subjects=("ผลที่ได้",))
    for words in numbers:
        yield OpenItem(f"ยังไม่ระบุ{words}", "data", subjects=(words,))
    if levels and not stated.level:
        yield OpenItem("ยังไม่ระบุระดับคุณภาพ", "data", subjects=("ระดับคุณภาพ",))


def _evidence(
    pieces: Sequence[EvidenceItem],
    supporting: Sequence[EvidenceItem],
    wanted: Mapping[str, str],
    indicator: Indicator,
) -> Iterator[OpenItem]:
    everything = (*pieces, *supporting)
    if not everything and not wanted:
        yield OpenItem("ยังไม่มีหลักฐาน", "evidence", subjects=("หลักฐาน",))
    given = {piece.front.kind for piece in everything if not piece.unfinished}
    for kind, name in wanted.items():
        if kind not in given:
            of = f"หลักฐานประเภท{name}"
            yield OpenItem(f"ยังไม่มี{of}", "evidence", subjects=(of,))
    for piece in pieces:
        if piece.unfinished:
            text = f"{piece.front.title}: {piece.unfinished}"
            yield OpenItem(text, "piece", piece, ("หลักฐานที่ยังไม่สมบูรณ์",))
        changed = since_review(piece, indicator)
        if changed:
            named = ", ".join(CHANGES[part] for part in changed)
            text = (
                f"{piece.front.title}: ตรวจทานเมื่อ {piece.front.reviewed} สิ่งที่เปลี่ยนหลังจากนั้นคือ {named}"
            )
            yield OpenItem(text, "again", piece, _REVIEW)
    waiting = sum(not piece.front.reviewed for piece in pieces)
    if waiting:
        yield OpenItem(f"หลักฐาน {waiting} ชิ้นยังไม่ได้ตรวจทาน", "review", subjects=_REVIEW)
    lent = sum(not piece.front.reviewed for piece in supporting)
    if lent:
        text = f"หลักฐานของตัวบ่งชี้อื่น {lent} ชิ้นยังไม่ได้ตรวจทาน"
        yield OpenItem(text, "supporting", subjects=("การตรวจทานหลักฐานของตัวบ่งชี้อื่น",))


def _narrative(narrative: IndicatorSummary) -> Iterator[OpenItem]:
    if len(narrative.missing) == len(PARTS):
        text = "ยังไม่ได้เขียนผลการดำเนินงาน จุดเด่น จุดที่ควรพัฒนา และแนวทางการพัฒนา"
        yield OpenItem(text, "narrative", subjects=tuple(PARTS.values()))
    else:
        for part in narrative.missing:
            yield OpenItem(f"ยังไม่ได้เขียน{PARTS[part]}", "narrative", subjects=(PARTS[part],))
