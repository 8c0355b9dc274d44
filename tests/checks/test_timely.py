"""Evidence that may prove no more what it should."""

from __future__ import annotations

import pytest

from macros.checks.check import CheckResult
from tests.conftest import Project, checked

STANDARDS, PIECE = "data/standards.yml", "docs/sar/2569/ind-01/01.md"
FIRST = "        weight: null\n      - id: ind-02\n"


def judged(project: Project, date: str, reviewed: str, revised: str) -> CheckResult:
    """A project with one piece of evidence for an indicator worded anew at a date."""
    project.edit(STANDARDS, FIRST, FIRST.replace("null\n", f"null\n        revised: {revised}\n"))
    (project.root / PIECE).parent.mkdir(parents=True)
    text = f"title: ก\ndate: {date}\nkind: คำสั่ง\ngroup: audit\npersonal_data: ไม่มี\n"
    project.write(PIECE, f"---\n{text}reviewed: {reviewed}\n---\nก\n")
    return checked(project.root)


@pytest.mark.parametrize(
    ("date", "reviewed", "revised", "told"),
    [
        ("2568-10-01", "2569-01-02", "2569-01-01", []),
        ("2569-09-30", "null", "2569-01-01", []),
        ("2568-09-30", "null", "null", [f"{PIECE}:3:7 W-SAR-07"]),
        ("2569-10-01", "null", "null", [f"{PIECE}:3:7 W-SAR-07"]),
        ("2568-11-05", "2569-01-01", "2569-01-01", []),
        ("2568-11-05", "2568-12-31", "2569-01-01", [f"{PIECE}:7:11 W-SAR-08"]),
    ],
)
def test_evidence_is_of_its_year_and_reviewed_after_the_last_wording(
    project: Project, date: str, reviewed: str, revised: str, told: list[str]
) -> None:
    report = judged(project, date, reviewed, revised)
    found = [f"{problem.place} {problem.code}" for problem in report.problems]
    assert [line for line in found if "SAR-" in line] == told


def test_what_was_reviewed_before_is_missing_from_the_report(project: Project) -> None:
    report = judged(project, "2568-11-05", "2568-12-31", "2569-01-01")
    assert report.project
    year = report.project.own.current
    assert year
    lacks = [lack.text for lack in year.standings["ind-01"].lacks]
    told = "ก: ตรวจทานเมื่อ 31 ธันวาคม 2568 สิ่งที่เปลี่ยนหลังจากนั้นคือ ตัวบ่งชี้ ซึ่งแก้ไขหลังวันที่ตรวจทาน"
    assert told in lacks
