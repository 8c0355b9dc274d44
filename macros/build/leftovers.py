"""Folders that we made and no longer need: whether they can be removed, and their removal."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_ALL = os.R_OK | os.W_OK | os.X_OK


def held(path: Path) -> Path | None:
    """The first folder in a path (itself among them) from which this person can take nothing out,
    nor allow it to themselves, because it is another's; None when there is none.
    """
    own = os.geteuid() if hasattr(os, "geteuid") else None  # Windows has no owners of this kind
    for folder in _folders(path):
        if own is not None and not os.access(folder, _ALL) and folder.stat().st_uid != own:
            return folder
    return None


def removed(path: Path) -> None:
    """Remove what we made, or another put in its place: folders that were closed, too. What is held
    by another person stays, and nothing is raised.
    """
    if path.is_symlink() or path.is_file():
        path.unlink()
    for folder in _folders(path):
        if not os.access(folder, _ALL):
            with suppress(PermissionError):
                folder.chmod(stat.S_IRWXU)
    shutil.rmtree(path, ignore_errors=True)


def _folders(path: Path) -> Iterator[Path]:
    """The folders in a path, each before what is in it, so that it can be opened first."""
    if path.is_dir() and not path.is_symlink():
        yield path
    for top, names, _ in os.walk(path):
        yield from (each for name in names if not (each := Path(top, name)).is_symlink())
