"""What a year states beside what is reckoned of it, and formulas from which nothing comes."""

from __future__ import annotations

import pytest

from macros.assessment.baseline import starting_point
from macros.assessment.continuity import compare, year_before
from tests.conftest import Project, checked, sound

STANDARDS, YEAR = "data/example/standards.yml", "data/example/sar/2599.yml"
LEVEL = "    level: x-level-5\n    reason: ผลสูงกว่าเป้าหมาย"
NAME = "        name: ความร่วมมือกับเครือข่าย (สมมติ)\n"
TOTAL = "standard: {method: weighted-mean}\n      total: {method: weighted-mean}"
STATUS = "  - indicator: x-ind-03\n    status: waiting\n"
WARNINGS = {
    "ระดับไม่ตรงกับสูตร": (YEAR, LEVEL, LEVEL.replace("5", "4"), "SAR-20"),
    "ข้อมูลฐานไม่ใช่ผลปีก่อน": (YEAR, LEVEL, "    baseline: {value: 80}\n" + LEVEL, "SAR-21"),
    "ตรวจแล้วแต่สถานะไม่ใช่": (
        YEAR, STATUS, STATUS + "    review: {by: x-head, on: 2599-09-01}\n", "SAR-24"),
    "สูตรคะแนนรวมคิดจากผล": (
        STANDARDS, TOTAL, TOTAL.replace("total: {method: weighted-mean}", "total: {method: scaled-percentage, full_score: 5}"), "DATA-33"),
    "สูตรของตัวบ่งชี้คิดจากคะแนน": (STANDARDS, NAME, NAME + "        formula: {method: mean}\n", "DATA-33"),
    "ไม่ทราบค่าคะแนนเต็ม": (STANDARDS, ", full_value: 5}", "}", "DATA-34"),
    "คะแนนรวมไม่มีคะแนนมาตรฐาน": (
        STANDARDS, TOTAL, TOTAL.removeprefix("standard: {method: weighted-mean}\n      "), "DATA-35"),
}  # fmt: skip
ERRORS = {
    "ตรวจก่อนปีเริ่ม": ("review: {by: x-head, on: 2598-09-30}", "SAR-22"),
    "แผนก่อนปีเริ่ม": ("plan: [{action: ก, until: 2598-09-30}]", "SAR-23"),
    "ผู้ตรวจไม่มีอยู่": ("review: {by: x-heads, on: 2599-09-30}", "DATA-01"),
    "ผู้ทำไม่มีอยู่": ("plan: [{action: ก, by: x-plannings}]", "DATA-01"),
    "ผลงานไม่มีหลักฐาน": ("good_practices: [{title: ก, evidence: [ไม่มี.md]}]", "SAR-91"),
    "แผนไม่บอกว่าทำอะไร": ("plan: [{by: x-planning}]", "DATA-04"),
}


@pytest.mark.parametrize(("path", "old", "new", "code"), WARNINGS.values(), ids=WARNINGS)
def test_what_may_be_meant_is_a_warning_at_its_place(
    example: Project, path: str, old: str, new: str, code: str
) -> None:
    before = [each.mistake.code for each in checked(example.root).problems]
    assert code not in before
    example.edit(path, old, new)
    found = checked(example.root)
    assert not found.errors
    told = [each for each in found.warnings if each.mistake.code == code]
    assert [each.place.path for each in told] == [path]


@pytest.mark.parametrize(("line", "code"), ERRORS.values(), ids=ERRORS)
def test_what_cannot_be_is_an_error(example: Project, line: str, code: str) -> None:
    example.edit(YEAR, STATUS, f"{STATUS}    {line}\n")
    (told,) = checked(example.root).errors
    assert (told.place.path, told.mistake.code) == (YEAR, code)


def test_who_does_what_until_when_is_kept(example: Project) -> None:
    more = (
        "    plan: [{action: อบรมเพิ่ม, by: x-people, until: 2600-03-31}]\n"
        "    good_practices: [{title: นิเทศทางไกล, evidence: [ปฏิทินนิเทศ.md]}]\n"
        "    review: {by: x-head, on: 2599-10-15}\n"
    )
    example.edit(YEAR, STATUS, STATUS.replace("waiting", "reviewed") + more)
    stated = sound(example.root).archives[1].years[2599].standings["x-ind-03"].stated
    assert str(stated.plan[0].until) == "31 มีนาคม 2600"
    assert stated.review
    assert stated.review.by == "x-head"


def test_the_baseline_is_last_years_result(example: Project) -> None:

    years = sound(example.root).archives[1].years
    year, before = years[2599], year_before(years, years[2599])
    points = {
        key: starting_point(standing, compare(before, year, key), 2599)
        for key, standing in year.standings.items()
    }
    found = points["x-ind-01"]
    assert found
    assert (found.measure.numerator, found.fiscal_year, found.origin) == (5, 2598, "report")
    assert points["x-ind-02"] is None  # of which last year wrote no number
    earlier = starting_point(years[2598].standings["x-ind-01"], None, 2598)
    assert earlier
    assert (earlier.fiscal_year, earlier.origin) == (2597, "stated")


def test_a_number_of_another_unit_is_no_baseline(example: Project) -> None:

    old = "result_measure: {value: 71.4, numerator: 5, denominator: 7}"
    example.edit("data/example/sar/2598.yml", old, "result_measure: {value: 5, unit: โครงการ}")
    years = sound(example.root).archives[1].years
    standing = years[2599].standings["x-ind-01"]
    beside = compare(year_before(years, years[2599]), years[2599], "x-ind-01")
    assert starting_point(standing, beside, 2599) is None


def test_a_comma_within_braces_is_told_as_such(project: Project) -> None:
    first = "{indicator: ind-01, status: not-started, target: null, result: null"
    number = first.replace("result: null", "result: ทำ 1,180 จาก 1,200 ข้อ")
    project.edit("data/sar/2569.yml", first, number)
    found = [x for x in checked(project.root).errors if x.mistake.code != "SAR-03"]
    assert [x.mistake.code for x in found] == ["SAR-67", "SAR-67"]
    assert "'180 จาก 1'" in found[0].message
    project.edit("data/sar/2569.yml", number, first.replace("result:", "resultt:"))
    assert [x.mistake.code for x in checked(project.root).errors] == ["DATA-01"]
