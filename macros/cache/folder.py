"""The folder of a project in which is kept what takes long to make, and whether it is nobody else's."""

from __future__ import annotations

import subprocess
from pathlib import Path

CACHE = ".cache"


def tracked_files(root: Path) -> list[str]:
    """The files of the folder that stand in the repository of the project at `root`: what is kept
    is believed, so nobody may hand it in with the texts. Without Git, or a repository, nothing is
    known of any.
    """
    if not (root / CACHE).exists():
        return []
    command = ["git", "-C", str(root), "-c", "core.fsmonitor=", "ls-files", "-z", "--", CACHE]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except (OSError, ValueError):  # no Git; names that are no text
        return []
    return [name for name in done.stdout.split("\0") if name] if done.returncode == 0 else []
