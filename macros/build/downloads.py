"""Makes what the pages offer to download before they are built: volumes, Word files and files of data."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.assessment.project import Project
from macros.book.volume_set import VolumeSet
from macros.build.data_date import LastChange, last_change
from macros.build.documents import documents
from macros.build.volumes import volumes
from macros.export.data_files import DataFile, data_files
from macros.views.manifest import Download, DownloadManifest, download

_WITHOUT = "ไม่ได้สร้างไฟล์ปฏิทิน (.ics) ในครั้งนี้ เพราะไม่พบไลบรารี icalendar ให้ใช้คำสั่ง make setup แล้วสร้างใหม่"


@contextmanager
def prepare_downloads(project: Project, *, offline: bool) -> Iterator[DownloadManifest]:
    """A block in which there is what a project offers to take away. `offline` is whether a copy of
    the site is to follow.
    """
    with TemporaryDirectory() as folder:
        yield replace(_offer(project, Path(folder)), offline=offline)


def _offer(project: Project, folder: Path) -> DownloadManifest:
    """What there is; files of data are written into `folder`."""
    library, changed = VolumeSet(project), last_change(project.root)
    day = str(changed.day) if changed else ""
    printed = volumes(library)
    written = documents(library, printed.downloads)
    calendars = _calendars(project, changed)
    found = [*data_files(project, day), *(calendars or ())]
    print(f"สร้างไฟล์ข้อมูล {len(found)} ไฟล์")
    data = tuple(_download(item, folder) for item in found)
    reason = " ".join(filter(None, (printed.reason, written.reason)))
    kept = (_held(item, folder) for item in (*printed.downloads, *written.downloads))
    made = (*kept, *data)
    warned = printed.warned or written.warned or calendars is None
    return replace(printed, downloads=made, day=day, reason=reason, warned=warned)


def _calendars(project: Project, changed: LastChange | None) -> list[DataFile] | None:
    """The .ics files; None, with a warning, where their library is not there."""
    try:
        from macros.export.calendars import calendar_files
    except ImportError:
        print(f"คำเตือน: {_WITHOUT}")
        return None
    return list(calendar_files(project, changed.moment if changed else None))


def _held(item: Download, folder: Path) -> Download:
    """A file of the cache, which another build may clear while a preview still offers it."""
    path = folder / item.name
    try:
        os.link(item.path, path)
    except OSError:  # another disk, or one without links
        shutil.copyfile(item.path, path)
    return replace(item, path=str(path))


def _download(item: DataFile, folder: Path) -> Download:
    path = folder / f"{item.publication.name}.{item.kind}"
    path.write_bytes(item.content)
    return download(item.publication, path, item.kind, rows=item.rows)
