"""The whole check, pages included."""

from __future__ import annotations

import pytest

from macros.publishing.examination import approved, examine
from macros.source.problem import DataError
from tests.conftest import Project

CALENDAR, PROCEDURE = "data/calendar.yml", "data/procedures/standards-work.yml"


def test_approved_raises_all_errors_and_no_warning(project: Project) -> None:
    (project.root / "docs").mkdir()
    project.edit("data/calendar.yml", "fiscal_year: null", "fiscal_year: 2025")
    project.edit(PROCEDURE, "source: 99", "source: x")
    with pytest.raises(DataError) as caught:
        approved(project.root)
    assert [problem.place.path for problem in caught.value.problems] == [
        "data/calendar.yml",
        "data/procedures/standards-work.yml",
    ]


def test_a_project_without_pages_is_told(project: Project) -> None:
    assert [problem.code for problem in examine(project.root).errors] == ["E-FILE-25"]
