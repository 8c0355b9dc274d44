"""A folder that replaces another only when it is complete."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout


class BusyError(Exception):
    """Another process is making the same folder."""


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """A new empty folder that becomes `target` when the block ends without an exception.

    Until then `target` stays as it was, whatever happens to this process; what a killed
    process left behind is cleared, and a target it had set aside is put back. Raises
    BusyError while another process is inside such a block: the system drops its lock
    when it ends, however it ends.
    """
    try:
        with FileLock(_beside(target, "lock"), timeout=0):
            yield from _replacing(target)
    except Timeout:
        raise BusyError from None


def _replacing(target: Path) -> Iterator[Path]:
    fresh, old = _beside(target, "new"), _beside(target, "old")
    if old.exists() and not target.exists():
        old.rename(target)
    for left in (fresh, old):
        shutil.rmtree(left, ignore_errors=True)
    fresh.mkdir()
    try:
        yield fresh
        _swap(fresh, target, old)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _swap(fresh: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise


def _beside(target: Path, kind: str) -> Path:
    return target.with_name(f".{target.name}-{kind}")
