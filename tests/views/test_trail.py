"""The way to a page, and who keeps it and when it is reviewed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from macros.thai.dates import BuddhistDate
from macros.views.keeping import keeping, overdue
from macros.views.trail import trail
from tests.reading.html import Html

YEAR, EXAMPLE = "ปีงบประมาณ 2599", "ตัวอย่าง"
SAR = "example/sar/2599/"


@pytest.mark.parametrize(
    ("page", "above"),
    [
        ("example/index.md", []),
        (SAR + "index.md", [EXAMPLE]),
        (SAR + "gaps.md", [EXAMPLE, YEAR]),
        (SAR + "x-ind-01.md", [EXAMPLE, YEAR]),
        (SAR + "x-ind-01.sheet.md", [EXAMPLE, YEAR, "ตัวบ่งชี้ที่ 1.1"]),
        (SAR + "x-ind-01.2.md", [EXAMPLE, YEAR, "ตัวบ่งชี้ที่ 1.1"]),
        ("example/standards/index.md", [EXAMPLE]),
        ("example/standards/x-std-1.md", [EXAMPLE, "มาตรฐาน"]),
        ("example/groups/x-service.md", [EXAMPLE]),
        ("example/procedures/x-school-visit/index.md", [EXAMPLE]),
        ("example/procedures/x-school-visit/5-steps.md", [EXAMPLE, "งานเยี่ยมและช่วยเหลือโรงเรียน (ตัวอย่าง)"]),
    ],
)  # fmt: skip
def test_the_way_to_a_page_begins_at_home(page: str, above: list[str], invented: Archive) -> None:
    links = Html(str(trail(invented, page))).all("a")
    assert [link.text for link in links] == ["หน้าแรก", *above]


def test_home_has_nothing_above_it(judged: Project) -> None:
    own = judged.own
    assert trail(own, "index.md") == ""
    assert keeping(own, "index.md") == ""


def test_an_indicator_is_kept_by_those_who_answer_for_it_and_says_when_it_was_reviewed(
    invented: Archive,
) -> None:
    kept = Html(str(keeping(invented, SAR + "x-ind-01.md"))).text
    assert "กลุ่มแผนงานและข้อมูล (ตัวอย่าง)" in kept
    review = invented.years[2599].standings["x-ind-01"].stated.review
    assert review
    assert f"ทบทวนล่าสุด {review.on}" in kept


def test_a_manual_says_when_it_is_to_be_reviewed_again(invented: Archive) -> None:
    (procedure,) = invented.manual.procedures
    page = f"example/procedures/{procedure.id}/5-steps.md"
    assert overdue(invented, page) == ""
    days = {"reviewed_on": BuddhistDate(2598, 10, 1), "review_due": BuddhistDate(2599, 9, 30)}
    manual = replace(invented.manual, procedures=(procedure.model_copy(update=days),))
    archive = Archive(manual, invented.home, invented.reading)
    kept = Html(str(keeping(archive, page))).text
    assert "ทบทวนล่าสุด 1 ตุลาคม 2598 ครั้งต่อไปภายใน 30 กันยายน 2599" in kept
    (banner,) = Html(str(overdue(archive, page))).all("p")
    assert banner.attributes["data-review-due"] == "2056-09-30"
    assert "hidden" in banner.attributes
