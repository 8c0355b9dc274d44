"""python -m macros serve: the site at http://127.0.0.1:8000, built anew at every edit.

With --volumes the printable volumes and the files of data are made first, as they are at that time.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from macros.build.downloads import prepare_downloads
from macros.build.mkdocs import serve_pages
from macros.build.reporting import default_format, print_diagnostics
from macros.checks.check import CheckResult
from macros.checks.whole import check_project
from macros.source.refusal import why
from macros.views.manifest import NO_DOWNLOADS, DownloadManifest

_VOLUMES = "--volumes"
_ADDRESS = re.compile(r"[\w.-]+:\d{1,5}")


def run(root: Path, arguments: Sequence[str]) -> int:
    """Preview the project at `root` until interrupted; the argument may be host:port."""
    words = [word for word in arguments if word != _VOLUMES]
    address = words[0] if words else "127.0.0.1:8000"
    if not _ADDRESS.fullmatch(address):
        print(f"{address!r} ไม่ใช่ที่อยู่ ให้เขียนเช่น 127.0.0.1:8001", file=sys.stderr)
        return 2
    report = check_project(root)
    print_diagnostics(report.problems, default_format(), report.site)
    if report.errors:
        return 1
    project = report.project if _VOLUMES in arguments else None
    with (
        prepare_downloads(project, offline=False) if project else nullcontext(NO_DOWNLOADS) as offer
    ):
        print(f"เปิดดูตัวอย่างที่ http://{address} กด Ctrl+C เพื่อเลิก")
        try:
            serve_pages(root, address, Preview(root, offer, report).site)
        except OSError as error:
            advice = "ให้ใช้พอร์ตอื่น เช่น 127.0.0.1:8001"
            print(f"เปิดพอร์ตที่ {address} ไม่ได้ ({why(error)}) {advice}", file=sys.stderr)
            return 1
    return 0


class Preview:
    """The site of a project that is being edited; `report` is what is known of it at first."""

    def __init__(self, root: Path, offer: DownloadManifest, report: CheckResult) -> None:
        self._root, self._offer = root, offer
        self._report: CheckResult | None = report
        self._said = set(map(str, report.problems))
        self._code = _code(root)

    def site(self) -> Any:
        """The site as it is now; None while it has mistakes, which are said once."""
        if self._code != (now := _code(self._root)):
            _forget()
            self._code = now
        from macros.build.reporting import default_format, print_diagnostics
        from macros.checks.published import site_from
        from macros.checks.whole import check_project

        report = self._report or check_project(self._root)
        self._report = None
        print_diagnostics(
            [each for each in report.problems if str(each) not in self._said], default_format()
        )
        self._said = set(map(str, report.problems))
        return None if report.errors else site_from(report, self._offer, preview=True)


def _code(root: Path) -> dict[Path, int]:
    """When the files of the core were last changed."""
    found = (path for name in ("macros", "hooks") for path in (root / name).rglob("*"))
    return {path: path.stat().st_mtime_ns for path in found if "__pycache__" not in path.parts}


def _forget() -> None:
    """Let every module of the core be imported anew."""
    for name in [name for name in sys.modules if name.split(".")[0] == "macros"]:
        del sys.modules[name]
