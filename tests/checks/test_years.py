"""Rules for the years of the SAR, one mistake each."""

import pytest

from tests.conftest import Project, checked, sound

YEAR = "data/sar/2569.yml"
FIRST = "{indicator: ind-01, status: not-started, target: null, result: null, level: null"
LEVELS = "    levels: [{id: good, name: ดี}]\n    standards:\n      - id: std-1\n"
OTHER = """  - id: edition-0
    title: ฉบับเดิม
    announced: 2540
    weight_total: null
    source: office
    standards: []
    indicators:
      - {id: old-01, code: null, standard: {state: blank}, name: ชื่อเดิม, weight: null}
"""
PIECE = (
    "---\ntitle: ก\ndate: 2569-01-05\nkind: order\ngroup: admin\npersonal_data: ไม่มี\n{more}---\nก\n"
)
MISTAKES = {
    "ปีไม่ตรงชื่อไฟล์": ("fiscal_year: 2569", "fiscal_year: 2568", "2568\nedition", "ให้ใช้ 2569"),
    "ปี ค.ศ.": ("fiscal_year: 2569", "fiscal_year: 2026", "2026", "หมายถึง 2569 หรือไม่"),
    "ตัวบ่งชี้ซ้ำ": ("indicator: ind-02", "indicator: ind-03", None, "'ind-03' มีซ้ำ"),
    "ไม่รู้จักตัวบ่งชี้": (
        "indicator: ind-02",
        "indicator: ind-22",
        "ind-22",
        "ไม่รู้จัก 'ind-22' - ให้ใช้คำใดคำหนึ่งต่อไปนี้",
    ),
    "ไม่รู้จักฉบับ": ("edition-1", "edition-2", "edition-2", "ให้ใช้คำใดคำหนึ่งต่อไปนี้: edition-1"),
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
    (problem,) = checked(project.root).errors
    assert message in problem.message
    assert problem.place.path == YEAR
    if at:
        assert str(problem.place) == project.place(YEAR, at)


def test_what_is_of_another_edition_is_told(project: Project) -> None:
    old = "{indicator: ind-11"
    project.edit(YEAR, old, "{indicator: old-01")
    text = (project.root / "data/standards.yml").read_text(encoding="utf-8")
    project.write("data/standards.yml", text + OTHER)
    (problem,) = checked(project.root).errors
    assert str(problem.place) == project.place(YEAR, "old-01")
    assert problem.message == "ตัวบ่งชี้ 'old-01' ไม่ได้อยู่ในฉบับ 'edition-1' - ให้แก้ id หรือ edition"


@pytest.mark.parametrize(
    ("folder", "more", "place", "message"),
    [
        ("old-01", "", "docs/sar/2569/old-01:1:1", "ไม่มีตัวบ่งชี้ 'old-01' ในฉบับที่ใช้ประเมินปี 2569"),
        ("ind-01", "supports: [old-01]\n", "docs/sar/2569/ind-01/01.md:7:12", "ไม่รู้จัก 'old-01'"),
    ],
    ids=["แฟ้ม", "supports"],
)
def test_evidence_belongs_to_the_edition_of_its_year(
    project: Project, folder: str, more: str, place: str, message: str
) -> None:
    text = (project.root / "data/standards.yml").read_text(encoding="utf-8")
    project.write("data/standards.yml", text + OTHER)
    (project.root / "docs/sar/2569" / folder).mkdir(parents=True)
    project.write(f"docs/sar/2569/{folder}/01.md", PIECE.format(more=more))
    (problem,) = checked(project.root).errors
    assert str(problem.place) == place
    assert message in problem.message


def test_digits_that_are_no_numbers_are_told(project: Project) -> None:
    project.edit("data/evidence.yml", "largest_megabytes: 10", "largest_megabytes: ²")
    year = (project.root / YEAR).read_text(encoding="utf-8")
    project.write("data/sar/².yml", year)
    assert {problem.place.path for problem in checked(project.root).errors} == {
        "data/evidence.yml",
        "data/sar/².yml",
    }


def test_borrowed_template_is_no_evidence(project: Project) -> None:
    (project.root / "docs/sar/2569/ind-01").mkdir(parents=True)
    text = PIECE.format(more="supports: [ind-02]\n").replace("---\nก\n", "---\n")
    project.write("docs/sar/2569/ind-01/01.md", text)
    office = sound(project.root).own
    assert office
    assert office.years[2569].standings["ind-02"].coverage == "none"


def test_level_of_the_year_s_own_edition_is_right(project: Project) -> None:
    standards = "data/standards.yml"
    project.edit(standards, LEVELS.partition("\n")[2], LEVELS)
    project.edit(YEAR, FIRST, FIRST.replace("level: null", "level: good"))
    office = sound(project.root).own
    assert office
    assert office.manual.years[0].of("ind-01").level == "good"


def test_indicator_that_is_not_listed_has_nothing_stated(project: Project) -> None:
    text = (project.root / YEAR).read_text(encoding="utf-8")
    project.write(YEAR, text.partition("indicators:")[0] + "indicators: []\n")
    office = sound(project.root).own
    assert office
    assert len(office.years[2569].standings) == 11
    assert office.years[2569].standings["ind-05"].stated.status == "not-started"


@pytest.mark.parametrize("id_", ["register", "gaps", "index"])
def test_indicator_cannot_take_the_name_of_a_page(project: Project, id_: str) -> None:
    project.edit("data/standards.yml", "id: ind-01", f"id: {id_}")
    assert any(
        f"id {id_!r} เป็นชื่อหน้าของระบบ" in problem.message for problem in checked(project.root).errors
    )


@pytest.mark.parametrize("id_", ["summary", "changes", "trace", "published"])
def test_indicator_cannot_take_the_name_of_a_year_s_page(project: Project, id_: str) -> None:
    project.edit("data/standards.yml", "id: ind-01", f"id: {id_}")
    found = [problem for problem in checked(project.root).errors if problem.code == "E-SAR-30"]
    assert [repr(id_) in problem.message for problem in found] == [True]
