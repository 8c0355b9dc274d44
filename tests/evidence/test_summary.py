"""summary.md: its four parts, and what is told of one that is written otherwise."""

from __future__ import annotations

import pytest

from macros.evidence.item import PARTS, IndicatorSummary
from macros.evidence.markup import Renderer
from macros.evidence.summary import read_summary
from tests.conftest import sentence
from tests.evidence.rendering import foreign, library
from tests.reading.html import Html

PATH = "docs/sar/2569/ind-01/summary.md"
WHOLE = "\n".join(f"## {name}\n\nข้อความของ{name}\n" for name in PARTS.values())
MISTAKES = {
    "ข้อความก่อนหัวข้อ": ("\n\nคำนำ\n\n" + WHOLE, "3:1: ข้อความนี้อยู่ก่อนหัวข้อแรก"),
    "ไม่มีหัวข้อเลย": ("ข้อความ\n", "1:1: ข้อความนี้อยู่ก่อนหัวข้อแรก"),
    "ส่วนหัว": ("---\ntitle: ก\n---\n" + WHOLE, "1:1: ไฟล์นี้ไม่ใช้ส่วนหัว (---)"),
    "หัวข้อสะกดผิด": ("## จุดเดน\n\nก\n", "1:1: ไม่รู้จัก 'จุดเดน' - หมายถึง 'จุดเด่น' หรือไม่"),
    "หัวข้อที่ไม่มี": ("## สรุป\n\nก\n", "1:1: ไม่รู้จัก 'สรุป' - ให้ใช้คำใดคำหนึ่งต่อไปนี้: ผลการดำเนินงาน, จุดเด่น"),
    "หัวข้อซ้ำ": (WHOLE + "\n## จุดเด่น\n\nอีก\n", "17:1: หัวข้อ 'จุดเด่น' ซ้ำ - ให้รวมไว้ใต้หัวข้อเดียว"),
    "ไม่เว้นวรรคหลัง ##": ("##จุดเด่น\n\nก\n", "1:1: ข้อความนี้อยู่ก่อนหัวข้อแรก"),
    "HTML ในตอนที่สอง": ("## ผลการดำเนินงาน\n\nก\n\n## จุดเด่น\n\nข <b>\n", "7:3: ใช้ HTML (<b)"),
    "HTML ในบรรทัดใต้หัวข้อ": ("## จุดเด่น\n<b>ก</b>\n", "2:1: ใช้ HTML (<b)"),
    "ลิงก์เสียในตอนสุดท้าย": (WHOLE + "\n[ก](ไม่มี.pdf)\n", "17:5: ไม่พบไฟล์ 'ไม่มี.pdf'"),
    "อักขระซ่อน": ("## จุดเด่น\n\n\u202eก\n", "3:1: มีอักขระที่มองไม่เห็น (U+202E)"),
}


def read(text: str) -> tuple[IndicatorSummary, list[str]]:
    found, problems = read_summary(text, PATH, Renderer(), library())
    return found, [sentence(problem).removeprefix(f"{PATH}:") for problem in problems]


def test_four_parts() -> None:
    found, problems = read(WHOLE)
    assert problems == []
    assert found == IndicatorSummary(
        PATH, True, {part: f"<p>ข้อความของ{name}</p>" for part, name in PARTS.items()}
    )
    assert found.missing == ()


def test_order_and_closing_signs_do_not_matter() -> None:
    found, problems = read("##   จุดเด่น  ##\nก\n## ผลการดำเนินงาน #\nข")
    assert problems == []
    assert found.parts == {"strengths": "<p>ก</p>", "results": "<p>ข</p>"}


@pytest.mark.parametrize("text", ["", "\n \n", "## จุดเด่น\n\n## แนวทางการพัฒนา\n \n"])
def test_what_nobody_wrote_is_missing(text: str) -> None:
    found, problems = read(text)
    assert problems == []
    assert found.missing == tuple(PARTS)


def test_some_parts_are_missing() -> None:
    assert read("## จุดเด่น\n\nก\n")[0].missing == ("results", "improvements", "plans")


@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES)
def test_mistake_is_told_at_its_place(text: str, message: str) -> None:
    problems = read(text)[1]
    assert len([found for found in problems if found.startswith(message)]) == 1, problems


def test_ids_of_the_parts_are_apart() -> None:
    found, problems = read(WHOLE.replace("ข้อความ", "### แผน\n\nก[^1]\n\n[^1]: ข\n\n"))
    assert problems == []
    for part, html in found.parts.items():
        assert foreign(html, part) == []
        assert Html(html).ids == [f"{part}--{name}" for name in ("แผน", "fnref-1", "fn-1")]


def test_headings_below_are_of_the_part() -> None:
    found, _ = read("## จุดเด่น\n\n### หนึ่ง\n\n#### สอง\n")
    assert [tag.tag for tag in Html(found.parts["strengths"]).elements] == ["h4", "h5"]


@pytest.mark.parametrize("fence", ["```", "~~~", "````", "  ```", "```text"])
def test_a_heading_between_fences_is_code(fence: str) -> None:
    closing = fence.replace("text", "")
    found, problems = read(
        f"## จุดเด่น\n\n{fence}\n## แนวทางการพัฒนา\n~\n{closing}\n\n## จุดที่ควรพัฒนา\n\nก\n"
    )
    assert problems == []
    assert set(found.parts) == {"strengths", "improvements"}
    assert "<code>## แนวทางการพัฒนา" in found.parts["strengths"]


def test_backticks_in_a_line_are_no_fence() -> None:
    found, _ = read("## จุดเด่น\n\n```โค้ด``` ในบรรทัด\n\n## จุดที่ควรพัฒนา\n\nก\n")
    assert set(found.parts) == {"strengths", "improvements"}


@pytest.mark.parametrize(
    "text", ["`ก", "**ก", "[ก", "- ก\n    - ", "!!! note\n    ก", "> ก", "[^1]: ก"]
)
def test_an_unclosed_construct_ends_with_its_part(text: str) -> None:
    found, _ = read(f"## จุดเด่น\n\n{text}\n## จุดที่ควรพัฒนา\nข\n")
    assert found.parts["improvements"] == "<p>ข</p>"
