"""What was found in files before, by their content: the second check reads no attachment again."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import astuple
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from macros.privacy.finding import KINDS, Finding

_SPARE = 300  # entries kept of files that stand in another branch, say
_ROOMS = ("privacy", "source", "thai")  # that it reads with
_LIBRARIES = ("cryptography", "pillow", "pypdf", "pypdfium2")


def key_of(content: bytes, suffix: str) -> str:
    """The key of a file: it tells equal files, and nothing of what they hold."""
    return sha256(suffix.lower().encode("utf-8", "replace") + b"\0" + content).hexdigest()


class Cache:
    """Findings by key, kept in a file for as long as the detector stays the same."""

    def __init__(self, file: Path, detector: str) -> None:
        self._file, self._detector = file, detector
        self._old = _read(file, detector)
        self._used: dict[str, list[Finding]] = {}
        self._new = False

    def get(self, key: str) -> list[Finding] | None:
        """What was found under a key; None when it is not known."""
        if key not in self._used:
            found = _findings(self._old.get(key))
            if found is None:
                return None
            self._used[key] = found
        return self._used[key]

    def put(self, key: str, found: list[Finding]) -> None:
        """Keep what was found."""
        self._used[key] = found
        self._new = True

    def save(self) -> None:
        """Write what was used and some of what was not, in one step; a disk that cannot be written
        to only makes the next check slow.
        """
        if not self._new:
            return
        unused = {key: rows for key, rows in self._old.items() if key not in self._used}
        spare = dict(list(unused.items())[-_SPARE:])
        used = {key: [astuple(item) for item in found] for key, found in self._used.items()}
        text = json.dumps({"detector": self._detector, "files": spare | used})
        fresh = self._file.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(self._file)


@cache
def detector() -> str:
    """What tells this detector from an earlier one: its code and the libraries it reads with."""
    code = sha256()
    above = Path(__file__).parents[1]
    for path in sorted(path for room in _ROOMS for path in (above / room).rglob("*.py")):
        code.update(path.read_bytes())
    return " ".join([code.hexdigest(), *(version(name) for name in _LIBRARIES)])


def _read(file: Path, detector: str) -> dict[str, Any]:
    """The entries of a file; none, when it is broken or another detector's."""
    try:
        whole = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    fits = isinstance(whole, dict) and whole.get("detector") == detector
    return whole["files"] if fits and isinstance(whole.get("files"), dict) else {}


def _findings(rows: Any) -> list[Finding] | None:
    """An entry as findings; None for one that is none."""
    try:
        found = [Finding(*row) for row in rows]
    except TypeError:
        return None
    return found if all(_sound(item) for item in found) else None


def _sound(item: Finding) -> bool:
    numbers = (item.line, item.column, item.count)
    counted = all(type(number) is int and number > 0 for number in numbers)
    return (
        isinstance(item.kind, str)
        and item.kind in KINDS
        and isinstance(item.where, str)
        and counted
    )
