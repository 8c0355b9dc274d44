import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.commands.staging import BusyError, staging

ROOT = Path(__file__).parents[2]
HANG = """
import sys, time
from pathlib import Path
from macros.commands.staging import BusyError, staging
with staging(Path(sys.argv[1])) as fresh:
    (fresh / "half.html").write_text("half")
    print("ready", flush=True)
    time.sleep(60)
"""
SWAP = """
import os, signal, sys
from pathlib import Path
from macros.commands import staging
when, exchange, rename = sys.argv[2], staging._exchanged, Path.rename

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def exchanged(one, other):
    if when == "before the exchange":
        die()
    done = exchange(one, other) if "exchange" in when else False
    if when == "after the exchange":
        die()
    return done

def renamed(path, target):
    if when == "between the renames" and path.name == ".site-new":
        die()
    rename(path, target)
    if when == "after the renames" and path.name == ".site-new":
        die()

staging._exchanged, Path.rename = exchanged, renamed
with staging.staging(Path(sys.argv[1])) as fresh:
    (fresh / "new.html").write_text("new")
"""
MOMENTS = {
    "before the exchange": "old",
    "after the exchange": "new" if sys.platform == "linux" else "old",
    "between the renames": None,
    "after the renames": "new",
}


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
    assert sorted(file.name for file in tmp_path.iterdir()) in (["site"], [".site-lock", "site"])


def test_a_failure_leaves_the_old_folder(tmp_path: Path) -> None:
    target = site(tmp_path, "old")
    with pytest.raises(FileNotFoundError), staging(target) as fresh:
        (fresh / "missing" / "new.html").write_text("new")
    assert (target / "index.html").read_text() == "old"
    assert sorted(file.name for file in tmp_path.iterdir()) in (["site"], [".site-lock", "site"])


def test_a_folder_that_cannot_be_put_in_place_leaves_the_old_one(tmp_path: Path) -> None:
    target = site(tmp_path, "old")
    with pytest.raises(FileNotFoundError), staging(target) as fresh:
        fresh.rmdir()
    assert (target / "index.html").read_text() == "old"


@pytest.fixture
def hanging(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is in the middle of building tmp_path/site."""
    command = [sys.executable, "-c", HANG, str(tmp_path / "site")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout
        process.stdout.readline()
        yield process
        process.kill()


def test_a_killed_build_leaves_the_old_folder_and_is_cleared_by_the_next(
    tmp_path: Path, hanging: subprocess.Popen[bytes]
) -> None:
    target = site(tmp_path, "old")
    hanging.kill()
    hanging.wait()
    assert (target / "index.html").read_text() == "old"
    assert (tmp_path / ".site-new/half.html").exists()
    with staging(target) as fresh:
        (fresh / "new.html").write_text("new")
    assert [file.name for file in target.iterdir()] == ["new.html"]
    assert not (tmp_path / ".site-new").exists()


def held(target: Path) -> str | None:
    """Which site is in a folder, if it is whole; None when there is no folder."""
    if not target.exists():
        return None
    (file,) = target.iterdir()
    return file.read_text()


@pytest.mark.parametrize(("moment", "left"), MOMENTS.items(), ids=MOMENTS)
def test_a_build_killed_at_the_swap_leaves_one_site_whole(
    tmp_path: Path, moment: str, left: str | None
) -> None:
    target = site(tmp_path, "old")
    command = [sys.executable, "-c", SWAP, str(target), moment]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    assert held(target) == left
    with pytest.raises(FileNotFoundError), staging(target) as fresh:
        (fresh / "missing" / "new.html").write_text("newer")
    assert held(target) == (left or "old")
    with staging(target) as fresh:
        (fresh / "new.html").write_text("newest")
    assert held(target) == "newest"


def test_a_folder_set_aside_by_a_killed_build_is_put_back(tmp_path: Path) -> None:
    site(tmp_path, "old").rename(tmp_path / ".site-old")
    with pytest.raises(FileNotFoundError), staging(tmp_path / "site") as fresh:
        (fresh / "missing" / "new.html").write_text("new")
    assert (tmp_path / "site/index.html").read_text() == "old"


def test_a_second_build_waits_its_turn(tmp_path: Path, hanging: subprocess.Popen[bytes]) -> None:
    with pytest.raises(BusyError), staging(tmp_path / "site"):
        pass
    assert (tmp_path / ".site-new/half.html").exists()
    assert hanging.poll() is None
