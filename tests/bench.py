"""make bench: what evidence, charts and search cost, as ratios of one run on one machine.

Every figure is the best of three; the first of each kind is the unit of those below it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from macros.assessment.project import CACHE
from macros.site.reports import report_pages
from tests.book import bench as volumes
from tests.conftest import approved, copy_project
from tests.drawing import bench as drawing
from tests.privacy.bench import attach, detector
from tests.search.bench import search

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


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as folder:
        projects = {
            f"{count:,} pieces": with_evidence(Path(folder, str(count)), count, spread)
            for count, spread in ((0, 1), (100, 1), (1000, 11))
        }
        table(
            "python -m macros check", {n: lambda p=p: run(p, "check") for n, p in projects.items()}
        )
        table(
            "python -m macros build --pages",
            {n: lambda p=p: run(p, "build", "--pages") for n, p in projects.items()},
        )
        hundred = projects["100 pieces"]
        table(
            "one indicator of 100 pieces, in this process",
            {
                "reading and checking everything": lambda: approved(hundred),
                "every page of the year": pages_of(hundred),
            },
        )
        privacy(projects["1,000 pieces"])
        reports = {
            f"{count:,} pieces": with_evidence(Path(folder, f"volumes-{count}"), count, 11)
            for count in (0, 300, 2000)
        }
        volumes.table(reports)
        table(f"{drawing.CHARTS} charts, in this process", drawing.cases(hundred))
        print(f"\nthe procedure's chart in its page: {drawing.weight(hundred)}")
        search(projects["0 pieces"])
        sizes = sorted(path.stat().st_size for path in (hundred / "site/sar").rglob("*.html"))
        print(f"\nlargest page of 100 pieces in one indicator: {sizes[-1]:,} bytes")


def privacy(project: Path) -> None:
    """How well personal data is found, and the check of 1,000 pieces with 200 attachments."""
    detector()
    made = attach(project, 200)
    kept = project / CACHE
    print(
        f"\n200 attachments of {sum(file.stat().st_size for file in made) / 200e3:,.0f} kB on average"
    )

    def cold() -> None:
        shutil.rmtree(kept, ignore_errors=True)
        run(project, "check")

    table(
        "python -m macros check, 1,000 pieces with 200 attachments",
        {"known from before": lambda: run(project, "check"), "seen for the first time": cold},
    )


def with_evidence(project: Path, count: int, spread: int) -> Path:
    """A project with so many pieces, in so many indicators of one year."""
    project.mkdir()
    copy_project(project)
    for number in range(count):
        folder = project / f"docs/sar/2569/ind-{number % spread + 1:02}"
        folder.mkdir(parents=True, exist_ok=True)
        text = PIECE.format(number=number, month=number % 9 + 1)
        (folder / f"evidence-{number:04}.md").write_text(text, encoding="utf-8")
    return project


def pages_of(project: Path) -> Callable[[], object]:
    office, _ = approved(project)
    return lambda: list(report_pages(office))


def run(project: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "macros", *arguments]
    subprocess.run(command, cwd=project, check=True, capture_output=True)


def table(title: str, cases: dict[str, Callable[[], object]]) -> None:
    print(f"\n{title}")
    unit = 0.0
    for name, work in cases.items():
        best = min(timed(work) for _ in range(RUNS))
        unit = unit or best
        print(f"  {name:34} {best:7.2f} s   {best / unit:5.2f}")


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
