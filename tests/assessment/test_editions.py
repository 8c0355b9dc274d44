"""Editions and years side by side: what held in a year stays as it was, whatever comes after."""

from __future__ import annotations

import pytest

from macros.assessment.continuity import (
    compare,
    discontinued,
    introduced,
    predecessors,
    year_before,
)
from macros.assessment.coverage import summarize_coverage
from macros.book.manual import manual_volume
from macros.book.print_view import PrintView
from macros.site.made import MadePages
from macros.site.page_uris import page_uris
from macros.site.pages import pages
from macros.views import sar
from tests.conftest import Project, checked, sentence, sound

OFFICE, STANDARDS = "data/office.yml", "data/standards.yml"
ASSIGNMENTS = "data/assignments.yml"
SECOND = """
  - id: edition-2
    title: ฉบับใหม่
    announced: 2570
    weight_total: null
    source: office
    standards:
      - {id: std-1, no: 1, title: มาตรฐานใหม่, weight: null, source: office}
    indicators:
      - {id: ind-01, code: "1.1", standard: std-1, name: ตัวบ่งชี้ใหม่, weight: null}
      - {id: ind-02, code: "1.2", standard: std-1, name: ตัวบ่งชี้ที่สองใหม่, weight: null}
"""
OTHERS = """
others:
  - edition: edition-2
    from_year: 2570
    main_host: {group: policy, source: office}
    secondary_hosts: {groups: [admin], source: office}
    working_group: {id: working-group, name: คณะทำงานใหม่, members: [admin], source: office}
    standards:
      - {standard: std-1, groups: [policy]}
    indicators:
      - {indicator: ind-01, groups: [policy, finance]}
      - {indicator: ind-02, groups: [finance]}
"""
YEAR = "fiscal_year: 2570\nedition: edition-2\nindicators:\n  - {indicator: ind-01, target: ก}\n"
FINANCE = "    name: กลุ่มบริหารงานการเงินและสินทรัพย์\n"
RENAMED = "    former_names: [{name: กลุ่มการเงินเดิม, until: 2569}]\n"


def append(project: Project, path: str, text: str) -> None:
    before = (project.root / path).read_text(encoding="utf-8").rstrip()
    project.write(path, before + text)


@pytest.fixture
def two(project: Project) -> Project:
    """A project whose next year has another edition with the same ids, and another name of a group."""
    append(project, STANDARDS, SECOND)
    append(project, ASSIGNMENTS, OTHERS)
    project.edit(ASSIGNMENTS, "{indicator: ind-01, groups: {state: blank, erratum: E015}}", "{indicator: ind-01, groups: [audit]}")  # fmt: skip
    project.write("data/sar/2570.yml", YEAR)
    project.edit(OFFICE, FINANCE, FINANCE + RENAMED)
    return project


def into_next_year(project: Project) -> None:
    project.edit(OFFICE, "current_year: 2569", "current_year: 2570")
    project.edit(STANDARDS, "current: edition-1", "current: edition-2")


def test_each_year_has_its_edition_its_duties_and_its_names(two: Project) -> None:
    own = sound(two.root).own
    before, after = own.years[2569].manual, own.years[2570].manual
    assert (len(before.edition.indicators), len(after.edition.indicators)) == (11, 2)
    assert before.assignments.owners("ind-01") == ("audit",)
    assert after.assignments.owners("ind-01") == ("policy", "finance")
    assert before.groups["finance"].name == "กลุ่มการเงินเดิม"
    assert after.groups["finance"].name == "กลุ่มบริหารงานการเงินและสินทรัพย์"
    assert own.manual.assignments.main_host.group == "admin"


def test_a_new_year_and_edition_take_nothing_from_what_was(two: Project) -> None:
    into_next_year(two)
    own = sound(two.root).own
    assert own.current is own.years[2570]
    assert own.manual.assignments.main_host.group == "policy"
    assert own.years[2569].manual.assignments.owners("ind-01") == ("audit",)
    assert own.years[2569].standings["ind-01"].indicator is not own.years[2570].standings["ind-01"]


def test_pages_of_other_editions_stand_below_their_edition(two: Project) -> None:
    into_next_year(two)
    project = sound(two.root)
    made = {
        page.uri: page.markdown + "".join(page.fragments)
        for page in pages(project, (), MadePages(project))
    }
    assert set(made) <= set(page_uris(project))
    assert "มาตรฐานใหม่" in made["standards/std-1.md"]
    old = made["standards/edition-1/std-1.md"]
    assert "PMQA" in old
    assert "sar/2569/index.html" in old
    assert "ไม่ใช่ฉบับที่ใช้อยู่" in old
    assert 'href="std-1.html"' in made["standards/edition-1/index.md"]
    assert 'href="../index.html"' in made["standards/edition-1/index.md"]
    assert 'id="ind-11"' in made["standards/edition-1/indicators.md"]
    report = made["sar/2569/ind-01.md"]
    assert "groups/audit.html" in report
    assert "standards/std-1" not in report


def test_ids_stand_once_in_an_edition(two: Project) -> None:
    assert not checked(two.root).errors
    two.edit(STANDARDS, '{id: ind-02, code: "1.2"', '{id: ind-01, code: "1.2"')
    assert "E-DATA-21" in {problem.code for problem in checked(two.root).errors}


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (ASSIGNMENTS, "      - {indicator: ind-02, groups: [finance]}\n", "", "ยังไม่มีผู้รับผิดชอบของ ind-02"),
        (ASSIGNMENTS, "{indicator: ind-02, groups: [finance]}", "{indicator: ind-03, groups: [finance]}", "ไม่อยู่ในฉบับที่มอบหมาย"),
        (ASSIGNMENTS, "{id: working-group, name", "{id: new-group, name", "ให้ใช้ 'working-group' ทุกช่วง"),
        (OFFICE, "until: 2569}]", "until: 2569}, {name: ข, until: 2568}]", "ให้เรียงตามปีสุดท้าย"),
        (OFFICE, RENAMED, "    until_year: 2568\n    from_year: 2569\n", "มาก่อนปีแรก"),
        (OFFICE, RENAMED, "    merged_into: policy\n", "ต้องมีปีสุดท้าย"),
        (ASSIGNMENTS, "groups: [audit]}", "groups: [private, old]}", "ไม่รู้จัก 'old'"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(two: Project, path: str, old: str, new: str, told: str) -> None:
    two.edit(path, old, new)
    assert any(told in sentence(problem) for problem in checked(two.root).errors)


def test_a_group_that_is_gone_keeps_its_page_and_gets_no_work(two: Project) -> None:
    gone = "  - id: private\n"
    two.edit(OFFICE, gone, f"{gone}    until_year: 2568\n    merged_into: promotion\n")
    told = [sentence(problem) for problem in checked(two.root).errors]
    assert len(told) == 1
    assert "กลุ่มส่งเสริมสถานศึกษาเอกชน ไม่มีแล้วในปีงบประมาณ 2569" in told[0]
    two.edit(ASSIGNMENTS, "finance, audit, private]", "finance, audit]")
    project = sound(two.root)
    made = {
        page.uri: page.markdown + "".join(page.fragments)
        for page in pages(project, (), MadePages(project))
    }
    assert "รวมกับ" in made["groups/private.md"]
    assert "private" not in [group.id for group in project.own.manual.open_groups]


LINKS = """, continues: [{edition: edition-1, indicator: ind-03, change: เพิ่มเกณฑ์ใหม่}]}
"""
MERGED = """, continues: [{edition: edition-1, indicator: ind-01}, {edition: edition-1, indicator: ind-02}]}
"""


@pytest.fixture
def linked(two: Project) -> Project:
    """The same where the first new indicator continues the third, and the second is put together."""
    two.edit(STANDARDS, "name: ตัวบ่งชี้ใหม่, weight: null}\n", "name: ตัวบ่งชี้ใหม่, weight: null" + LINKS)
    two.edit(STANDARDS, "ที่สองใหม่, weight: null}\n", "ที่สองใหม่, weight: null" + MERGED)
    return two


def test_years_are_compared_by_what_continues(linked: Project) -> None:
    own = sound(linked.root).own
    year = own.years[2570]
    before = year_before(own.years, year)
    assert before is own.years[2569]
    one, several = (compare(before, year, key) for key in ("ind-01", "ind-02"))
    assert one
    assert one.last is before.standings["ind-03"]
    assert several
    assert several.last is None
    assert [each.indicator.id for each in several.standings] == ["ind-01", "ind-02"]
    assert [item.id for item in discontinued(before, year)] == [f"ind-{n:02}" for n in range(4, 12)]
    assert introduced(before, year) == []
    assert year_before(own.years, before) is None


def test_pages_say_what_an_indicator_continues(linked: Project) -> None:
    project = sound(linked.root)
    made = {
        page.uri: page.markdown + "".join(page.fragments)
        for page in pages(project, (), MadePages(project))
    }
    one, several = made["sar/2570/ind-01.md"], made["sar/2570/ind-02.md"]
    assert "ต่อเนื่องจากตัวบ่งชี้" in one
    assert "สิ่งที่เปลี่ยน: เพิ่มเกณฑ์ใหม่" in one
    assert "../2569/ind-03.html" in one
    assert "รวมจากตัวบ่งชี้" in several
    assert "จึงไม่เทียบเป้าหมายและผลข้ามปี" in several
    assert "ที่ไม่มีข้อใดสืบต่อ 8 ตัวบ่งชี้" in made["sar/2570/index.md"]
    assert "continued" not in made["sar/2569/ind-01.md"]
    own, year = project.own, project.own.years[2570]
    paper = PrintView(own, "sar/2570/index.md", own.manual.procedures[0], as_of=year.manual)
    (sheet,) = sar.indicator(paper, year, year.standings["ind-01"], whole=True)
    assert "ตัวบ่งชี้ที่ 3</a>" in sheet[0].html


def test_a_new_indicator_has_nothing_beside_it(two: Project) -> None:
    own = sound(two.root).own
    beside = compare(own.years[2569], own.years[2570], "ind-01")
    assert beside
    assert (beside.standings, beside.last) == ((), None)
    assert len(introduced(own.years[2569], own.years[2570])) == 2
    assert summarize_coverage(own.years[2570]).before(own.years[2569]) is None


def test_what_continues_is_found_over_editions_between(linked: Project) -> None:
    third = SECOND.replace("edition-2", "edition-3").replace("weight: null}\n      - {id: ind-02", "weight: null, continues: [{edition: edition-2, indicator: ind-02}]}\n      - {id: ind-02")  # fmt: skip
    append(linked, STANDARDS, third)
    manual = sound(linked.root).own.manual
    assert predecessors(manual, "edition-3", "ind-01", "edition-1") == ("ind-01", "ind-02")
    assert predecessors(manual, "edition-3", "ind-02", "edition-1") == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("edition: edition-1, indicator: ind-03", "edition: edition-2, indicator: ind-02", "วนกลับ"),
        ("indicator: ind-03", "indicator: ind-33", "ไม่รู้จัก 'ind-33'"),
        ("edition: edition-1, indicator: ind-03", "edition: edition-9, indicator: ind-03", "ไม่รู้จัก 'edition-9'"),
    ],
)  # fmt: skip
def test_links_that_lead_nowhere_or_back_are_told(
    linked: Project, old: str, new: str, told: str
) -> None:
    linked.edit(STANDARDS, old, new)
    assert any(told in sentence(problem) for problem in checked(linked.root).errors)


def test_the_manual_holds_the_standards_in_use_alone(two: Project) -> None:
    own = sound(two.root).own
    held = manual_volume(own, own.manual.procedures[0], None).publication.contains
    assert any("standards/std-5.md".startswith(each) for each in held)
    assert not any("standards/edition-2/std-1.md".startswith(each) for each in held)
