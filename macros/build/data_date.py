"""Of which day the project's data are, as its history tells."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

from macros.thai.dates import BuddhistDate

_ERA = 543


def data_date(root: Path) -> str:
    """The day of the last change of data/ and docs/ in the project at `root`, in Thai; "" when
    nobody knows it: without a history, or with changes that are not in it yet.

    SOURCE_DATE_EPOCH (seconds since 1970, reproducible-builds.org) is taken instead if it is set.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    if stated.isdecimal():
        at = time.gmtime(int(stated))
        return str(BuddhistDate(at.tm_year + _ERA, at.tm_mon, at.tm_mday))
    if _git(root, "rev-parse", "--show-prefix") != "" or _git(
        root, "status", "--porcelain", "--", "data", "docs"
    ):
        return ""
    found = _git(root, "log", "-1", "--format=%cs", "--", "data", "docs")
    if not found:
        return ""
    year, month, date = map(int, found.split("-"))
    return str(BuddhistDate(year + _ERA, month, date))


def _git(root: Path, *arguments: str) -> str | None:
    """What git says of the project; None when it says nothing for certain."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, text=True, check=False
        )
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None
