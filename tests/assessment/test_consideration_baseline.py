"""Where a consideration begins from, and the scores of a standard in its own volume."""

from __future__ import annotations

from fractions import Fraction

import pytest

from macros.assessment.archive import Archive
from macros.assessment.baseline import StartingPoint, consideration_start
from macros.assessment.continuity import year_before
from macros.assessment.measured import exact_value
from macros.assessment.project import load_project
from macros.book.report import report_volumes
from macros.export.reports import report
from macros.export.statements import considerations
from macros.site.made import MadePages
from macros.site.pages import pages
from tests.conftest import Project, checked, sound

STANDARDS, BEFORE, YEAR = (
    f"data/example/{name}" for name in ("standards.yml", "sar/2598.yml", "sar/2599.yml")
)
LINK = "            continues: [{edition: x-edition-2594, consideration: x-con-03-1}]\n"
LAST = "result_measure: {numerator: 64, denominator: 64}}"
STATED = "{consideration: x-con-03-1, result: นิเทศครบ 64 แห่ง, "


def start(project: Project) -> StartingPoint | None:
    archive = sound(project.root).archives[1]
    year = archive.years[2599]
    standing = year.standings["x-ind-03"]
    item = standing.indicator.considerations[0]
    return consideration_start(year, year_before(archive.years, year), standing, item)


def value(point: StartingPoint | None) -> tuple[Fraction, int, str] | None:
    return point and (exact_value(point.measure, point.unit), point.fiscal_year, point.origin)


def state(project: Project, baseline: str) -> None:
    project.edit(YEAR, STATED, f"{STATED}baseline: {{{baseline}}}, ")


def test_it_begins_from_what_it_continues(example: Project) -> None:
    example.edit(BEFORE, LAST, LAST.replace("64", "60", 1))
    assert value(start(example)) == (Fraction(6000, 64), 2598, "report")


def test_without_a_link_or_a_number_or_in_another_unit_it_begins_from_what_is_stated(
    example: Project,
) -> None:
    state(example, "value: 88, fiscal_year: 2597")
    example.edit(BEFORE, f", {LAST}", "}")
    assert value(start(example)) == (88, 2597, "stated")
    example.edit(BEFORE, "result: นิเทศครบ 64 แห่ง}", "result_measure: {value: 64, unit: แห่ง}}")
    assert value(start(example)) == (88, 2597, "stated")
    example.edit(STANDARDS, LINK, "")
    assert value(start(example)) == (88, 2597, "stated")


def test_in_one_edition_it_continues_itself(example: Project) -> None:
    example.edit(STANDARDS, LINK, "")
    assert start(example) is None
    text = (example.root / YEAR).read_text(encoding="utf-8")
    earlier = text.replace("fiscal_year: 2599", "fiscal_year: 2598").partition("\n# การสื่อสาร")[0]
    example.write(BEFORE, earlier.replace("2599-", "2598-"))
    archive = load_project(example.root).archives[1]
    year = archive.years[2599]
    standing = year.standings["x-ind-03"]
    item = standing.indicator.considerations[0]
    found = consideration_start(year, year_before(archive.years, year), standing, item)
    assert value(found) == (100, 2598, "report")


def test_another_number_for_the_same_year_is_told(example: Project) -> None:
    state(example, "value: 88")
    (found,) = (x for x in checked(example.root).problems if x.mistake.code == "SAR-21")
    assert str(found.place).startswith(f"{YEAR}:")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("consideration: x-con-03-1}]", "consideration: x-con-03-9}]", "ไม่รู้จัก 'x-con-03-9'"),
        (
            "continues: [{edition: x-edition-2594, consideration",
            "continues: [{edition: x-edition, consideration",
            "ซึ่งตัวบ่งชี้ของประเด็นไม่ได้สืบต่อ",
        ),
    ],
)
def test_links_that_lead_nowhere_are_told(example: Project, old: str, new: str, said: str) -> None:
    example.edit(STANDARDS, old, new)
    assert any(said in each.message for each in checked(example.root).errors)


@pytest.fixture
def invented(example: Project) -> Archive:
    return sound(example.root).archives[1]


def test_page_data_and_table_say_it(example: Project, invented: Archive) -> None:
    project = sound(example.root)
    made = {x.uri: "".join(x.fragments) for x in pages(project, (), MadePages(project))}
    assert (
        'ข้อมูลฐาน</span> ร้อยละ 100 (64 จาก 64) <span class="aside">ผลของปีงบประมาณ 2598'
        in made["example/sar/2599/x-ind-03.md"]
    )
    stated = report(invented, invented.years[2599]).indicators[2].considerations
    assert [each.baseline and each.baseline.origin for each in stated] == ["report", None]
    table = considerations(invented)
    column = next(each for each in table.columns if each.key == "baseline")
    found = [column.read(row) for row in table.records if row.said[0].id == "x-con-03-1"]
    assert found == [100, None]


def test_the_volume_of_a_standard_has_its_scores_and_no_others(
    example: Project, invented: Archive
) -> None:
    volumes = {x.publication.name: x for x in report_volumes(invented, example.root / "docs")}
    for number, words in (("1", "ค่าเฉลี่ย"), ("3", "ยังประเมินไม่ได้")):
        (scores,) = (
            x for x in volumes[f"example-sar-2599-x-std-{number}"].chapters if x.id == "scores"
        )
        assert scores.heading == f"คะแนนของมาตรฐานที่ {number} ปีงบประมาณ 2599"
        assert words in scores.html
        assert f"มาตรฐานที่ {number} " in scores.html
        assert "มาตรฐานที่ 2" not in scores.html
        assert "รวมทุกมาตรฐาน" not in scores.html


def test_a_standard_without_formulas_has_no_such_chapter(project: Project) -> None:
    volumes = report_volumes(sound(project.root).own, project.root / "docs")
    assert not [x for volume in volumes for x in volume.chapters if x.id == "scores"]
