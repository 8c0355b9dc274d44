"""Every case of the table, answered as it must be."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from macros.checks.check import Report
from macros.checks.examination import examine
from tests.conftest import ROOT, Project

from .cases import FOLDER, PIECE, Case, piece
from .table import CASES

ELSEWHERE = {  # cases of the built site, and of what is costly to make
    53: ("checks/test_verify.py", "test_a_gigabyte_is_not_published"),
    71: ("privacy/test_containers.py", "test_scanned_pages_are_named"),
    74: ("checks/test_verify.py", "test_what_is_wrong_is_told"),
    75: ("checks/test_verify.py", "test_what_is_wrong_is_told"),
    76: ("built/test_commands.py", "test_builds_are_the_same_wherever_and_whenever"),
    77: ("built/test_commands.py", "test_without_graphviz_the_steps_are_a_list"),
    78: (
        "build/test_staging.py",
        "test_a_killed_build_leaves_the_old_folder_and_is_cleared_by_the_next",
    ),
}


def put(root: Path, case: Case) -> None:
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for path, content in {PIECE: piece(), **case.files}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, tuple):  # (old, new) of a file that is there
            text = file.read_text(encoding="utf-8")
            assert content[0] in text
            file.write_text(text.replace(*content, 1), encoding="utf-8")
        elif callable(content):
            content(file)
        else:
            file.write_bytes(content if isinstance(content, bytes) else content.encode())


def answer(report: Report) -> list[tuple[str, str]]:
    """(place, code) of everything told but what the office has not filled in yet."""
    known = ("W-REL-", "W-FLOW-")
    return [
        (str(problem.place), problem.code.removeprefix("E-"))
        for problem in report.problems
        if not problem.code.startswith(known)
    ]


def shown(report: Report) -> str:
    """The evidence as a reader sees it, and its HTML."""
    assert report.project
    found = [item for item in report.project.own.reading.pieces if item.path == PIECE]
    (only,) = found
    return (
        f"{only.front.title}\n{unescape(only.html)}\n{re.sub('<[^>]*>', '', unescape(only.html))}"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.number}-{case.name}")
def test_case_is_answered(project: Project, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root)
    put(project.root, case)
    report = examine(project.root)
    told = answer(report)
    if case.more:
        assert set(case.told) <= set(told)
    else:
        assert sorted(told) == sorted(case.told)
    wrong = any(not code.startswith("W-") for _, code in case.told)
    assert (report.project is None) == wrong
    for text in case.shown:
        assert text in shown(report)
    for problem in report.problems:
        assert "\n" not in str(problem)
        assert len(str(problem)) < 1500


def test_every_number_of_the_table_is_there() -> None:
    for file, name in ELSEWHERE.values():
        assert f"def {name}(" in (ROOT / "tests" / file).read_text(encoding="utf-8")
    assert {case.number for case in CASES} | set(ELSEWHERE) >= set(range(1, 79))
