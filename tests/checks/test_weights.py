from __future__ import annotations

import pytest

from macros.checks.weights import of_standards
from macros.source.reader import parse_yaml

FILE = """\
editions:
  - weight_total: {total}
    standards:
      - {{id: std-1, weight: {first}}}
      - {{id: std-2, weight: {second}}}
    indicators:
      - {{id: ind-1, standard: std-1, weight: {inner}}}
      - {{id: ind-2, standard: std-1, weight: {other}}}
      - {{id: ind-3, standard: null, weight: 7}}
"""
NONE = {"total": "null", "first": "null", "second": "null", "inner": "null", "other": "null"}
SOUND = {
    "ไม่กำหนด": {},
    "รวมได้พอดี": {"total": "100", "first": "60", "second": "40"},
    "ทศนิยม": {"total": "1", "first": "0.1", "second": "0.9"},
    "เขียนต่างกันค่าเท่ากัน": {"total": "100.0", "first": "60", "second": "40.00"},
    "เลขไทย": {"total": "๑๐๐", "first": "๖๐", "second": "40"},
    "กำหนดบางมาตรฐาน": {"total": "100", "first": "60"},
    "ไม่กำหนดผลรวม": {"first": "60", "second": "41"},
    "ตัวบ่งชี้รวมได้พอดี": {"first": "60", "inner": "20", "other": "40"},
    "ตัวบ่งชี้ไม่ครบ": {"first": "60", "inner": "20"},
    "มาตรฐานไม่มีน้ำหนัก": {"inner": "20", "other": "40"},
}
WRONG = {
    "ขาด": (
        {"total": "100", "first": "60", "second": "39"},
        "2:19",
        "มาตรฐานรวมได้ 99 แต่กำหนดไว้ 100",
    ),
    "เกิน": (
        {"total": "100", "first": "60.5", "second": "40"},
        "2:19",
        "มาตรฐานรวมได้ 100.5 แต่กำหนดไว้ 100",
    ),
    "ตัวบ่งชี้": (
        {"first": "60", "inner": "20", "other": "30"},
        "4:29",
        "ตัวบ่งชี้รวมได้ 50 แต่กำหนดไว้ 60",
    ),
}
UNREADABLE = ["สี่สิบ", "NaN", "sNaN", "Infinity", "-40", "[40]", "''"]


@pytest.mark.parametrize("given", SOUND.values(), ids=SOUND)
def test_weights_that_add_up_or_are_not_given(given: dict[str, str]) -> None:
    assert list(of_standards(parse_yaml(FILE.format(**NONE | given), "f.yml"))) == []


@pytest.mark.parametrize(("given", "place", "fragment"), WRONG.values(), ids=WRONG)
def test_weights_that_do_not_add_up(given: dict[str, str], place: str, fragment: str) -> None:
    (problem,) = of_standards(parse_yaml(FILE.format(**NONE | given), "f.yml"))
    assert str(problem.place) == f"f.yml:{place}"
    assert fragment in problem.message


@pytest.mark.parametrize("weight", UNREADABLE)
def test_weight_that_is_no_number_is_left_to_the_loader(weight: str) -> None:
    given = {"total": "100", "first": "60", "second": weight}
    assert list(of_standards(parse_yaml(FILE.format(**NONE | given), "f.yml"))) == []


def test_weights_too_great_to_add_do_not_stop_the_check() -> None:
    given = {"total": "100", "first": "9e999999", "second": "9e999999"}
    problems = list(of_standards(parse_yaml(FILE.format(**NONE | given), "f.yml")))
    assert {str(problem.place) for problem in problems} <= {"f.yml:2:19"}


@pytest.mark.parametrize("text", ["", "editions:\n", "editions: [ก]\n", "editions: []\n"])
def test_file_without_editions_has_no_weights(text: str) -> None:
    assert list(of_standards(parse_yaml(text, "f.yml"))) == []
