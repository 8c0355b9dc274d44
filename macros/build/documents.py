"""Writes the Word files of the volumes, once these are printed, for the pages to offer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from macros.book.volume_set import VolumeSet
from macros.build.reporting import default_format, print_diagnostics
from macros.checks.office_template import office_template
from macros.checks.template import TEMPLATE
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.views.manifest import Download, DownloadManifest, download
from macros.views.publication import Category, Publication

if TYPE_CHECKING:
    from macros.word.docx_builder import WrittenFile

_UNWRITTEN = (
    "ไม่ได้สร้างไฟล์ Word ในครั้งนี้ เพราะเขียนแฟ้ม .cache ของโครงการไม่ได้ ให้ตรวจสิทธิ์และเนื้อที่ดิสก์แล้วสร้างใหม่"
)
_PURPOSES: dict[Category, str] = dict.fromkeys(("manual", "report"), "แก้ไขหรือคัดลอกไปใช้ต่อ")
_WITHOUT = "ไม่ได้สร้างไฟล์ Word ในครั้งนี้ เพราะไม่พบไลบรารี python-docx ให้ใช้คำสั่ง make setup แล้วสร้างใหม่"


def documents(library: VolumeSet, printed: Iterable[Download]) -> DownloadManifest:
    """The Word files of a project, or why there are none. `printed` are the PDF files that are
    offered.
    """
    try:
        from macros.word.docx_builder import DocxBuilder
        from macros.word.jobs import word_jobs
    except ImportError:
        print(f"คำเตือน: {_WITHOUT}")
        return DownloadManifest(reason=_WITHOUT, warned=True)
    root = library.project.root
    writer = DocxBuilder(root / ".cache/word", office_template(root))
    pdf = {item.publication.name: Path(item.path) for item in printed if item.kind == "PDF"}
    try:
        found = list(word_jobs(library))
        print(f"สร้างไฟล์ Word {len(found)} ไฟล์")
        made = writer.build(found, pdf)
    except OSError:
        print(f"คำเตือน: {_UNWRITTEN}")
        return DownloadManifest(reason=_UNWRITTEN, warned=True)
    warned = _warn(made)
    names = ", ".join(item.book.publication.title for item in made if item.reason)
    return DownloadManifest(
        tuple(
            download(_to_edit(item.book.publication), item.file, "Word")
            for item in made
            if not item.reason
        ),
        reason=f"สร้างไฟล์ Word ไม่สำเร็จ: {names}" if names else "",
        warned=warned,
    )


def _warn(made: Sequence[WrittenFile]) -> bool:
    """Say which files could not be made, and what of the office's template could not be taken;
    whether there was anything to say.
    """
    failed = [item for item in made if item.reason]
    for item in failed:
        print(f"คำเตือน: สร้าง {item.book.publication.name}.docx ไม่ได้ {item.reason}")
    untaken = next((item.untaken for item in made if item.untaken), "")
    if untaken:
        found = Diagnostic(Location(TEMPLATE), mistake("VOL-03", reason=untaken), warning=True)
        print_diagnostics([found], default_format())
    return bool(failed or untaken)


def _to_edit(publication: Publication) -> Publication:
    """A publication for the purpose that its Word file has."""
    return replace(publication, purpose=_PURPOSES.get(publication.category, publication.purpose))
