from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT, Project, approved, checked

OFFICE, PROCEDURE = "data/office.yml", "data/procedures/standards-work.yml"
FIRST, LAST = "    no: 1\n    terminal: ", "    no: 9\n    terminal: "

# a slip in a step is told once: it does not break the flow as well
SLIPS = {
    "id สะกดผิด": ("  - id: step-8\n", "  - idd: step-8\n", "idd:"),
    "ไม่มี id": ("  - id: step-8\n", "  - id:\n", "\n    no: 8"),
    "ขั้นเป็นข้อความ": ("  - id: step-8\n", "  - ขั้น\n  - id: step-8\n", "ขั้น\n"),
    "ทางออกอ้างถึงที่ไม่มี": ("เห็นชอบ: step-3", "เห็นชอบ: stpe-3", "stpe-3"),
    "next อ้างถึงที่ไม่มี": ("  - id: step-8\n", "  - id: step-8\n    next: step-99\n", "step-99"),
    "next เป็นรายการ": ("  - id: step-8\n", "  - id: step-8\n    next: [step-9]\n", "[step-9"),
    "terminal: start ผิด": (f"{FIRST}start", f"{FIRST}strat", "strat"),
    "terminal: end ผิด": (f"{LAST}end", f"{LAST}ende", "ende"),
    "terminal สะกดผิด": (f"{LAST}end", f"{LAST.replace('terminal', 'termnal')}end", "termnal:"),
    "kind สะกดผิด": ("kind: decision\n", "kind: decison\n", "decison"),
    "symbol เป็นข้อความ": (
        "    symbol:\n      kind: activity\n      label: วิเคราะห์ผลเป็นข้อมูลย้อนกลับ\n"
        "      source: editorial\n",
        "    symbol: activity\n",
        "activity\n    source: 98",
    ),
    "steps สะกดผิด": ("\nsteps:\n", "\nstep:\n", "step:"),
    "id ซ้ำ": ("  - id: step-8\n", "  - id: step-7\n", "step-7\n    no: 8"),
}


@pytest.mark.parametrize(("old", "new", "at"), SLIPS.values(), ids=SLIPS)
def test_slip_in_a_step_is_one_error(project: Project, old: str, new: str, at: str) -> None:
    project.edit(PROCEDURE, old, new)
    errors = checked(project.root).errors
    assert [str(problem.place) for problem in errors] == [project.place(PROCEDURE, at)]


def test_data_of_the_repository_is_approved() -> None:
    report = checked(ROOT)
    assert report.errors == ()
    assert report.project
    assert report.project.own == approved(ROOT)[0]


def test_warnings_are_told_and_stop_nothing(project: Project) -> None:
    report = checked(project.root)
    examples = [problem for problem in report.warnings if problem.code == "W-REL-16"]
    assert [str(problem.place) for problem in examples] == [
        project.place(OFFICE, "https://example.github.io/"),
        project.place(OFFICE, "https://github.com/example/"),
    ]
    assert report.problems == report.warnings
    assert report.project


def test_errors_of_every_kind_come_sorted_and_leave_no_manual(project: Project) -> None:
    project.edit(PROCEDURE, "    no: 1\n    terminal: start\n", "    no: 1\n")
    project.edit(PROCEDURE, "owner: standards-officer", "owner: officer")
    project.edit(OFFICE, "  digits: arabic ", "  digits: roman ")
    report = checked(project.root)
    assert report.project is None
    assert [str(problem.place) for problem in report.problems] == [
        project.place(OFFICE, "roman"),
        project.place(PROCEDURE, "officer\n"),
        project.place(PROCEDURE, "- id: step-1\n"),
    ]


def test_folder_without_data_is_told_file_by_file(tmp_path: Path) -> None:
    errors = checked(tmp_path).errors
    assert [problem.place.path for problem in errors] == [
        "data/assignments.yml",
        "data/evidence.yml",
        "data/office.yml",
        "data/privacy.yml",
        "data/references.yml",
        "data/standards.yml",
        "data/terms.yml",
    ]
    assert {problem.message for problem in errors} == {"ไม่พบไฟล์นี้ - ให้สร้างไฟล์หรือตรวจชื่อไฟล์"}
