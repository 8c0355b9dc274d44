"""Data in the form of an earlier version: one line says how to upgrade them, not a line for each."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from macros.model.explain import absent
from macros.model.office import Organization
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake

CALENDAR = "data/calendar.yml"
"""The one calendar that there was before each year had its own."""


def told_once(root: Path, problems: Iterable[Diagnostic], *, own: bool) -> list[Diagnostic]:
    """The problems of reading data at `root`, of its `own` office or of another. Where they have an
    earlier form, what the upgrade adds is not told as missing; that there is one is told once.
    """
    if not (root / CALENDAR).exists():
        return list(problems)
    added = absent(("current_year",), Organization)
    kept = [problem for problem in problems if problem.mistake != added]
    upgrade = [Diagnostic(Location(CALENDAR), mistake("DATA-90"))] if own else []
    return [*upgrade, *kept]
