"""Every volume of the office and of the example."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from macros.book.document import compose
from macros.book.errata import errata_volume
from macros.book.manual import manual_volume
from macros.book.order import orders
from macros.book.photographs import Photograph, photographs
from macros.book.preface import preface
from macros.book.preface_macros import show_on_paper
from macros.book.report import PICTURES, report_volumes
from macros.book.volume import ComposedVolume, ShortDocument, Volume
from macros.views import addresses


@dataclass(frozen=True)
class VolumeSet:
    """Every volume of a project. Each is put together once.

    Raises OSError where pictures cannot be kept, and DataError when a preface cannot be read.
    """

    project: Project

    @cached_property
    def composed(self) -> tuple[ComposedVolume, ...]:
        """The manuals, what is noticed in their source, the reports and the orders."""
        archives, root = self.project.archives, self.project.root
        return tuple(
            compose(each, emblem)
            for archive in archives
            for emblem in [_emblem(archive, root)]
            for each in volumes(archive, root)
        )


def _emblem(archive: Archive, root: Path) -> dict[str, Photograph]:
    """The emblem on an office's covers, by its uri in docs/; none where it has none."""
    path = archive.manual.office.emblem
    if path is None:
        return {}
    return photographs({path.removeprefix("docs/"): root / path}, root / PICTURES)


def volumes(archive: Archive, root: Path) -> Iterator[Volume | ShortDocument]:
    """The manuals, what is noticed in their source, the reports and the orders of an archive of the project at `root`. Raises DataError
    when a preface cannot be read.
    """
    for procedure in archive.manual.procedures:
        uri = archive.home + addresses.preface(procedure.id)
        written = preface(root, uri, partial(show_on_paper, archive, uri))
        yield manual_volume(archive, procedure, written)
    yield from errata_volume(archive)
    yield from report_volumes(archive, root / "docs")
    yield from orders(archive)
