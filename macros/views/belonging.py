"""Whose a page is, by its address: of which year, group or manual."""

from __future__ import annotations

import re

_YEAR, _GROUP = re.compile(r"sar/([0-9]{4})/"), re.compile(r"groups/([a-z0-9-]+)\.md")
_MANUAL = re.compile(r"procedures/([^/]+)/")


def year_of(page: str) -> int | None:
    """The year of whose report a page (below the home of its office) is; None of any other."""
    return int(found[1]) if (found := _YEAR.match(page)) else None


def group_of(page: str) -> str:
    """The group (an id) whose page it is; "" for any other."""
    return found[1] if (found := _GROUP.match(page)) else ""


def manual_of(page: str) -> str:
    """The manual (an id) in whose folder a page (below the home of its office) stands; "" for any other."""
    return found[1] if (found := _MANUAL.match(page)) else ""
