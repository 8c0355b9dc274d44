"""The last wall: what the command line says of errors that no command expects."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from macros import __main__ as door
from macros.commands import check
from tests.conftest import ROOT


def refused(code: int, name: str | None = None) -> OSError:
    return OSError(code, os.strerror(code), name)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (refused(errno.ENOSPC), "เพราะเนื้อที่ดิสก์เต็ม"),
        (refused(errno.EACCES, "site/a"), "ให้ตรวจสิทธิ์ของไฟล์และแฟ้มนี้"),
        (refused(errno.EROFS, "site/a"), "เปิดหรือเขียน site/a ไม่ได้"),
    ],
)
def test_what_the_system_refuses_is_told_with_a_remedy(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    error: OSError,
    said: str,
) -> None:
    def run(root: Path, rest: list[str]) -> int:
        raise error

    monkeypatch.setattr(check, "run", run)
    assert door.main(["check"]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert "โปรแกรมผิดพลาด" not in told


def test_a_machine_without_room_for_temporary_files_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def run(root: Path, rest: list[str]) -> int:
        with tempfile.TemporaryDirectory():
            return 0

    monkeypatch.setattr(check, "run", run)
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: [str(tmp_path / "gone")])
    assert door.main(["check"]) == 1
    told = capsys.readouterr().err
    assert "ไม่มีแฟ้มชั่วคราวที่เขียนได้" in told
    assert "TMPDIR" in told


def test_who_has_read_enough_is_told_of_no_mistake() -> None:
    """As `fields | head -1` does: the end that is written to is closed before all is written."""
    command = [sys.executable, "-m", "macros", "fields", "procedures"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ | {"PYTHONUNBUFFERED": "1"},
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
