"""Answers: what a wrong one is told, at its place; what follows from right ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.scaffold.answers import Answers, read_answers
from macros.scaffold.data_files import indicators_of, standards_of
from macros.scaffold.place import place_of
from macros.source.diagnostic import DataError
from tests.answers import ANSWERS

FILE = "answers.yml"
WRONG = {  # what is written instead → where that is told, and the code
    "a kind that the name denies": ("kind: secondary", "kind: primary", "2:7", "DATA-60"),
    "a kind of no office": ("kind: secondary", "kind: tertiary", "2:7", "DATA-02"),
    "a year of another era": ("2569", "2026", "5:15", "DATE-02"),
    "no address": ("https://tb.example.org", "tb.example.org", "3:10", "DATA-20"),
    "numbers of other standards": ("[10, 6, 4]", "[10, 6]", "7:13", "DATA-61"),
    "a number that is none": ("[10, 6, 4]", "[10, หก, 4]", "7:18", "DATA-15"),
    "very many indicators": ("[10, 6, 4]", "3000", "7:13", "DATA-62"),
    "very many standards": ("standards: 3", "standards: 400", "6:12", "DATA-62"),
    "titles of other standards": ("[10, 6, 4]", "20\ntitles: [ก]", "8:9", "DATA-64"),
    "a group of another kind": ("[10, 6, 4]", "20\ngroups: [admin, private]", "8:9", "DATA-63"),
    "a group with a slip": ("[10, 6, 4]", "20\ngroups: [admn]", "8:10", "DATA-01"),
    "a group twice": ("[10, 6, 4]", "20\ngroups: [admin, admin]", "1:1", "DATA-66"),
    "no group": ("[10, 6, 4]", "20\ngroups: []", "1:1", "DATA-67"),
    "a key with a slip": ("kind:", "knd:", "2:1", "DATA-01"),
    "a name of many lines": (
        "name: สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาตัวอย่างบุรี",
        "name: |\n  ก\n  ข",
        "1:7",
        "DATA-65",
    ),
}


def read(folder: Path, text: str) -> Answers:
    (folder / FILE).write_text(text, encoding="utf-8")
    return read_answers(folder, FILE)


@pytest.mark.parametrize(("old", "new", "place", "code"), WRONG.values(), ids=WRONG)
def test_a_wrong_answer_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, place: str, code: str
) -> None:
    assert old in ANSWERS
    with pytest.raises(DataError) as told:
        read(tmp_path, ANSWERS.replace(old, new))
    found = [(str(each.place), each.mistake.code) for each in told.value.problems]
    assert found == [(f"{FILE}:{place}", code)]


def test_every_wrong_answer_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(DataError) as told:
        read(tmp_path, "name: ก\nkind: x\ncurrent_year: 2026\n")
    codes = sorted(each.mistake.code for each in told.value.problems)
    assert codes == ["DATA-02", *["DATA-04"] * 4, "DATE-02"]


def test_indicators_of_each_standard_are_numbered_within_it(tmp_path: Path) -> None:
    answers = read(tmp_path, ANSWERS)
    made = indicators_of(answers)
    assert [each.id for each in made] == [f"ind-{number:02}" for number in range(1, 21)]
    assert [each.code for each in made][9:12] == ["1.10", "2.1", "2.2"]
    assert made[-1].standard == "std-3"
    assert [each.title for each in standards_of(answers)] == ["ยังไม่ระบุชื่อ"] * 3


def test_indicators_that_are_only_counted_belong_to_no_standard_yet(tmp_path: Path) -> None:
    made = indicators_of(read(tmp_path, ANSWERS.replace("[10, 6, 4]", "11")))
    assert {(each.standard, each.code) for each in made} == {(None, None)}
    assert len(made) == 11


def test_offices_of_secondary_schools_have_no_group_for_private_ones(tmp_path: Path) -> None:
    more = "other_groups: [{id: ict, name: กลุ่มส่งเสริมการศึกษาทางไกล}]\n"
    groups = [group.id for group in read(tmp_path, ANSWERS + more).all_groups]
    assert groups[0] == "admin"
    assert groups[-1] == "ict"
    assert "private" not in groups
    primary = ANSWERS.replace("มัธยม", "ประถม").replace("secondary", "primary")
    assert "private" in [group.id for group in read(tmp_path, primary).all_groups]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่างบุรี เขต ๑", ("ตัวอย่างบุรี",)),
        ("สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาตัวอย่างบุรี สมมติธานี", ("ตัวอย่างบุรี", "สมมติธานี")),
        ("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่างบุรี เขต 12", ("ตัวอย่างบุรี",)),
        ("สำนักงานสมมติ", ()),
    ],
)
def test_the_place_is_what_the_name_says_besides_kind_and_number(
    name: str, words: tuple[str, ...]
) -> None:
    assert place_of(name) == words
