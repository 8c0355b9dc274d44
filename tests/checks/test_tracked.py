"""What is kept between runs is believed: a repository that brings it is told of."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from macros.checks.tracked import tracked
from tests.conftest import Project, checked, judged_in


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)


@pytest.fixture
def handed_in(project: Project) -> Project:
    """A project with a repository, and a file in its cache."""
    git(project.root, "init")
    (project.root / ".gitignore").write_text("/.cache/\n", encoding="utf-8")
    (project.root / ".cache").mkdir()
    (project.root / ".cache/records.sqlite").write_bytes(b"")
    git(project.root, "add", "data", ".gitignore")
    return project


def test_a_cache_in_the_repository_stops_everything(handed_in: Project) -> None:
    assert list(tracked(judged_in(handed_in.root))) == []
    git(handed_in.root, "add", "--force", ".cache")
    (problem,) = tracked(judged_in(handed_in.root))
    assert str(problem).startswith(".cache/records.sqlite:1:1: แฟ้ม .cache อยู่ในที่เก็บของโครงการ 1 ไฟล์")
    assert "E-FILE-70" in {found.code for found in checked(handed_in.root).errors}


def test_a_folder_within_a_repository_is_asked_about_by_itself(handed_in: Project) -> None:
    git(handed_in.root, "add", "--force", ".cache")
    inner = handed_in.root / "inner"
    (inner / ".cache").mkdir(parents=True)
    assert list(tracked(judged_in(inner))) == []


def test_without_git_nothing_is_known(handed_in: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    git(handed_in.root, "add", "--force", ".cache")
    monkeypatch.setenv("PATH", str(handed_in.root))
    assert list(tracked(judged_in(handed_in.root))) == []
