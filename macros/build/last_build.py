"""What a site was made from and what it was, once it was whole: where both are so still, nothing need
be made again. Every byte of both is read; times of files say nothing.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from macros.build.data_date import last_change
from macros.build.staging import is_tidy
from macros.cache.folder import CACHE, tracked_files
from macros.cache.keys import cache_key, installed
from macros.cache.records import Records
from macros.drawing import engine
from macros.source.diagnostic import Diagnostic, as_rows, of_rows

MADE_FROM = ("docs", "data", "macros", "hooks", "mkdocs.yml")
"""The files and folders of a project from which its site is made."""

_PASSED_OVER = "__pycache__"


@dataclass(frozen=True)
class Outcome:
    """A site that was published: how many pages it has, and what was told of it; `warnings` counts
    what else was told, too.
    """

    pages: int
    warnings: int
    told: tuple[Diagnostic, ...]


class LastBuild:
    """The last build of the project at `root`: a `whole` one has downloads."""

    def __init__(self, root: Path, *, whole: bool) -> None:
        self._root, self._whole = root, whole
        self._key = self._made_from()

    def outcome(self) -> Outcome | None:
        """What the site is that stands there; None where it is not known to be what would be made."""
        site = self._root / "site"
        if not self._key or tracked_files(self._root) or not is_tidy(site):
            return None
        found = _read(Records(self._root / CACHE).get(self._key))
        return found[1] if found and found[0] == _content(site) else None

    def keep(self, site: Path, outcome: Outcome, records: Records) -> None:
        """Keep what became of the project, as it stands in `site`. Nothing is kept where more was told
        than can be told again, or somebody has edited meanwhile.
        """
        content, again = _content(site), outcome.warnings == len(outcome.told)
        if again and content and self._key and self._key == self._made_from():
            records.put(self._key, [content, outcome.pages, as_rows(outcome.told)])

    def _made_from(self) -> str:
        """A key of everything that a site is made from; "" where something cannot be read."""
        content = _content(*(self._root / name for name in MADE_FROM))
        program = engine.identity()
        if not content or not program:
            return ""
        changed = last_change(self._root) if self._whole else "without downloads"
        return cache_key(sys.version, content, repr([installed(), program, changed]))


def _content(*paths: Path) -> str:
    """A hash of files and folders with all that is in them: names and bytes; "" where something
    cannot be read.
    """
    total = sha256()
    try:
        for path in paths:
            _add(total, path, path.name if len(paths) > 1 else "")
    except OSError:
        return ""
    return total.hexdigest()


def _add(total: Any, path: Path, name: str) -> None:
    if path.is_symlink() or not (path.is_file() or path.is_dir()):
        total.update(repr([name, path.lstat().st_mode]).encode())
    elif path.is_file():
        content = path.read_bytes()
        total.update(repr([name, len(content)]).encode() + content)
    else:
        total.update(repr([name]).encode())
        for each in sorted(path.iterdir()):
            if each.name != _PASSED_OVER:
                _add(total, each, f"{name}/{each.name}")


def _read(value: Any) -> tuple[str, Outcome] | None:
    """What was kept; None for what is no such thing."""
    try:
        content, pages, rows = value
        told = of_rows(rows)
    except (TypeError, ValueError):
        return None
    if told is None or type(pages) is not int or not isinstance(content, str):
        return None
    return content, Outcome(pages, len(told), tuple(told))
