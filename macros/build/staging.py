"""A folder that replaces another only when it is complete."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from macros.build.leftovers import held, removed
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.refusal import why

_UNFIT = {errno.EACCES, errno.EPERM, errno.EISDIR, errno.ELOOP, errno.ENXIO}
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of renameat2(2)


class BusyError(Exception):
    """Another process is making the same folder."""


class BlockedError(Exception):
    """Something that is not ours to remove stands where a folder belongs; `problem` says what."""

    def __init__(self, problem: Diagnostic) -> None:
        super().__init__(str(problem))
        self.problem = problem


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """A new empty folder that becomes `target` when the block ends without an exception.

    Until then `target` stays as it was, whatever happens to this process; what a killed
    process left behind is cleared, and a target it had set aside is put back. Raises
    BusyError while another process is inside such a block: the system drops its lock
    when it ends, however it ends. Raises BlockedError where `target` is a file or a link, or the
    folder that it stands in cannot be written to, or what is to be replaced is another person's.
    """
    _unblocked(target)
    lock = _locked(_beside(target, "lock"))
    try:
        yield from _replacing(target)
    finally:
        lock.release()


def is_tidy(target: Path) -> bool:
    """Whether nothing stands beside a folder that a killed process left behind."""
    return not any(_beside(target, kind).exists() for kind in ("new", "old"))


def _locked(file: Path) -> BaseFileLock:
    """The lock of a file, ours until it is released. Raises BusyError while another process has it,
    and BlockedError where the file cannot be one.
    """
    lock = FileLock(file)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise BusyError from None
    except OSError as error:
        if error.errno not in _UNFIT:
            raise
        words = mistake("BUILD-61", name=file.name, reason=why(error))
        raise BlockedError(Diagnostic(Location(file.name), words)) from None
    return lock


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
    raise BlockedError(Diagnostic(Location(target.name), mistake(code, name=target.name)))


def _ours(paths: Iterable[Path]) -> None:
    """Raise BlockedError where one of the folders to be cleared holds another person's."""
    for path in paths:
        if folder := held(path):
            name = folder.relative_to(path.parent).as_posix()
            raise BlockedError(Diagnostic(Location(name), mistake("BUILD-60", name=name)))


def _replacing(target: Path) -> Iterator[Path]:
    fresh, old = (_beside(target, kind) for kind in ("new", "old"))
    _ours((target, fresh, old))
    if old.is_dir() and not target.exists():
        old.rename(target)
    for left in (fresh, old):
        removed(left)
    fresh.mkdir()
    try:
        yield fresh
        _swap(fresh, target, old)
    finally:
        removed(fresh)
    removed(old)


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
