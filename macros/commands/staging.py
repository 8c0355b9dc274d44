"""A folder that replaces another only when it is complete."""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from macros.source.mistakes import mistake
from macros.source.problem import Place, Problem

_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of renameat2(2)


class BusyError(Exception):
    """Another process is making the same folder."""


class BlockedError(Exception):
    """Something that is not ours to remove stands where a folder belongs; `problem` says what."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """A new empty folder that becomes `target` when the block ends without an exception.

    Until then `target` stays as it was, whatever happens to this process; what a killed
    process left behind is cleared, and a target it had set aside is put back. Raises
    BusyError while another process is inside such a block: the system drops its lock
    when it ends, however it ends. Raises BlockedError where `target` is a file or a link, or the
    folder that it stands in cannot be written to.
    """
    _unblocked(target)
    try:
        with FileLock(_beside(target, "lock"), timeout=0):
            yield from _replacing(target)
    except Timeout:
        raise BusyError from None


def _unblocked(target: Path) -> None:
    """Raise BlockedError where the folder cannot be made; a person put there what stands there."""
    if target.is_symlink():
        code = "SITE-21"
    elif target.exists() and not target.is_dir():
        code = "SITE-22"
    elif not os.access(target.parent, os.W_OK):
        code = "SITE-23"
    else:
        return
    raise BlockedError(Problem(Place(target.name), mistake(code, name=target.name)))


def _replacing(target: Path) -> Iterator[Path]:
    fresh, old = _beside(target, "new"), _beside(target, "old")
    if old.is_dir() and not target.exists():
        old.rename(target)
    for left in (fresh, old):
        _removed(left)
    fresh.mkdir()
    try:
        yield fresh
        _swap(fresh, target, old)
    finally:
        _removed(fresh)
    _removed(old)


def _removed(path: Path) -> None:
    """Remove what we made, or another put in its place: folders that were set to be read only, too."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    for folder, _, _ in os.walk(path):
        Path(folder).chmod(stat.S_IRWXU)
    shutil.rmtree(path, ignore_errors=True)


def _swap(fresh: Path, target: Path, old: Path) -> None:
    """Put `fresh` where `target` is. Where the system can do so in one step, `target` is never
    absent; elsewhere for the time between two renames, after which `old` is put back.
    """
    if target.exists():
        if _exchanged(fresh, target):
            return
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places at once; False where the system or its disk cannot."""
    if sys.platform != "linux":
        return False
    exchange = getattr(ctypes.CDLL(None), "renameat2", None)
    paths = _HERE, bytes(one.absolute()), _HERE, bytes(other.absolute())
    return bool(exchange and exchange(*paths, _EXCHANGE) == 0)


def _beside(target: Path, kind: str) -> Path:
    return target.with_name(f".{target.name}-{kind}")
