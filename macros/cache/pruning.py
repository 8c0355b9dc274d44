"""The folder of pictures made for pages and for print: what is used stays, and some of the rest."""

from __future__ import annotations

import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

SPARE = 200
"""Files that are used no more and stay: another branch of the project may need them."""


def prune(cache: Path, own: re.Pattern[str], used: Collection[str]) -> None:
    """Remove from a folder the files whose names are wholly like `own` and not among those `used`,
    but for the newest `SPARE`. What cannot be removed stays, and nothing is raised.
    """
    with suppress(OSError):
        unused = [each for each in cache.glob("*") if own.fullmatch(each.name)]
        unused = [each for each in unused if each.name not in used]
        made = {each: each.stat().st_mtime_ns for each in unused}
        for file in sorted(unused, key=lambda each: (made[each], each.name))[
            : max(0, len(unused) - SPARE)
        ]:
            file.unlink()
