"""Every volume of the office and of the example."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import product
from pathlib import Path

from macros.evidence.archive import Archive
from macros.evidence.project import Project
from macros.model.procedure import Procedure
from macros.publishing import addresses
from macros.volumes.book import compose, manuscript
from macros.volumes.calling import shown
from macros.volumes.letters import drawable
from macros.volumes.manual import manual_volume
from macros.volumes.order import order
from macros.volumes.posters import poster
from macros.volumes.preface import preface
from macros.volumes.printview import PrintView
from macros.volumes.report import report_volumes
from macros.volumes.volume import Composed, Leaf, Manuscript, Volume

_EXAMPLE = "example-"
_POSTERS = {"flowchart": "ผังขั้นตอน", "flowchart-lanes": "ผังขั้นตอนตามผู้รับผิดชอบ"}
_PAPERS = ("A4", "A3")


@dataclass(frozen=True)
class Library:
    """Every volume of a project; the example's are named so. Each is put together once.

    Raises OSError where pictures cannot be kept, and DataError when a preface cannot be read.
    """

    project: Project

    @cached_property
    def composed(self) -> tuple[Composed, ...]:
        """The manuals, the reports and the orders."""
        archives, root = self.project.archives, self.project.root
        return tuple(compose(each) for archive in archives for each in volumes(archive, root))

    def manuscripts(self) -> Iterator[Manuscript]:
        """These and the posters, as the press takes them."""
        for archive in self.project.archives:
            own = (each for each in self.composed if each.volume.view.archive is archive)
            yield from map(manuscript, own)
            for procedure in archive.manual.procedures:
                yield from _posters(archive, procedure)


def volumes(archive: Archive, root: Path) -> Iterator[Volume | Leaf]:
    """The manuals, the reports and the order of an archive of the project at `root`; the example's
    are named so. Raises DataError when a preface cannot be read.
    """
    for found in _volumes(archive, root):
        yield replace(found, name=_EXAMPLE + found.name) if archive.manual.example else found


def _volumes(archive: Archive, root: Path) -> Iterator[Volume | Leaf]:
    for procedure in archive.manual.procedures:
        uri = archive.home + addresses.preface(procedure.id)
        written = preface(root, uri, partial(shown, archive, uri))
        yield manual_volume(archive, procedure, written)
    yield from report_volumes(archive, root / "docs")
    yield order(archive)


def _posters(archive: Archive, procedure: Procedure) -> Iterator[Manuscript]:
    page = archive.home + addresses.section(procedure.id, 6)
    view = PrintView(archive, page, procedure)
    before = _EXAMPLE if archive.manual.example else ""
    of = "" if procedure is archive.manual.procedures[0] else f"-{procedure.id}"
    for (kind, title), paper in product(_POSTERS.items(), _PAPERS):
        html = poster(view, kind, paper)
        if html:
            drawn, strange = drawable(html)
            yield Manuscript(
                shelf="poster",
                name=f"{before}{kind}{of}-{paper.lower()}",
                title=f"{title} {procedure.name} ขนาด {paper}",
                purpose="ติดในห้องทำงาน",
                html=drawn,
                covers=(page,),
                example=archive.manual.example,
                strange="".join(sorted(strange)),
            )
