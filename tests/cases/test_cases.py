"""Every case of the table, answered as it must be."""

from __future__ import annotations

import contextlib
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from macros.checks.check import CheckResult
from tests.conftest import ROOT, SEED, wholly_checked

from .cases import FOLDER, PIECE, Case, piece
from .table import CASES

ELSEWHERE = {  # cases of the built site, and of what is costly to make
    53: ("checks/test_verify.py", "test_a_gigabyte_is_not_published"),
    71: ("privacy/test_containers.py", "test_scanned_pages_are_named"),
    74: ("checks/test_verify.py", "test_what_is_wrong_is_told"),
    75: ("checks/test_verify.py", "test_what_is_wrong_is_told"),
    76: ("built/test_commands.py", "test_builds_are_the_same_wherever_and_whenever"),
    77: ("built/test_kept.py", "test_the_environment_takes_effect"),
    78: (
        "build/test_staging.py",
        "test_a_killed_build_leaves_the_old_folder_and_is_cleared_by_the_next",
    ),
}


FOLDERS = [f"docs/sar/2569/ind-{number:02}/" for number in range(1, 12)]


def wrong(case: Case) -> bool:
    """Whether the case holds an error."""
    return any(not code.startswith("W-") for _, code in case.told)


def moved(case: Case, folder: str) -> Case:
    """A case in another folder of evidence."""
    files = {path.replace(FOLDER, folder): content for path, content in case.files.items()}
    told = tuple((place.replace(FOLDER, folder), code) for place, code in case.told)
    return replace(case, files=files, told=told)


def companies() -> list[list[tuple[Case, str]]]:
    """The cases with their folders, as they stand together in a project: those of evidence alone,
    sound and wrong ones apart, each in a folder of its own; every other one by itself.
    """
    settled = [case for case in CASES if all(path.startswith(FOLDER) for path in case.files)]
    found = [[(case, FOLDER)] for case in CASES if case not in settled]
    for each in (True, False):
        cases = [case for case in settled if wrong(case) == each]
        found += [list(zip(part, FOLDERS, strict=False)) for part in batched(cases, len(FOLDERS))]
    return found


def batched(cases: list[Case], most: int) -> Iterator[list[Case]]:
    for start in range(0, len(cases), most):
        yield cases[start : start + most]


COMPANIES = companies()


@dataclass(frozen=True)
class Answer:
    """A case where it stood, and what was told of its project."""

    case: Case
    folder: str
    report: CheckResult

    @property
    def told(self) -> list[tuple[str, str]]:
        """(place, code) of all that is told of it, but what the office has not filled in yet."""
        known, others = ("W-REL-", "W-FLOW-"), tuple({*FOLDERS} - {self.folder})
        return [
            (str(problem.place), problem.code.removeprefix("E-"))
            for problem in self.report.problems
            if not problem.code.startswith(known) and not problem.place.path.startswith(others)
        ]

    @property
    def shown(self) -> str:
        """The evidence as a reader sees it, and its HTML."""
        assert self.report.project
        path = PIECE.replace(FOLDER, self.folder)
        found = [item for item in self.report.project.own.reading.pieces if item.path == path]
        (only,) = found
        html = unescape(only.html)
        return f"{only.front.title}\n{html}\n{re.sub('<[^>]*>', '', html)}"


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], list[Answer]]:
    """The answers to the cases of a company, whose project is judged once."""

    @cache
    def answered(number: int) -> list[Answer]:
        root = tmp_path_factory.mktemp("company")
        shutil.copytree(SEED / "data", root / "data")
        company = [(moved(*each), each[1]) for each in COMPANIES[number]]
        with contextlib.chdir(root):
            for case, folder in company:
                put(root, case, folder)
            report = wholly_checked(root)
        return [Answer(case, folder, report) for case, folder in company]

    return answered


def put(root: Path, case: Case, folder: str) -> None:
    (root / folder).mkdir(parents=True, exist_ok=True)
    for path, content in {PIECE.replace(FOLDER, folder): piece(), **case.files}.items():
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


PLACED = {
    f"{case.number}-{case.name}": (company, place)
    for company, cases in enumerate(COMPANIES)
    for place, (case, _) in enumerate(cases)
}


@pytest.mark.parametrize(("company", "place"), PLACED.values(), ids=PLACED)
def test_case_is_answered(company: int, place: int, answers: Callable[[int], list[Answer]]) -> None:
    answer = answers(company)[place]
    case, report = answer.case, answer.report
    if case.more:
        assert set(case.told) <= set(answer.told)
    else:
        assert sorted(answer.told) == sorted(case.told)
    assert (report.project is None) == wrong(case)
    for text in case.shown:
        assert text in answer.shown
    for problem in report.problems:
        assert "\n" not in str(problem)
        assert len(str(problem)) < 1500


def test_every_number_of_the_table_is_there() -> None:
    for file, name in ELSEWHERE.values():
        assert f"def {name}(" in (ROOT / "tests" / file).read_text(encoding="utf-8")
    assert len(PLACED) == len(CASES)
    assert {case.number for case in CASES} | set(ELSEWHERE) >= set(range(1, 79))
