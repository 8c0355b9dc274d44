"""Everything that is printed of a project: its volumes, and the posters of its charts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from macros.assessment.archive import Archive
from macros.book.print_view import PrintView
from macros.book.volume_set import VolumeSet
from macros.model.procedure import Procedure
from macros.pdf.kept_posters import KeptPosters
from macros.pdf.print_document import PrintDocument, print_document
from macros.views import addresses
from macros.views.publication import publication_of

_POSTERS = {"flowchart": "ผังขั้นตอน", "flowchart-lanes": "ผังขั้นตอนตามผู้รับผิดชอบ"}
_PAPERS = ("A4", "A3")


def print_documents(library: VolumeSet) -> Iterator[PrintDocument]:
    """The volumes and posters of a project, as the press takes them. Raises as `library` does."""
    project = library.project
    posters = KeptPosters(project)
    for archive in project.archives:
        for each in library.composed:
            if each.archive is archive:
                yield print_document(each, project.records)
        for procedure in archive.manual.procedures:
            yield from _posters(archive, procedure, posters)


def _posters(
    archive: Archive, procedure: Procedure, posters: KeptPosters
) -> Iterator[PrintDocument]:
    page = archive.home + addresses.section(procedure.id, 6)
    view = PrintView(archive, page, procedure)
    of = "" if procedure is archive.manual.procedures[0] else f"-{procedure.id}"
    for (kind, title), paper in product(_POSTERS.items(), _PAPERS):
        made = posters.of(view, kind, paper)
        if made.html:
            yield PrintDocument(
                publication_of(
                    archive,
                    "poster",
                    f"{kind}{of}-{paper.lower()}",
                    f"{title} {procedure.name} ขนาด {paper}",
                    "ติดในห้องทำงาน",
                    (page,),
                    procedure,
                ),
                made.html,
                strange=made.strange,
            )
