"""A folder that replaces another only when it is complete."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FRESH, _OLD = "new", "old"


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """A new empty folder that becomes `target` when the block ends without an exception.

    Until then `target` stays as it was, whatever happens to this process; what an earlier
    process left behind is cleared, and a target it had set aside is put back.
    """
    _recover(target)
    fresh, old = _beside(target, _FRESH, os.getpid()), _beside(target, _OLD, os.getpid())
    fresh.mkdir()
    try:
        yield fresh
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _beside(target: Path, kind: str, process: int) -> Path:
    return target.with_name(f".{target.name}-{kind}-{process}")


def _recover(target: Path) -> None:
    for left in target.parent.glob(f".{target.name}-*-*"):
        _, kind, process = left.name.rsplit("-", 2)
        if process.isdigit() and not _alive(int(process)):
            if kind == _OLD and not target.exists():
                left.rename(target)
            else:
                shutil.rmtree(left, ignore_errors=True)


def _alive(process: int) -> bool:
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
