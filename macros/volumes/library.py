"""Every volume of the office and of the example."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from macros.evidence.archive import Archive
from macros.publishing import addresses
from macros.volumes.book import manuscript
from macros.volumes.manual import manual_volume
from macros.volumes.preface import preface
from macros.volumes.report import report_volumes
from macros.volumes.volume import Manuscript, Volume

_EXAMPLE = "example-"


def manuscripts(office: Archive, example: Archive | None, root: Path) -> Iterator[Manuscript]:
    """The volumes of the project at `root`, as the press takes them; the example's are named so.

    Raises DataError when a preface cannot be read.
    """
    for archive in (office, example):
        for volume in _volumes(archive, root) if archive else ():
            found = manuscript(volume)
            yield replace(found, name=_EXAMPLE + found.name) if found.example else found


def _volumes(archive: Archive, root: Path) -> Iterator[Volume]:
    for procedure in archive.manual.procedures:
        uri = archive.home + addresses.preface(procedure.id)
        yield manual_volume(archive, procedure, preface(root, uri))
    yield from report_volumes(archive, root / "docs")
