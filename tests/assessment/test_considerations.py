"""The third level, ประเด็นการพิจารณา: assigned, shown by evidence, and reported."""

from __future__ import annotations

import pytest

from macros.site.made import MadePages
from macros.site.pages import pages
from tests.conftest import Project, checked, sentence, sound

ASSIGNMENTS, YEAR = "data/example/assignments.yml", "data/example/sar/2599.yml"
FOLDER = "docs/example/sar/2599/x-ind-02/"
DUTIES = """
considerations:
  - {consideration: x-con-02-1, groups: [x-planning]}
  - {consideration: x-con-02-2, groups: [x-people]}
"""
PIECE = (
    "---\ntitle: บันทึกการสำรองข้อมูล\ndate: 2599-02-01\nkind: report\ngroup: x-planning\n"
    "personal_data: ไม่มี\nconsiderations: %s\nreviewed: 2599-02-03\n---\nข้อความ\n"
)
STATED = "        result: โรงเรียนส่งข้อมูลครบ 57 จาก 64 แห่ง\n"
RESULT = "        target: ปรับปรุงทุกเดือน\n        result: ปรับปรุงแล้ว 12 ครั้ง\n"


@pytest.fixture
def third(example: Project) -> Project:
    """The example with considerations that have groups, evidence and a result."""
    text = (example.root / ASSIGNMENTS).read_text(encoding="utf-8")
    example.write(ASSIGNMENTS, text.rstrip() + DUTIES)
    example.write(f"{FOLDER}สำรองข้อมูล.md", PIECE % "[x-con-02-1]")
    example.edit(YEAR, STATED, RESULT)
    return example


def test_it_has_groups_evidence_and_a_result(third: Project) -> None:
    project = sound(third.root)
    standing = project.archives[1].years[2599].standings["x-ind-02"]
    assert [piece.front.title for piece in standing.showing("x-con-02-1")] == ["บันทึกการสำรองข้อมูล"]
    assert standing.stated.of("x-con-02-1").result == "ปรับปรุงแล้ว 12 ครั้ง"
    lacking = [lack.text for lack in standing.lacks if "ประเด็น" in lack.text]
    assert lacking == ["ยังไม่มีหลักฐานของประเด็นการรักษาความปลอดภัยของข้อมูล (สมมติ)"]
    made = {
        page.uri: page.markdown + "".join(page.fragments)
        for page in pages(project, (), MadePages(project))
    }
    report = made["example/sar/2599/x-ind-02.md"]
    assert "ปรับปรุงแล้ว 12 ครั้ง" in report
    assert "แสดงประเด็น" in report
    assert "ประเด็นการพิจารณาที่รับผิดชอบ" in made["example/groups/x-planning.md"]
    assert "ประเด็นการพิจารณาที่รับผิดชอบ" not in made["example/groups/x-network.md"]


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (ASSIGNMENTS, "x-con-02-2", "x-con-02-9", "ไม่รู้จัก 'x-con-02-9'"),
        (ASSIGNMENTS, "x-con-02-2", "x-con-02-1", "'x-con-02-1' มอบหมายซ้ำ"),
        (f"{FOLDER}สำรองข้อมูล.md", "x-con-02-1", "x-con-02-9", "ไม่รู้จัก 'x-con-02-9'"),
    ],
)
def test_what_does_not_exist_is_told(
    third: Project, path: str, old: str, new: str, told: str
) -> None:
    third.edit(path, old, new)
    assert any(told in sentence(problem) for problem in checked(third.root).errors)


def test_evidence_shows_what_belongs_to_its_indicator(third: Project) -> None:
    path = "docs/example/sar/2599/x-ind-03/สำรองข้อมูล.md"
    third.write(path, PIECE % "x-con-02-1")
    (problem,) = checked(third.root).errors
    assert str(problem.place) == third.place(path, "x-con-02-1")
    assert "ประเด็น 'x-con-02-1' ไม่ใช่ประเด็นของตัวบ่งชี้ 'x-ind-03'" in problem.message


def test_a_group_that_is_gone_gets_none(third: Project) -> None:
    gone = "  - id: x-people\n"
    third.edit("data/example/office.yml", gone, f"{gone}    until_year: 2598\n")
    places = [
        str(problem.place) for problem in checked(third.root).errors if problem.code == "E-SAR-92"
    ]
    text = (third.root / ASSIGNMENTS).read_text(encoding="utf-8")
    line = 1 + text[: text.index("x-con-02-2")].count("\n")
    assert any(place.startswith(f"{ASSIGNMENTS}:{line}:") for place in places)
