"""When data were changed last: as the project's history tells, or not at all."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from macros.build.data_date import last_change
from macros.thai.dates import BuddhistDate

AT = "2026-11-30T01:30:00+07:00"
SELF = ["-c", "user.name=x", "-c", "user.email=x@example.org"]


def git(root: Path, *words: str, at: str = AT) -> None:
    dated = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at, "PATH": "/usr/bin:/bin"}
    subprocess.run(["git", *SELF, *words], cwd=root, env=dated, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "data").mkdir()
    (tmp_path / "data/office.yml").write_text("x: 1\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "x")
    return tmp_path


def test_a_change_has_the_day_of_where_it_was_made_and_one_moment(project: Path) -> None:
    found = last_change(project)
    assert found
    assert found.day == BuddhistDate(2569, 11, 30)
    assert found.moment == datetime(2026, 11, 29, 18, 30, tzinfo=UTC)


def test_what_is_no_data_changes_nothing(project: Path) -> None:
    (project / "README.md").write_text("x")
    git(project, "add", ".")
    git(project, "commit", "-qm", "y", at="2027-01-01T00:00:00+07:00")
    found = last_change(project)
    assert found
    assert str(found.day) == "30 พฤศจิกายน 2569"


def test_what_is_not_in_the_history_has_no_day(project: Path, tmp_path: Path) -> None:
    (project / "data/office.yml").write_text("x: 2\n")
    assert last_change(project) is None
    bare = tmp_path / "bare"
    bare.mkdir()
    assert last_change(bare) is None


def test_a_day_that_is_said_is_taken(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    found = last_change(project)
    assert found
    assert (str(found.day), found.moment.timestamp()) == ("2 มกราคม 2513", 86400)
