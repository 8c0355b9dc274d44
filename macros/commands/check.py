"""python -m macros check: every mistake in data, evidence, files and pages, without building.

With --fix, what can be mended without doubt is mended first. --json prints for programs,
--github as annotations of the code host.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from macros.build.reporting import OutputFormat, default_format, print_diagnostics
from macros.checks.whole import check_project
from macros.commands.fixing import fix

_FORMS: dict[str, OutputFormat] = {"--json": "json", "--github": "github", "--people": "people"}


def run(root: Path, arguments: Sequence[str]) -> int:
    """Print the problems of the project at `root`; 1 when any is an error."""
    unknown = set(arguments) - {"--fix", *_FORMS}
    if unknown:
        words = " ".join(sorted(unknown))
        print(f"คำสั่ง check ไม่รู้จัก {words} ให้ใช้ --fix --json หรือ --github", file=sys.stderr)
        return 2
    if "--fix" in arguments:
        fix(root)
    report = check_project(root)
    chosen = next((_FORMS[word] for word in arguments if word in _FORMS), default_format())
    print_diagnostics(report.problems, chosen, report.site)
    return 1 if report.errors else 0
