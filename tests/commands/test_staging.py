import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from macros.commands.staging import staging

ROOT = Path(__file__).parents[2]
HANG = """
import sys, time
from pathlib import Path
from macros.commands.staging import staging
with staging(Path(sys.argv[1])) as fresh:
    (fresh / "half.html").write_text("half")
    print("ready", flush=True)
    time.sleep(60)
"""


def site(folder: Path, text: str) -> Path:
    target = folder / "site"
    target.mkdir()
    (target / "index.html").write_text(text)
    return target


def test_a_finished_folder_replaces_the_old_one_whole(tmp_path: Path) -> None:
    target = site(tmp_path, "old")
    with staging(target) as fresh:
        (fresh / "new.html").write_text("new")
        assert (target / "index.html").read_text() == "old"
    assert [file.name for file in target.iterdir()] == ["new.html"]
    assert [file.name for file in tmp_path.iterdir()] == ["site"]


def test_a_failure_leaves_the_old_folder(tmp_path: Path) -> None:
    target = site(tmp_path, "old")
    with pytest.raises(FileNotFoundError), staging(target) as fresh:
        (fresh / "missing" / "new.html").write_text("new")
    assert (target / "index.html").read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["site"]


def test_a_killed_build_leaves_the_old_folder_and_is_cleared_by_the_next(tmp_path: Path) -> None:
    target = site(tmp_path, "old")
    command = [sys.executable, "-c", HANG, str(target)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    assert (target / "index.html").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2
    with staging(target) as fresh:
        (fresh / "new.html").write_text("new")
    assert [file.name for file in tmp_path.iterdir()] == ["site"]


def test_a_folder_set_aside_by_a_killed_build_is_put_back(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    target = site(tmp_path, "old")
    target.rename(tmp_path / f".site-old-{dead.pid}")
    with pytest.raises(ValueError, match="no"), staging(target):
        raise ValueError("no")
    assert (target / "index.html").read_text() == "old"


def test_a_build_that_still_runs_is_left_alone(tmp_path: Path) -> None:
    running = tmp_path / f".site-new-{os.getppid()}"
    running.mkdir()
    with staging(tmp_path / "site"):
        pass
    assert running.exists()
