"""The whole check as the commands make it: of what is published, and of what is printed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from macros.checks.check import Report
from macros.commands.documents import unusable
from macros.publishing.examination import examine
from macros.source.problem import Problem
from macros.volumes.foreseen import foreseen


def examined(root: Path) -> Report:
    """Everything that is wrong with the project at `root`, and what its volumes will not show as
    it is. Never raises for bad input.
    """
    report = examine(root)
    found: list[Problem] = []
    if report.office:
        with suppress(ImportError):  # of python-docx, which the build tells of
            found += unusable(root)
    with suppress(OSError):  # of .cache: the build tells of it
        for archive in filter(None, (report.office, report.example)):
            found += foreseen(archive, root)
    return replace(report, problems=tuple(sorted({*report.problems, *found})))
