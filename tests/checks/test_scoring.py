"""Numbers, formulas and ticked criteria, one mistake each, in the example's data."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.conftest import Project, approved, checked

STANDARDS, YEAR = "data/example/standards.yml", "data/example/sar/2599.yml"
MEASURE = "{value: 89.1, numerator: 57, denominator: 64}"
RESULT = f"    result_measure: {MEASURE}\n"
FORMULA = "          method: thresholds\n"
CRITERION = "- {text: มีข้อมูลพื้นฐาน"
COUNTING = (
    "        formula: {method: criteria-count, thresholds: [{at_least: 1, level: x-level-2}]}\n"
)
WEIGHTED = "standard: {method: weighted-mean}\n"
TOTAL = f"{WEIGHTED}      total: {{method: weighted-mean}}"
LEVELS = """
      - {id: x-level-4, name: ระดับ 4, score: 4, at_least: 3.51}
      - {id: x-level-5, name: ระดับ 5, score: 5, at_least: 4.51}
    # สูตร"""
MISTAKES = {
    "ตัวตั้งไม่มีตัวหาร": (YEAR, MEASURE, "{value: 89.1, numerator: 57}", "DATA-93"),
    "ตัวหารเป็นศูนย์": (YEAR, MEASURE, "{numerator: 57, denominator: 0}", "DATA-94"),
    "ไม่มีตัวเลข": (YEAR, MEASURE, "{unit: แห่ง}", "DATA-95"),
    "ค่าไม่ใช่ตัวเลข": (YEAR, MEASURE, "{value: ร้อยละ 89}", "DATA-16"),
    "ช่วงไม่บอกว่าได้อะไร": (STANDARDS, "{at_least: 70, level: x-level-3}", "{at_least: 70}", "DATA-96"),
    "สูตรขาดช่วง": (STANDARDS, TOTAL, f"{WEIGHTED}      total: {{method: criteria-count}}", "DATA-97"),
    "สูตรมีเกิน": (STANDARDS, TOTAL, f"{WEIGHTED}      total: {{method: mean, full_score: 5}}", "DATA-98"),
    "ช่วงไม่เรียง": (STANDARDS, "at_least: 70,", "at_least: 50.0,", "DATA-99"),
    "สูตรสะกดผิด": (STANDARDS, TOTAL, f"{WEIGHTED}      total: {{method: weighted-men}}", "DATA-01"),
    "ระดับไม่เรียง": (STANDARDS, f"2.51}}{LEVELS}", f"1.50}}{LEVELS}", "REL-94"),
    "เกณฑ์ไม่มี id": (STANDARDS, "        formula: {method: mean}\n", COUNTING, "REL-92"),
    "เกณฑ์ที่ผ่านไม่มีอยู่": (YEAR, RESULT, f"{RESULT}    criteria_met: [{{criterion: c-9}}]\n", "DATA-02"),
    "ระดับเป้าหมายไม่มีอยู่": (YEAR, "target_level: x-level-5", "target_level: x-level-6", "DATA-02"),
    "ประเด็นไม่มีอยู่": (YEAR, "consideration: x-con-02-3,", "consideration: x-con-02-9,", "DATA-02"),
}  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "code"), MISTAKES.values(), ids=MISTAKES)
def test_one_mistake_is_told_at_its_place(
    example: Project, path: str, old: str, new: str, code: str
) -> None:
    example.edit(path, old, new)
    told = checked(example.root).errors
    assert {(problem.place.path, problem.mistake.code) for problem in told} == {(path, code)}


def test_a_percentage_that_its_numbers_do_not_make_is_doubted(example: Project) -> None:
    example.edit(YEAR, MEASURE, "{value: 98.1, numerator: 57, denominator: 64}")
    found = [each for each in checked(example.root).warnings if each.mistake.code == "SAR-90"]
    assert [str(problem.place) for problem in found] == [example.place(YEAR, "98.1")]
    assert "ร้อยละ 89.06" in found[0].message


@pytest.mark.parametrize("value", ["89", "89.1", "89.06", "89.063"])
def test_a_percentage_may_be_rounded(example: Project, value: str) -> None:
    example.edit(YEAR, MEASURE, f"{{value: {value}, numerator: 57, denominator: 64}}")
    assert "SAR-90" not in {each.mistake.code for each in checked(example.root).problems}


def test_what_is_stated_of_criteria_and_considerations_is_kept(example: Project) -> None:
    example.edit(STANDARDS, CRITERION, "- {id: c-1, text: มีข้อมูลพื้นฐาน")
    example.edit(YEAR, RESULT, f"{RESULT}    criteria_met: [{{criterion: c-1}}]\n")
    example.edit(YEAR, "{numerator: 57, denominator: 64}", "{value: -1.5, unit: จุด}")
    _, found = approved(example.root)
    assert found
    stated = found.years[2599].standings["x-ind-02"].stated
    assert stated.criteria_met
    assert stated.criteria_met[0].criterion == "c-1"
    assert stated.considerations[0].result_measure
    assert stated.considerations[0].result_measure.value == Decimal("-1.5")


def test_evidence_of_a_criterion_stands_in_its_folder(example: Project) -> None:
    example.edit(STANDARDS, CRITERION, "- {id: c-1, text: มีข้อมูลพื้นฐาน")
    met = "    criteria_met: [{criterion: c-1, evidence: [ไม่มี.md]}]\n"
    example.edit(YEAR, RESULT, RESULT + met)
    (problem,) = checked(example.root).errors
    assert problem.mistake.code == "SAR-91"
    assert "docs/example/sar/2599/x-ind-02" in problem.message
