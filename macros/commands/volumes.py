"""Makes the printable volumes before the pages, which offer them to download."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.checks.check import Report
from macros.commands.day import day
from macros.commands.documents import documents
from macros.publishing.downloads import OFFERED, Download, Offer, save
from macros.volumes.library import manuscripts
from macros.volumes.press import missing
from macros.volumes.printer import Print, Printer
from macros.volumes.volume import Manuscript

_WITHOUT = "ไม่ได้สร้างเล่ม PDF ในครั้งนี้"


@contextmanager
def offered(root: Path, report: Report) -> Iterator[int]:
    """A block in which pages that are built offer the volumes of the project at `root`, as `report`
    found it; the number of warnings.
    """
    with TemporaryDirectory() as folder:
        offer = _offer(root, report)
        file = Path(folder) / "offer.json"
        save(offer, file)
        os.environ[OFFERED] = str(file)
        try:
            yield 1 if offer.reason else 0
        finally:
            del os.environ[OFFERED]


def _offer(root: Path, report: Report) -> Offer:
    printed = _volumes(root, report)
    written = documents(root, report, printed.downloads)
    reason = " ".join(filter(None, (printed.reason, written.reason)))
    return Offer((*printed.downloads, *written.downloads), day(root), reason)


def _volumes(root: Path, report: Report) -> Offer:
    reason = missing()
    if reason:
        print(f"คำเตือน: {_WITHOUT} {reason}")
        return Offer(reason=f"{_WITHOUT} {reason}")
    assert report.office
    found = list(manuscripts(report.office, report.example, root))
    prints = _printed(root, found)
    failed = [item for item in prints if item.reason]
    for item in failed:
        print(f"คำเตือน: สร้าง {item.manuscript.name}.pdf ไม่ได้ {item.reason}")
    for book in (item for item in found if item.strange):
        letters = " ".join(book.strange)
        print(f"คำเตือน: {book.name}.pdf แสดง □ แทนตัวอักษรที่ไม่มีในแบบอักษรของเล่ม ({letters})")
    names = ", ".join(item.manuscript.title for item in failed)
    reason = f"สร้างไม่สำเร็จ: {names}" if failed else ""
    return Offer(tuple(_download(item) for item in prints if not item.reason), reason=reason)


def _printed(root: Path, found: Sequence[Manuscript]) -> list[Print]:
    done = 0

    def tell(item: Print) -> None:
        nonlocal done
        done += 1
        if item.pages:
            print(f"  {done}/{len(found)} {item.manuscript.name}.pdf {item.pages} หน้า")

    print(f"สร้างเล่ม PDF {len(found)} เล่ม")
    return Printer.of(root / ".cache").printed(found, tell)


def _download(item: Print) -> Download:
    book = item.manuscript
    return Download(
        shelf=book.shelf,
        name=f"{book.name}.pdf",
        title=book.title,
        purpose=book.purpose,
        kind="PDF",
        path=str(item.file),
        size=item.file.stat().st_size,
        pages=item.pages,
        covers=book.covers,
        example=book.example,
    )
