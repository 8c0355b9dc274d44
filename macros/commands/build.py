"""python -m macros build: check, build the pages beside the old site, then replace it."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from macros.checks.check import check
from macros.checks.verify import verify
from macros.commands.check import show
from macros.commands.messages import in_thai, mkdocs_in_thai
from macros.commands.staging import BusyError, staging
from macros.drawing import engine


class _BuildError(Exception):
    """The pages could not be built; what to mend has been printed."""


def run(root: Path, arguments: Sequence[str]) -> int:
    """Build the site of the project at `root` into site/; 1, and the old site, on any mistake."""
    started = time.monotonic()
    print("ตรวจข้อมูล")
    report = check(root)
    show(report)
    if report.errors:
        print("ยังไม่ได้สร้างเว็บไซต์ เว็บไซต์เดิมยังอยู่ครบ")
        return 1
    warnings = len(report.warnings) + _engine_missing()
    print("สร้างหน้าเว็บ")
    try:
        with staging(root / "site") as fresh:
            build_pages(root, fresh)
            _approve(fresh)
            pages = sum(1 for _ in fresh.rglob("*.html"))
    except BusyError:
        print("กำลังสร้างเว็บไซต์ด้วยคำสั่งอื่นอยู่ ให้รอจนเสร็จแล้วลองอีกครั้ง")
        return 1
    except _BuildError:
        print("ยังไม่ได้เผยแพร่ เว็บไซต์เดิมยังอยู่ครบ")
        return 1
    seconds = time.monotonic() - started
    print(f"เสร็จแล้ว {pages} หน้า คำเตือน {warnings} แห่ง ใช้เวลา {seconds:.1f} วินาที")
    print("เปิดดูได้ที่ site/index.html")
    return 0


def build_pages(root: Path, target: Path) -> None:
    """Run MkDocs strictly into `target`. Raises _BuildError after printing, in Thai, why not."""
    with mkdocs_in_thai() as log:
        from mkdocs.commands.build import build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        try:
            build(load_config(str(root / "mkdocs.yml"), site_dir=str(target)))
        except (MkDocsException, SystemExit) as error:
            for message in log.messages or [in_thai(str(error))]:
                print(message, file=sys.stderr)
            raise _BuildError from None


def _approve(site: Path) -> None:
    """Raises _BuildError after printing what is wrong with a built site."""
    print("ตรวจเว็บไซต์ที่สร้าง")
    problems = verify(site)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        raise _BuildError


def _engine_missing() -> int:
    if engine.find():
        return 0
    print("คำเตือน: ไม่พบ Graphviz จะแสดงขั้นตอนเป็นรายการแทนผัง (apt install graphviz)")
    return 1
