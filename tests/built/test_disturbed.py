"""Builds that cannot end: killed, or with no room to write. The old site stays whole. `make audit` kills
thirty, and fills a real disk.
"""

from __future__ import annotations

import functools
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Built, build, replace
from .killing import digest, kill, moments

KILLS = 3
SMALL = [40_000, 100]  # bytes: of a page, of any file


@pytest.mark.slow
def test_a_killed_build_leaves_a_whole_site(published: Built) -> None:
    project, old = published.project, digest(published.site)
    replace(project / "data/office.yml", ("title: คู่มืองาน", "title: ชื่อใหม่ของงาน"))
    killed, left = 0, []
    for part, seconds in moments(KILLS):
        killed += kill(project, int(part * len(old)), seconds)
        left.append(digest(project / "site"))
    new = digest(build(project).site)
    assert all(site in (old, new) for site in left)
    assert killed > KILLS / 2
    assert left[0] == old != new
    assert not list(project.glob(".site-new"))


def build_within(project: Path, limit: Callable[[], None]) -> subprocess.CompletedProcess[str]:
    """A build by a process that something is taken from before it begins."""
    return subprocess.run(
        [sys.executable, "-m", "macros", "build", "--pages"],
        cwd=project, preexec_fn=limit, env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.slow
def test_a_disk_that_lets_no_file_grow_is_told(
    published: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a quota: writing fails in the middle of a file, for root as for anybody."""
    project, before = published.project, digest(published.site)
    replace(project / "data/office.yml", ("title: คู่มืองาน", "title: ชื่อใหม่ของงาน"))
    monkeypatch.setenv("TMPDIR", str(project))
    for room in SMALL:
        done = build_within(
            project, functools.partial(resource.setrlimit, resource.RLIMIT_FSIZE, (room, room))
        )
        full_disk_is_told(done)
        assert digest(project / "site") == before
        assert not list(project.glob(".site-new"))
    assert digest(build(project).site) != before


def full_disk_is_told(done: subprocess.CompletedProcess[str]) -> None:
    """A build ended with one Thai line about the disk and no traceback."""
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    told = [line for line in done.stderr.splitlines() if "คำเตือน" not in line]
    assert len(told) == 1, done.stderr
    assert "เนื้อที่" in told[0]
    assert "เว็บไซต์เดิมยังอยู่ครบ" in done.stdout
