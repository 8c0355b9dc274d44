"""What takes long to make: kept whole or not at all, bounded, and never in the way of another build."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from macros.cache import files as module
from macros.cache.files import Files


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def never() -> bytes:
    raise AssertionError("made again")


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    files = Files(tmp_path / "new")
    assert files.read("a.txt") is None
    assert files.get_or_make("a.txt", lambda: b"x") == b"x"
    assert files.get_or_make("a.txt", never) == b"x"
    assert files.find("a.txt") == tmp_path / "new/a.txt"
    assert names(tmp_path / "new") == ["a.txt"]


def test_an_empty_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert Files(tmp_path).get_or_make("a.txt", lambda: b"x") == b"x"
    assert Files(tmp_path).read("a.txt") == b"x"


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_one_that_is_cut_off_leaves_what_was(tmp_path: Path, error: type[BaseException]) -> None:
    files = Files(tmp_path)
    files.keep("a.txt", b"before")

    def cut_off() -> None:
        with files.making("a.txt") as fresh:
            fresh.write_bytes(b"ha")
            raise error

    with pytest.raises(error):
        cut_off()
    assert (names(tmp_path), files.read("a.txt")) == (["a.txt"], b"before")


def test_a_folder_that_cannot_be_written_to_costs_time(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    files = Files(tmp_path / "taken/folder")
    assert files.get_or_make("a", lambda: b"x") == b"x"
    files.prune()
    with pytest.raises(OSError, match="taken"):
        files.keep("a", b"x")


def test_two_that_make_the_same_at_once_do_not_meet(tmp_path: Path) -> None:
    files = Files(tmp_path)
    content = b"x" * 100_000

    def make(_: int) -> bytes:
        files.keep("a", content)
        return files.read("a") or b""

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(make, range(200))) == {content}
    assert names(tmp_path) == ["a"]


def test_what_was_not_used_for_long_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST", 35)
    files, long_ago = Files(tmp_path), time.time() - 86_400
    for number in range(6):
        os.utime(files.keep(f"{number}", b"x" * 10), (long_ago + number, long_ago + number))
    assert files.find("0")
    files.prune()
    assert names(tmp_path) == ["0", "4", "5"]


def test_what_another_build_uses_now_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 1)
    for number in range(3):
        Files(tmp_path).keep(f"{number}", b"x" * 10)
    (tmp_path / "3.7-7.new").write_bytes(b"x")
    Files(tmp_path).prune()
    assert names(tmp_path) == ["0", "1", "2", "3.7-7.new"]


def test_what_a_killed_build_left_goes(tmp_path: Path) -> None:
    left = tmp_path / "a.7-7.new"
    left.write_bytes(b"x")
    os.utime(left, (0, 0))
    Files(tmp_path).prune()
    assert names(tmp_path) == []
