"""Prints the volumes before the pages, which offer them to download."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.book.cost import LOADED, MEGABYTES, SECONDS, STARTING, estimated_pages
from macros.book.volume_set import VolumeSet
from macros.build.reporting import default_format, print_diagnostics
from macros.cache.folder import CACHE
from macros.pdf.pdf_builder import PdfBuilder
from macros.pdf.print_document import PrintDocument
from macros.pdf.print_documents import print_documents
from macros.pdf.printed_file import PrintedFile
from macros.pdf.render_pdf import PressError
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.views.manifest import DownloadManifest, download

_UNWRITTEN = "เพราะเขียนแฟ้ม .cache ของโครงการไม่ได้ ให้ตรวจสิทธิ์และเนื้อที่ดิสก์แล้วสร้างใหม่"
_WITHOUT = "ไม่ได้สร้างเล่ม PDF ในครั้งนี้"


def volumes(library: VolumeSet) -> DownloadManifest:
    """The volumes of a project, or why there are none."""
    try:
        printer = PdfBuilder.of(library.project.root / CACHE)
    except OSError:  # no face, no volume: another face would be copied as other letters
        return _without(_UNWRITTEN)
    try:
        found = list(print_documents(library))
        prints = _printed(printer, found)
    except OSError:
        return _without(_UNWRITTEN)
    except PressError as error:
        return _without(str(error))
    failed = [item for item in prints if item.reason]
    for item in failed:
        print(f"คำเตือน: สร้าง {item.manuscript.publication.name}.pdf ไม่ได้ {item.reason}")
    strange = [item for item in found if item.strange]
    for book in strange:
        letters = " ".join(book.strange)
        print(
            f"คำเตือน: {book.publication.name}.pdf แสดง \ufffd แทนตัวอักษรที่ไม่มีในแบบอักษรของเล่ม ({letters})"
        )
    left_out = sorted(_left_out(prints))
    if left_out:
        print_diagnostics(left_out, default_format())
    names = ", ".join(item.manuscript.publication.title for item in failed)
    reason = f"สร้างไม่สำเร็จ: {names}" if failed else ""
    downloads = tuple(
        download(item.manuscript.publication, item.file, "PDF", pages=item.imprint.pages)
        for item in prints
        if not item.reason
    )
    return DownloadManifest(downloads, reason=reason, warned=bool(failed or strange or left_out))


def _left_out(prints: Sequence[PrintedFile]) -> Iterator[Diagnostic]:
    """What print fails on, by the file of evidence that it comes from."""
    for item in prints:
        for path in item.imprint.left_out:
            told = mistake("VOL-02", name=f"{item.manuscript.publication.name}.pdf")
            yield Diagnostic(Location(path), told, warning=True)


def _without(reason: str) -> DownloadManifest:
    """No volumes, and why."""
    print(f"คำเตือน: {_WITHOUT} {reason}")
    return DownloadManifest(reason=f"{_WITHOUT} {reason}", warned=True)


def _printed(printer: PdfBuilder, found: Sequence[PrintDocument]) -> list[PrintedFile]:
    done = 0

    def tell(item: PrintedFile) -> None:
        """Say that a volume is done."""
        nonlocal done
        done += 1
        if pages := item.imprint.pages:
            print(f"  {done}/{len(found)} {item.manuscript.publication.name}.pdf {pages} หน้า")

    print(f"สร้างเล่ม PDF {len(found)} เล่ม {_effort(printer.lacking(found))}")
    return printer.printed(found, tell)


def _effort(waiting: Sequence[PrintDocument]) -> str:
    """What printing these volumes takes, in words."""
    if not waiting:
        return "ทุกเล่มเหมือนเดิม ไม่ต้องพิมพ์ใหม่"
    needed = [estimated_pages(item.html) for item in waiting]
    seconds = sum(needed) * SECONDS + len(waiting) * STARTING
    memory = max(needed) * MEGABYTES + LOADED
    return (
        f"พิมพ์ใหม่ {len(waiting)} เล่ม ประมาณ {sum(needed):.0f} หน้า ไม่เกินประมาณ {seconds:.0f} วินาที"
        f" หน่วยความจำเล่มละไม่เกินประมาณ {memory:.0f} เมกะไบต์"
    )
