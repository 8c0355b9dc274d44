"""Groups in time: to one that is gone nothing is assigned, and a working group names a year once."""

from __future__ import annotations

import pytest

from tests.conftest import Project, checked, sentence

OFFICE, ASSIGNMENTS = "data/office.yml", "data/assignments.yml"
PROCEDURE = "data/procedures/standards-work.yml"
OWN = """working_group:
  id: own-group
  name: คณะทำงานของคู่มือ
  members: [%s]
  years:
    - {fiscal_year: %s, members: [%s]}
"""


def errors(project: Project) -> list[str]:
    return [sentence(problem) for problem in checked(project.root).errors]


@pytest.fixture
def closed(project: Project) -> Project:
    """The office without the last of its groups."""
    project.edit(OFFICE, "  - id: private\n", "  - id: private\n    until_year: 2568\n")
    project.edit(ASSIGNMENTS, "finance, audit, private]", "finance, audit]")
    assert errors(project) == []
    return project


def test_a_step_of_a_group_that_is_gone_is_told_at_its_place(closed: Project) -> None:
    text = (closed.root / PROCEDURE).read_text(encoding="utf-8")
    named = text.replace("responsible: [working-group]", "responsible: [admin, private]", 1)
    closed.write(PROCEDURE, named)
    (told,) = errors(closed)
    assert told.startswith(closed.place(PROCEDURE, "private"))
    assert "ไม่มีแล้วในปีงบประมาณ 2569" in told


@pytest.mark.parametrize(
    ("members", "year", "later", "expected"),
    [
        ("admin, private", "2570", "admin", True),
        ("admin", "2569", "admin, private", True),
        ("admin, private", "2569", "admin", False),  # who is in it now
        ("admin", "2570", "admin, private", False),
    ],
)
def test_a_manuals_own_working_group_is_of_groups_that_exist(
    closed: Project, members: str, year: str, later: str, expected: bool
) -> None:
    text = (closed.root / PROCEDURE).read_text(encoding="utf-8")
    closed.write(PROCEDURE, text + "\n" + OWN % (members, year, later))
    told = errors(closed)
    assert len(told) == expected
    assert all(line.startswith(closed.place(PROCEDURE, "private")) for line in told)


def test_a_year_that_is_named_twice_is_told(project: Project) -> None:
    text = (project.root / PROCEDURE).read_text(encoding="utf-8")
    twice = "    - {fiscal_year: 2570, members: [audit]}\n"
    project.write(PROCEDURE, text + "\n" + OWN % ("admin", "2570", "policy") + twice)
    (told,) = errors(project)
    assert told.startswith(project.place(PROCEDURE, "2570, members: [audit]"))
    assert "ปีงบประมาณ 2570 มีแล้ว" in told
