"""The whole check as the commands make it: of what is published, and of what is printed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from macros.assessment.archive import Archive
from macros.checks.check import CheckResult
from macros.checks.office_template import template_warnings
from macros.checks.print_warnings import print_warnings
from macros.checks.published import check_published
from macros.source.diagnostic import Diagnostic
from macros.views import addresses


def check_project(root: Path) -> CheckResult:
    """Everything that is wrong with the project at `root`, and what its volumes will not show as
    it is. Never raises for bad input.
    """
    report = check_published(root)
    found: list[Diagnostic] = []
    if report.project:
        with suppress(ImportError):  # of python-docx, which the build tells of
            found += template_warnings(root)
    with suppress(OSError):  # of .cache: the build tells of it
        for archive in _read(report):
            found += print_warnings(archive, root)
    return report.with_problems(found)


def _read(report: CheckResult) -> tuple[Archive, ...]:
    """The archives whose volumes can be foreseen: not while the data have an error, nor a preface,
    which is read as it is.
    """
    name = addresses.preface("").rpartition("/")[2]
    broken = any(each.place.path.endswith(f"/{name}") for each in report.errors)
    return () if broken or report.draft is None else report.draft.archives
