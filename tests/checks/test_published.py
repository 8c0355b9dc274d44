"""The whole check, pages included."""

from __future__ import annotations

import pytest

from macros.checks.published import load_site
from macros.source.diagnostic import DataError
from tests.conftest import Project, wholly_checked

CALENDAR, PROCEDURE = "data/calendar/2569.yml", "data/procedures/standards-work.yml"


def test_approved_raises_all_errors_and_no_warning(project: Project) -> None:
    (project.root / "docs").mkdir()
    project.edit("data/calendar/2569.yml", "fiscal_year: 2569", "fiscal_year: 2025")
    project.edit(PROCEDURE, "source: 99", "source: x")
    with pytest.raises(DataError) as caught:
        load_site(project.root)
    assert [problem.place.path for problem in caught.value.problems] == [
        "data/calendar/2569.yml",
        "data/procedures/standards-work.yml",
    ]


def test_a_project_without_pages_is_told(project: Project) -> None:
    assert [problem.code for problem in wholly_checked(project.root).errors] == ["E-FILE-25"]


def test_pages_that_are_elsewhere_are_told_once(project: Project) -> None:
    (project.root / "mkdocs.yml").write_text("nav: [index.md, a.md]\n", encoding="utf-8")
    (project.root / "pages").mkdir()
    (project.root / "docs").symlink_to("pages")
    assert [problem.code for problem in wholly_checked(project.root).errors] == ["E-FILE-12"]


def test_a_project_without_data_is_not_told_of_each_call(project: Project) -> None:
    (project.root / "docs").mkdir()
    page = '---\nrender_macros: true\n---\n{{ steps("standards-work") }}\n'
    (project.root / "docs/a.md").write_text(page, encoding="utf-8")
    (project.root / "data").rename(project.root / "gone")
    told = {problem.place.path for problem in wholly_checked(project.root).errors}
    assert "data/office.yml" in told
    assert "docs/a.md" not in told


def test_everything_is_told_in_one_run(project: Project) -> None:
    """Form and relations of data, evidence with its files, and pages hide nothing of one another."""
    folder = project.root / "docs/sar/2569/ind-01"
    folder.mkdir(parents=True)
    piece = (
        "---\ntitle: ก\ndate: 2568-11-05\nkind: order\ngroup: audit\npersonal_data: ไม่มี\n"
        "supports: [ind-99]\nfiles: [no.pdf]\n---\nก <b>\n"
    )
    (folder / "x.md").write_text(piece, encoding="utf-8")
    page = "---\nrender_macros: true\n---\n{{ stepz() }} <script>x</script>\n"
    (project.root / "docs/a.md").write_text(page, encoding="utf-8")
    project.edit(CALENDAR, "fiscal_year: 2569", "fiscal_yaer: 2569")  # form
    project.edit("data/source/errata.yml", "line: 3\n", "line: 4\n")  # relation
    project.edit("data/standards.yml", "current: ", "current: x")  # a reference
    told = {(problem.place.path, problem.code) for problem in wholly_checked(project.root).errors}
    assert {path for path, _ in told} >= {CALENDAR, "data/standards.yml"}
    assert ("data/source/errata.yml", "E-REL-03") in told
    assert {code for path, code in told if path.endswith("x.md")} >= {
        "E-DATA-02",
        "E-LINK-02",
        "E-MARK-01",
    }
    assert {code for path, code in told if path == "docs/a.md"} == {"E-DATA-01", "E-PAGE-04"}
