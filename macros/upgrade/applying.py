"""Changes of files, all of them or none; what was there is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from macros.upgrade.change import Change

_NEW = ".upgrade-new"


def apply(root: Path, changes: Sequence[Change], kept: Path) -> None:
    """Change the files of the project at `root` and keep the old ones in the folder `kept`. Raises
    OSError when that cannot be done; the files are then as they were.
    """
    held = (change.was for change in changes if not change.fresh)
    before = {path: (root / path).read_bytes() for path in held}
    fresh = [(root / change.path).with_name((root / change.path).name + _NEW) for change in changes]
    try:
        for path, content in before.items():
            _write(kept / path, content)
        for change, file in zip(changes, fresh, strict=True):
            _write(file, change.content)
        _swap(root, changes, fresh, before)
    finally:
        for file in fresh:
            file.unlink(missing_ok=True)


def _swap(
    root: Path, changes: Sequence[Change], fresh: Sequence[Path], before: dict[str, bytes]
) -> None:
    done: list[Change] = []
    try:
        for change, file in zip(changes, fresh, strict=True):
            done.append(change)
            file.replace(root / change.path)
            if change.path != change.was:
                (root / change.was).unlink()
    except OSError:
        for change in done:
            if change.fresh or change.path != change.was:
                (root / change.path).unlink(missing_ok=True)
            if not change.fresh:
                (root / change.was).write_bytes(before[change.was])
        raise


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
