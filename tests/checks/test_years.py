"""Rules for the years of the SAR, one mistake each."""

import pytest

from macros.checks.check import check
from tests.conftest import Project

YEAR = "data/sar/2569.yml"
FIRST = "{indicator: ind-01, status: not-started, target: null, result: null, level: null"
LEVELS = "    levels: [{id: good, name: ดี}]\n    standards:\n      - id: std-1\n"
MISTAKES = {
    "ปีไม่ตรงชื่อไฟล์": ("fiscal_year: 2569", "fiscal_year: 2568", "2568\nedition", "ให้ใช้ 2569"),
    "ปี ค.ศ.": ("fiscal_year: 2569", "fiscal_year: 2026", "2026", "หมายถึง 2569 หรือไม่"),
    "ตัวบ่งชี้ซ้ำ": ("indicator: ind-02", "indicator: ind-03", None, "'ind-03' มีซ้ำ"),
    "ไม่รู้จักตัวบ่งชี้": ("indicator: ind-02", "indicator: ind-22", "ind-22", "หมายถึง 'ind-02' หรือไม่"),
    "ไม่รู้จักฉบับ": ("edition-1", "edition-2", "edition-2", "หมายถึง 'edition-1' หรือไม่"),
    "ไม่รู้จักสถานะ": (
        "ind-01, status: not-started",
        "ind-01, status: colecting",
        "colecting",
        "หมายถึง 'collecting' หรือไม่",
    ),
    "ไม่รู้จักประเภท": (
        "reason: null, wanted: []}\n  - {indicator: ind-02",
        "reason: null, wanted: [oder]}\n  - {indicator: ind-02",
        "oder",
        "หมายถึง 'order' หรือไม่",
    ),
    "ฉบับไม่มีระดับ": (FIRST, FIRST.replace("level: null", "level: good"), "good", "ไม่รู้จัก 'good'"),
}


@pytest.mark.parametrize(("old", "new", "at", "message"), MISTAKES.values(), ids=MISTAKES)
def test_one_mistake_is_told_at_its_place(
    project: Project, old: str, new: str, at: str | None, message: str
) -> None:
    project.edit(YEAR, old, new)
    (problem,) = check(project.root).errors
    assert message in problem.message
    assert problem.place.path == YEAR
    if at:
        assert str(problem.place) == project.place(YEAR, at)


def test_what_is_of_another_edition_is_told(project: Project) -> None:
    old = "{indicator: ind-11"
    project.edit(YEAR, old, "{indicator: old-01")
    other = """  - id: edition-0
    title: ฉบับเดิม
    announced: null
    weight_total: null
    source: office
    standards: []
    indicators:
      - {id: old-01, code: null, standard: {state: blank}, name: ชื่อเดิม, weight: null}
"""
    text = (project.root / "data/standards.yml").read_text(encoding="utf-8")
    project.write(
        "data/standards.yml", text + other.replace("null\n    weight", "2540\n    weight")
    )
    (problem,) = check(project.root).errors
    assert str(problem.place) == project.place(YEAR, "old-01")
    assert problem.message == "ตัวบ่งชี้ 'old-01' ไม่ได้อยู่ในฉบับ 'edition-1' ให้แก้ id หรือ edition"


def test_level_of_the_year_s_own_edition_is_right(project: Project) -> None:
    standards = "data/standards.yml"
    project.edit(standards, LEVELS.partition("\n")[2], LEVELS)
    project.edit(YEAR, FIRST, FIRST.replace("level: null", "level: good"))
    office = check(project.root).office
    assert office
    assert office.manual.years[0].of("ind-01").level == "good"


def test_indicator_that_is_not_listed_has_nothing_stated(project: Project) -> None:
    text = (project.root / YEAR).read_text(encoding="utf-8")
    project.write(YEAR, text.partition("indicators:")[0] + "indicators: []\n")
    office = check(project.root).office
    assert office
    assert len(office.years[2569].standings) == 11
    assert office.years[2569].standings["ind-05"].stated.status == "not-started"


@pytest.mark.parametrize("id_", ["register", "gaps", "index"])
def test_indicator_cannot_take_the_name_of_a_page(project: Project, id_: str) -> None:
    project.edit("data/standards.yml", "id: ind-01", f"id: {id_}")
    assert any(
        f"id {id_!r} เป็นชื่อหน้าของระบบ" in problem.message for problem in check(project.root).errors
    )
