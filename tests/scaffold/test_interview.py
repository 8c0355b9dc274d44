"""The questions: each is asked again, with a hint, until its answer will do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.commands import new
from macros.scaffold.answers import Answers
from macros.scaffold.defaults import ANNOUNCED
from macros.scaffold.interview import interview

NAME = "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาตัวอย่างบุรี"
SOUND = ["2", NAME, "", "https://github.com/Tb-Office/manual", "", "2569"]
AGAIN = [  # (number of the question, a wrong answer, what the hint says)
    (0, "3", "ให้พิมพ์เลข 1 ถึง 2"),
    (1, "", "ต้องตอบข้อนี้"),
    (1, "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่างบุรี เขต 1", "ให้พิมพ์ชื่อเต็ม"),
    (1, "สพม. ตัวอย่างบุรี", "ขึ้นต้นด้วย สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา"),
    (2, "1 9", "ให้พิมพ์เลข 1 ถึง 7"),
    (2, "ทุกกลุ่ม 1", "ให้พิมพ์เลข 1 ถึง 7"),
    (3, "github.com/tb", "ไม่ใช่ที่อยู่เว็บ"),
    (5, "2026", "2569"),
    (6, "4", "ให้พิมพ์เลข 1 ถึง 3"),
]


def asked(answers: list[str]) -> tuple[Answers, list[str]]:
    """The answers that come of what is typed, and the hints that were shown."""
    typed: Iterator[str] = iter(answers)
    hints: list[str] = []
    return interview(lambda question: next(typed), hints.append), hints


def test_an_office_is_begun_by_a_few_answers() -> None:
    answers, hints = asked([*SOUND, "2"])
    assert hints == []
    assert answers.name == NAME
    assert answers.address == "https://tb-office.github.io/manual"
    assert "private" not in [group.id for group in answers.all_groups]
    assert (answers.titles, answers.indicators) == (ANNOUNCED, (11,))


@pytest.mark.parametrize(
    ("typed", "standards", "indicators"),
    [(["1"], 0, (0,)), (["3", "๓", "10 6 4"], 3, (10, 6, 4)), (["3", "3", "๒๐"], 3, (20,))],
)
def test_an_edition_may_be_empty_or_have_numbers_of_its_own(
    typed: list[str], standards: int, indicators: tuple[int, ...]
) -> None:
    answers, hints = asked([*SOUND, *typed])
    assert (answers.standards, answers.indicators, hints) == (standards, indicators, [])


def test_numbers_that_do_not_fit_are_asked_for_again() -> None:
    answers, hints = asked([*SOUND, "3", "x", "3", "10 6", "มาก", "10 6 4"])
    assert answers.indicators == (10, 6, 4)
    assert len(hints) == 3


@pytest.mark.parametrize(("at", "wrong", "hint"), AGAIN)
def test_a_wrong_answer_is_asked_for_again_with_a_hint(at: int, wrong: str, hint: str) -> None:
    answers, hints = asked([*SOUND[:at], wrong, *SOUND[at:], "2"])
    assert answers == asked([*SOUND, "2"])[0]
    assert len(hints) == 1
    assert hint in hints[0]


def test_the_address_that_is_offered_is_the_code_hosts() -> None:
    own = [*SOUND[:3], "https://github.com/Tb/tb.github.io", *SOUND[4:], "1"]
    assert asked(own)[0].address == "https://tb.github.io"


def test_groups_are_chosen_by_their_numbers() -> None:
    answers, _ = asked([*SOUND[:2], "๑, 3", *SOUND[3:], "1"])
    assert [group.id for group in answers.all_groups] == ["admin", "policy"]


def test_who_stops_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(question: str) -> str:
        raise EOFError

    assert new.run(tmp_path, ["office"], stopped) == 1
    assert "ยังตอบคำถามไม่ครบ" in capsys.readouterr().err

    def interrupted(question: str) -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        new.run(tmp_path, [], interrupted)
    assert list(tmp_path.iterdir()) == []
