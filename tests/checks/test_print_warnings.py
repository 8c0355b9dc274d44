"""What the volumes will not show is told by the check, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.assessment.archive import Archive
from macros.book.tables import MOST_ROWS
from macros.checks.print_warnings import print_warnings
from macros.checks.whole import check_project
from tests.book.odd import png
from tests.conftest import Project, approved, checked, replace

HEAD = """---
title: {title}
date: 2569-01-15
kind: รายงานผล
group: กลุ่มอำนวยการ
personal_data: ไม่มี
---

"""
FOLDER = "docs/sar/2569/ind-01"


@pytest.fixture
def evidence(project: Project) -> Project:
    (project.root / FOLDER).mkdir(parents=True)
    return project


def piece(project: Project, text: str, title: str = "รายงาน") -> Archive:
    project.write(f"{FOLDER}/a.md", HEAD.format(title=title) + text)
    return approved(project.root)[0]


def told(archive: Archive, root: Path) -> list[tuple[str, str]]:
    return [(str(each.place), each.code) for each in print_warnings(archive, root)]


def test_letters_that_no_face_has(evidence: Project) -> None:
    archive = piece(evidence, "ก 😀\n\nข 😀 漢\n\n`♞`\n")
    found = list(print_warnings(archive, evidence.root))
    assert [(str(each.place), each.code) for each in sorted(found)] == [
        (f"{FOLDER}/a.md:9:3", "W-VOL-05"),
        (f"{FOLDER}/a.md:11:5", "W-VOL-05"),
        (f"{FOLDER}/a.md:13:2", "W-VOL-05"),
    ]
    assert {"😀 (U+1F600)", "漢 (U+6F22)"} <= {
        each.message.split("ตัวอักษร ")[1].split(" ใน")[0] for each in found
    }


def test_those_in_titles_and_data_too(evidence: Project) -> None:
    office = evidence.root / "data/office.yml"
    text = office.read_text(encoding="utf-8")
    office.write_text(text.replace("name: สำนักงาน", "name: 😀 สำนักงาน", 1), encoding="utf-8")
    replace(evidence.root / "data/source/about.yml", ("office: ", "office: 😀 "))
    piece(evidence, "ก", "รายงาน 漢")
    codes = told(approved(evidence.root)[0], evidence.root)
    assert (f"{FOLDER}/a.md:2:15", "W-VOL-05") in codes
    assert [place for place, _ in codes if place.startswith("data/office.yml:")]


@pytest.mark.parametrize(
    "text", ["☑ ✅ ❌ ★ ☆ → ⇒ ■ □ ▪ ● ✔ ✗ ⚠", "① ㎡ № ℃", "[^1]\n\n[^1]: ก", "ก\u200bข"]
)
def test_what_is_drawn_or_has_another_form_is_not_told(evidence: Project, text: str) -> None:
    assert told(piece(evidence, text), evidence.root) == []


def test_a_table_of_which_the_first_rows_are_printed(evidence: Project) -> None:
    short, long = ("| ก | ข |\n|---|---|\n" + "| 1 | 2 |\n" * rows for rows in (3, MOST_ROWS + 1))
    archive = piece(evidence, f"{short}\n{long}")
    (problem,) = print_warnings(archive, evidence.root)
    assert (str(problem.place), problem.code) == (f"{FOLDER}/a.md:15:1", "W-VOL-04")
    assert f"{MOST_ROWS + 1:,} แถว" in problem.message


def test_a_picture_that_cannot_be_shown(evidence: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    (evidence.root / FOLDER / "x.png").write_bytes(png(0, 16))
    archive = piece(evidence, "![ก](x.png)")
    assert told(archive, evidence.root) == []
    monkeypatch.setattr("macros.checks.print_warnings.photographs", lambda *_: {})
    assert told(archive, evidence.root) == [(f"{FOLDER}/x.png:1:1", "W-VOL-01")]


def test_the_commands_tell_of_it(evidence: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    piece(evidence, "😀")
    monkeypatch.setattr("macros.checks.whole.check_published", checked)
    report = check_project(evidence.root)
    assert "W-VOL-05" in {problem.code for problem in report.problems}


def test_an_indicator_longer_than_a_volume_is_told_at_its_folder(
    evidence: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = piece(evidence, "ก" * 9_000)
    assert told(archive, evidence.root) == []
    monkeypatch.setattr("macros.checks.print_warnings.MOST_PAGES", 3)
    assert told(archive, evidence.root) == [(f"{FOLDER}:1:1", "W-VOL-06")]


def test_it_is_told_beside_a_mistake_in_evidence(
    evidence: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    piece(evidence, "😀")
    (evidence.root / FOLDER / "b.md").write_text("ก", encoding="utf-8")
    monkeypatch.setattr("macros.checks.whole.check_published", checked)
    report = check_project(evidence.root)
    assert report.errors
    assert "W-VOL-05" in {problem.code for problem in report.problems}
