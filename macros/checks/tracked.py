"""A rule for what is kept between runs: it is believed, so nobody may hand it in with the texts."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from macros.assessment.project import CACHE
from macros.checks.context import Context
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake


def tracked(context: Context) -> Iterator[Diagnostic]:
    """An error where files of the project's cache stand in its repository. Without Git, or a
    repository, nothing is known.
    """
    root = context.root
    files = _tracked(root) if (root / CACHE).exists() else []
    if files:
        yield Diagnostic(Location(files[0]), mistake("FILE-70", count=len(files), folder=CACHE))


def _tracked(root: Path) -> list[str]:
    command = ["git", "-C", str(root), "-c", "core.fsmonitor=", "ls-files", "-z", "--", CACHE]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except (OSError, ValueError):  # no Git; names that are no text
        return []
    return [name for name in done.stdout.split("\0") if name] if done.returncode == 0 else []
