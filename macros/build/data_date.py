"""When the project's data were changed last, as its history tells."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from macros.thai.dates import BuddhistDate

_ERA = 543


@dataclass(frozen=True)
class LastChange:
    """The last change of data/ and docs/: its day where it was made, and its moment."""

    day: BuddhistDate
    moment: datetime


def last_change(root: Path) -> LastChange | None:
    """The last change of the project at `root`; None when nobody knows it: without a history, or
    with changes that are not in it yet.

    SOURCE_DATE_EPOCH (seconds since 1970, reproducible-builds.org) is taken instead if it is set.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    if stated.isdecimal():
        moment = datetime.fromtimestamp(int(stated), UTC)
        return LastChange(_day(moment), moment)
    if _git(root, "rev-parse", "--show-prefix") != "" or _git(
        root, "status", "--porcelain", "--", "data", "docs"
    ):
        return None
    found = _git(root, "log", "-1", "--format=%cI", "--", "data", "docs")
    if not found:
        return None
    there = datetime.fromisoformat(found)
    return LastChange(_day(there), there.astimezone(UTC))


def _day(moment: datetime) -> BuddhistDate:
    return BuddhistDate(moment.year + _ERA, moment.month, moment.day)


def _git(root: Path, *arguments: str) -> str | None:
    """What git says of the project; None when it says nothing for certain."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, text=True, check=False
        )
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None
