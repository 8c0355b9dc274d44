"""What evidence, charts, search, volumes and the detector cost, each in a table of its own."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from macros.cache.folder import CACHE
from macros.site.reports import report_pages
from tests.bench.running import Command, run
from tests.book import bench as book_bench
from tests.conftest import approved, copy_project
from tests.drawing import bench as drawing_bench
from tests.privacy.bench import attach, detector
from tests.search import bench as search_bench

RUNS = 3
PIECE = """---
title: รายงานผลการดำเนินงาน ครั้งที่ {number}
date: 2569-{month:02}-15
kind: รายงานผล
group: กลุ่มอำนวยการ
personal_data: ไม่มี
---

คณะทำงานประชุมเพื่อติดตามผลการดำเนินงานตามแผนปฏิบัติการประจำปี **ครั้งที่ {number}**[^1]
- กำหนดเป้าหมายครบทุกตัวบ่งชี้ และมอบหมายผู้รับผิดชอบแล้ว
- ติดตามผลทุกไตรมาส และรายงานต่อผู้อำนวยการ

| ไตรมาส | ผล |
|---|--:|
| 1 | 25 |
| 2 | 50 |

[^1]: ตามคำสั่งแต่งตั้งคณะทำงาน
"""


def reading(folder: Path) -> None:
    """One indicator of a hundred pieces, read and shown in this process."""
    project = _built(folder, 100)
    own, _ = approved(project)
    table(
        "one indicator of 100 pieces, in this process",
        {
            "reading and checking everything": lambda: approved(project),
            "every page of the year": lambda: list(report_pages(own)),
        },
    )
    sizes = sorted(path.stat().st_size for path in (project / "site/sar").rglob("*.html"))
    print(f"\nlargest page of 100 pieces in one indicator: {sizes[-1]:,} bytes")


def charts(folder: Path) -> None:
    """Charts, in this process."""
    project = _built(folder, 100)
    table(f"{drawing_bench.CHARTS} charts, in this process", drawing_bench.cases(project))
    print(f"\nthe procedure's chart in its page: {drawing_bench.weight(project)}")


def search(folder: Path) -> None:
    """Search in the browser, beside Material's own."""
    search_bench.search(_built(folder, 0))


def volumes(folder: Path) -> None:
    """The manual and reports of several lengths, printed."""
    counts = (0, 300, 2000)
    book_bench.table({f"{count:,} pieces": with_evidence(folder, count, 11) for count in counts})


def privacy(folder: Path) -> None:
    """How well personal data is found, and the check of 1,000 pieces with 200 attachments."""
    detector()
    project = with_evidence(folder, 1_000, 11)
    made = attach(project, 200)
    average = sum(file.stat().st_size for file in made) / 200e3
    print(f"\n200 attachments of {average:,.0f} kB on average")
    check, kept = Command(project, ("macros", "check")), project / CACHE
    cold = Command(project, check.words, partial(shutil.rmtree, kept, ignore_errors=True))
    cases = {"known from before": check, "seen for the first time": cold}
    table(
        "python -m macros check, 1,000 pieces with 200 attachments",
        {name: partial(run, command) for name, command in cases.items()},
    )


def with_evidence(folder: Path, count: int, spread: int) -> Path:
    """A project with so many pieces, in so many indicators of one year; made where it is not yet."""
    project = folder / f"pieces-{count}-{spread}"
    if project.exists():
        return project
    project.mkdir()
    copy_project(project)
    for number in range(count):
        place = project / f"docs/sar/2569/ind-{number % spread + 1:02}"
        place.mkdir(parents=True, exist_ok=True)
        text = PIECE.format(number=number, month=number % 9 + 1)
        (place / f"evidence-{number:04}.md").write_text(text, encoding="utf-8")
    return project


def table(title: str, cases: dict[str, Callable[[], object]]) -> None:
    """Print the least processor time of each case, and its share of the first one's."""
    print(f"\n{title}")
    unit = 0.0
    for name, work in cases.items():
        best = min(_seconds(work) for _ in range(RUNS))
        unit = unit or best
        print(f"  {name:34} {best:7.2f} s   {best / unit:5.2f}")


def _built(folder: Path, count: int) -> Path:
    """A project of one indicator with its pages built; made where it is not yet."""
    project = with_evidence(folder, count, 1)
    if not (project / "site").exists():
        run(Command(project, ("macros", "build", "--pages")))
    return project


def _seconds(work: Callable[[], object]) -> float:
    start = _used()
    work()
    return _used() - start


def _used() -> float:
    """Seconds of processor of this process and of those it has waited for."""
    both = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in both)
