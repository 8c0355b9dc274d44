import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros.build import leftovers
from macros.build.staging import BlockedError, BusyError, staging

ROOT = Path(__file__).parents[2]
HANG = """
import sys, time
from pathlib import Path
from macros.build.staging import BusyError, staging
with staging(Path(sys.argv[1])) as fresh:
    (fresh / "half.html").write_text("half")
    print("ready", flush=True)
    time.sleep(60)
"""
SWAP = """
import os, signal, sys
from pathlib import Path
from macros.build import staging
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


def build(target: Path) -> None:
    with staging(target) as fresh:
        (fresh / "index.html").write_text("new")


@pytest.mark.parametrize(
    ("make", "code"),
    {
        "ไฟล์": (lambda path: path.write_text("mine"), "E-SITE-22"),
        "ทางลัดไปแฟ้ม": (lambda path: path.symlink_to(path.parent), "E-SITE-21"),
        "ทางลัดที่ขาด": (lambda path: path.symlink_to("nowhere"), "E-SITE-21"),
    }.values(),
    ids=["ไฟล์", "ทางลัดไปแฟ้ม", "ทางลัดที่ขาด"],
)
def test_what_a_person_put_in_its_place_stays_and_is_told(
    tmp_path: Path, make: Callable[[Path], object], code: str
) -> None:
    target = tmp_path / "site"
    make(target)
    for _ in range(2):
        with pytest.raises(BlockedError) as blocked:
            build(target)
        assert blocked.value.problem.code == code
    assert target.is_symlink() or target.read_text() == "mine"
    target.unlink()
    build(target)
    assert (target / "index.html").read_text() == "new"


def test_a_folder_that_cannot_be_written_to_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.build.staging.os.access", lambda *_: False)
    with pytest.raises(BlockedError, match="SITE-23"):
        build(tmp_path / "site")


def test_a_site_set_to_read_only_is_replaced(tmp_path: Path) -> None:
    target = site(tmp_path, "old")
    for _ in range(2):
        target.chmod(0o555)
        build(target)
        assert (target / "index.html").read_text() == "new"
        assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == ["site"]


@pytest.mark.parametrize("closed", ["site", "site/assets", "site/assets/icons"])
def test_a_folder_that_nobody_may_open_is_replaced_without_a_trace(
    tmp_path: Path, closed: str
) -> None:
    (site(tmp_path, "old") / "assets/icons").mkdir(parents=True)
    (tmp_path / closed).chmod(0)
    build(tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == ["site"]


@pytest.mark.parametrize(
    "make",
    [Path.mkdir, lambda path: path.symlink_to("nowhere")],
    ids=["แฟ้ม", "ทางลัดที่ขาด"],
)
def test_what_stands_in_the_place_of_the_lock_is_told(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    make(tmp_path / ".site-lock")
    with pytest.raises(BlockedError, match="BUILD-61"):
        build(tmp_path / "site")


@pytest.mark.parametrize("path", ["site", "site/theirs", ".site-new/theirs", ".site-old"])
def test_a_folder_of_another_person_is_told_and_the_site_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    target = site(tmp_path, "old")
    (tmp_path / path).mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr(leftovers.os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
    access = leftovers.os.access
    closed = tmp_path / path
    monkeypatch.setattr(leftovers.os, "access", lambda at, mode: at != closed and access(at, mode))
    for _ in range(2):
        with pytest.raises(BlockedError, match="BUILD-60") as blocked:
            build(target)
        assert f"'{path}'" in str(blocked.value)
        assert (target / "index.html").read_text() == "old"


@pytest.mark.parametrize("name", [".site-new", ".site-old"])
def test_a_file_in_the_way_of_our_own_folders_is_cleared(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("left")
    build(tmp_path / "site")
    assert not (tmp_path / name).exists()
