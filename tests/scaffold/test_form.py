"""The form of a start in a browser: the questions of the command line, all mistakes at once."""

from __future__ import annotations

import json

import pytest

from macros.scaffold.answers import Answers
from macros.scaffold.form import FIELDS, read_form
from macros.scaffold.interview import interview
from macros.source.diagnostic import DataError

NAME = "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาตัวอย่างบุรี"
REPOSITORY = "https://github.com/Tb-Office/manual"
KINDS, EDITIONS = FIELDS["kind"].options, FIELDS["edition"].options
FILLED = dict.fromkeys(FIELDS, "") | {
    "kind": KINDS[1],
    "name": NAME,
    "current_year": "2569",
    "edition": EDITIONS[0],
}


def form(**filled: str) -> Answers:
    return read_form(json.dumps(FILLED | filled), REPOSITORY, "main")


def asked(*typed: str) -> Answers:
    """The answers of a person who types the same."""
    left = iter(typed)
    return interview(lambda question: next(left), lambda hint: pytest.fail(hint))


@pytest.mark.parametrize(
    ("filled", "typed"),
    [
        ({}, ("2", NAME, "", REPOSITORY, "", "2569", "1")),
        ({"edition": EDITIONS[1]}, ("2", NAME, "", REPOSITORY, "", "2569", "2")),
        ({"groups": "๑ 5"}, ("2", NAME, "1 5", REPOSITORY, "", "2569", "1")),
        (
            {"edition": EDITIONS[2], "standards": "3", "indicators": "10 6 4"},
            ("2", NAME, "", REPOSITORY, "", "2569", "3", "3", "10 6 4"),
        ),
        (
            {"address": "https://tb.go.th/manual/", "current_year": "๒๕๗๐"},
            ("2", NAME, "", REPOSITORY, "https://tb.go.th/manual/", "2570", "1"),
        ),
    ],
    ids=["least", "announced", "groups", "numbers", "address"],
)
def test_the_form_and_the_questions_give_the_same_answers(
    filled: dict[str, str], typed: tuple[str, ...]
) -> None:
    assert form(**filled) == asked(*typed)


@pytest.mark.parametrize(
    ("filled", "codes"),
    [
        ({"name": "สพม. ตัวอย่างบุรี"}, {"name": "SITE-70"}),
        ({"name": NAME.replace("มัธยม", "ประถม")}, {"name": "SITE-70"}),
        ({"groups": "8"}, {"groups": "SITE-71"}),
        ({"groups": "ทุกกลุ่ม 1"}, {"groups": "SITE-71"}),
        (
            {"edition": EDITIONS[2], "standards": "3", "indicators": "มาก"},
            {"indicators": "SITE-72"},
        ),
        ({"address": "tb.go.th"}, {"address": None}),
        (
            {"name": "ก", "groups": "9", "current_year": "2026", "edition": EDITIONS[2]},
            {
                "name": "SITE-70",
                "groups": "SITE-71",
                "current_year": None,
                "standards": None,
                "indicators": "SITE-72",
            },
        ),
    ],
)
def test_every_wrong_answer_is_told_at_once_by_its_words_in_the_form(
    filled: dict[str, str], codes: dict[str, str | None]
) -> None:
    with pytest.raises(DataError) as raised:
        form(**filled)
    told = {each.place.path: each.mistake.code for each in raised.value.problems}
    assert set(told) == {FIELDS[key].label for key in codes}
    assert len(raised.value.problems) == len(codes)
    for key, code in codes.items():
        assert code in {None, told[FIELDS[key].label]}
