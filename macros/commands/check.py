"""python -m macros check: every mistake in the data, without building anything."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from macros.checks.check import Report
from macros.checks.check import check as check_data


def run(root: Path, arguments: Sequence[str]) -> int:
    """Print the problems of the project at `root`; 1 when any is an error."""
    report = check_data(root)
    show(report)
    return 1 if report.errors else 0


def show(report: Report) -> None:
    """Print every problem, and how many there are."""
    for problem in report.problems:
        print(problem, file=sys.stderr)
    if report.errors:
        print(f"ข้อมูลต้องแก้ไข {len(report.errors)} แห่ง คำเตือน {len(report.warnings)} แห่ง")
    else:
        print(f"ข้อมูลถูกต้อง คำเตือน {len(report.warnings)} แห่ง")
