"""What an indicator's report still needs, and what to open to mend it."""

from __future__ import annotations

from macros.assessment.open_items import OpenItem, open_items
from macros.evidence.front_matter import UNTITLED, FrontMatter
from macros.evidence.item import PARTS, EvidenceItem, IndicatorSummary
from macros.model.sar import Result, Review
from macros.model.standards import Indicator
from macros.thai.dates import BuddhistDate

DAY = BuddhistDate(2568, 11, 3)
WRITTEN = IndicatorSummary("summary.md", True, dict.fromkeys(PARTS, "<p>ก</p>"))
UNWRITTEN = IndicatorSummary("summary.md", False, {})
INDICATOR = Indicator.model_validate(
    {"id": "ind-01", "code": None, "standard": "std-1", "name": "ก", "weight": None}
)
STATED = Result(indicator="ind-01", target="ก", result="ข", level="good", reason="ค")
UNFOUNDED = OpenItem("ระบุระดับคุณภาพแล้ว แต่ตัวบ่งชี้นี้ยังไม่มีหลักฐาน", "data")
EMPTY = Result(indicator="ind-01")
WANTED = {"order": "คำสั่ง", "report": "รายงานผล"}


def piece(
    kind: str = "order",
    *,
    title: str = "ชิ้นหนึ่ง",
    html: str = "<p>ก</p>",
    reviewed: BuddhistDate | None = DAY,
) -> EvidenceItem:
    front = FrontMatter.model_validate(
        {
            "title": title,
            "date": DAY,
            "kind": kind,
            "group": "admin",
            "personal_data": "ไม่มี",
            "reviewed": reviewed,
        }
    )
    return EvidenceItem("docs/01.md", 2569, "ind-01", "piece-01", front, html, ())


def found(*pieces: EvidenceItem, supporting: tuple[EvidenceItem, ...] = ()) -> list[OpenItem]:
    """What is missing of the evidence, when all else is there."""
    return list(
        open_items(STATED, pieces, supporting, WRITTEN, WANTED, levels=True, indicator=INDICATOR)
    )


def test_nothing_is_missing() -> None:
    assert found(piece("order"), piece("report")) == []


def test_without_evidence_each_wanted_kind_is_missing() -> None:
    assert found() == [
        OpenItem("ยังไม่มีหลักฐานประเภทคำสั่ง", "evidence"),
        OpenItem("ยังไม่มีหลักฐานประเภทรายงานผล", "evidence"),
        UNFOUNDED,
    ]


def test_without_evidence_and_nothing_wanted_some_is_missing() -> None:
    assert list(open_items(STATED, (), (), WRITTEN, {}, levels=True, indicator=INDICATOR)) == [
        OpenItem("ยังไม่มีหลักฐาน", "evidence"),
        UNFOUNDED,
    ]


def test_evidence_of_another_indicator_serves() -> None:
    assert found(piece("order"), supporting=(piece("report"),)) == []


def test_what_is_unfinished_elsewhere_serves_nothing_and_is_told_there() -> None:
    assert found(piece("order"), supporting=(piece("report", html=""),)) == [
        OpenItem("ยังไม่มีหลักฐานประเภทรายงานผล", "evidence")
    ]


def test_unfinished_pieces_are_named_with_what_they_lack() -> None:
    bare, untitled = piece("order", html=""), piece("report", title=UNTITLED)
    assert found(bare, untitled, piece("order"), piece("report")) == [
        OpenItem("ชิ้นหนึ่ง: ยังไม่มีไฟล์แนบ ลิงก์ หรือรายละเอียด", "piece", bare),
        OpenItem(f"{UNTITLED}: ยังไม่ได้ตั้งชื่อหลักฐาน", "piece", untitled),
    ]


def test_unreviewed_pieces_are_counted_as_the_register_counts_them() -> None:
    pieces = [piece("order", reviewed=None), piece("report", reviewed=None)]
    unfinished = piece("report", html="", reviewed=None)
    assert found(*pieces, unfinished)[-1] == OpenItem("หลักฐาน 3 ชิ้นยังไม่ได้ตรวจทาน", "review")


def test_evidence_of_others_must_be_reviewed_as_well() -> None:
    lent = piece("order", reviewed=None)
    assert found(piece("report"), supporting=(lent,)) == [
        OpenItem("หลักฐานของตัวบ่งชี้อื่น 1 ชิ้นยังไม่ได้ตรวจทาน", "supporting")
    ]


def test_narrative_is_missing_whole_or_in_part() -> None:
    def missing(narrative: IndicatorSummary) -> list[OpenItem]:
        return list(
            open_items(STATED, [piece()], (), narrative, {}, levels=False, indicator=INDICATOR)
        )

    assert missing(UNWRITTEN) == [
        OpenItem("ยังไม่ได้เขียนผลการดำเนินงาน จุดเด่น จุดที่ควรพัฒนา และแนวทางการพัฒนา", "narrative")
    ]
    assert missing(IndicatorSummary("summary.md", True, {"results": "<p>ก</p>", "plans": ""})) == [
        OpenItem("ยังไม่ได้เขียนจุดเด่น", "narrative"),
        OpenItem("ยังไม่ได้เขียนจุดที่ควรพัฒนา", "narrative"),
        OpenItem("ยังไม่ได้เขียนแนวทางการพัฒนา", "narrative"),
    ]


def test_data_is_missing_and_a_level_only_where_there_are_levels() -> None:
    def missing(*, levels: bool) -> list[str]:
        evidence = [piece()]
        return [
            lack.text
            for lack in open_items(
                EMPTY, evidence, (), WRITTEN, {}, levels=levels, indicator=INDICATOR
            )
        ]

    assert missing(levels=False) == ["ยังไม่ระบุเป้าหมาย", "ยังไม่ระบุผลที่ได้"]
    assert missing(levels=True)[2:] == ["ยังไม่ระบุระดับคุณภาพ"]


def test_what_is_stated_and_rests_on_nothing() -> None:
    reviewed = STATED.model_copy(update={"status": "reviewed", "reason": None})
    lacks = open_items(reviewed, (), (), WRITTEN, {}, levels=True, indicator=INDICATOR)
    assert [lack.text for lack in lacks if lack.remedy == "data"] == [
        "ระบุสถานะว่าตรวจแล้ว (reviewed) แต่ตัวบ่งชี้นี้ยังไม่มีหลักฐาน",
        "ระบุระดับคุณภาพแล้ว แต่ยังไม่ระบุเหตุผล (reason)",
        "ระบุระดับคุณภาพแล้ว แต่ตัวบ่งชี้นี้ยังไม่มีหลักฐาน",
    ]


def test_a_result_reviewed_before_its_evidence() -> None:
    early = STATED.model_copy(update={"review": Review(by="a", on=BuddhistDate(2568, 11, 2))})
    (lack,) = open_items(early, [piece()], (), WRITTEN, {}, levels=True, indicator=INDICATOR)
    said = "ตรวจผลเมื่อ 2 พฤศจิกายน 2568 แต่มีหลักฐานที่ลงวันที่หลังจากนั้น (ชิ้นหนึ่ง)"
    assert (lack.text, lack.remedy) == (said, "data")
    on_the_day = STATED.model_copy(update={"review": Review(by="a", on=DAY)})
    assert not list(
        open_items(on_the_day, [piece()], (), WRITTEN, {}, levels=True, indicator=INDICATOR)
    )
