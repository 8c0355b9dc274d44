"""Every Word file of the office and of the example, before it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.evidence.project import Project
from macros.publishing.downloads import Shelf
from macros.volumes import book, drawings
from macros.volumes.library import volumes
from macros.volumes.summary import flowing
from macros.volumes.volume import Leaf, Volume
from macros.word.charts import chart
from macros.word.content import Source

_EXAMPLE = " (ตัวอย่าง ข้อมูลสมมติ)"


@dataclass(frozen=True)
class Book:
    """A volume for Word: as its `Volume`, with who publishes it and whether in Thai digits."""

    shelf: Shelf
    name: str
    title: str
    purpose: str
    source: Source
    office: str
    covers: tuple[str, ...]
    thai: bool
    example: bool


def books(project: Project) -> Iterator[Book]:
    """The volumes of a project that Word shall have: all but the posters.

    Raises DataError when a preface cannot be read.
    """
    for archive in project.archives:
        yield from map(_book, volumes(archive, project.root))


def _book(volume: Volume | Leaf) -> Book:
    manual = volume.view.manual
    return Book(
        shelf=volume.shelf,
        name=volume.name,
        title=volume.title,
        purpose=volume.purpose,
        source=_source(volume),
        office=manual.office.name + (_EXAMPLE if manual.example else ""),
        covers=volume.covers,
        thai=manual.office.site.digits == "thai",
        example=manual.example,
    )


def _source(volume: Volume | Leaf) -> Source:
    view, drawn = volume.view, volume.shelf == "manual"
    plates = drawings.charts(view) if drawn else []
    html = book.document(volume)
    return Source(
        html=html,
        drawings={plate.key: chart(plate.board, plate.alternative) for plate in plates},
        flows=flowing(view) if drawn else {},
        pictures=book.pictures(volume, html),
        terms=view.manual.short_terms,
        headed=isinstance(volume, Volume) or view.manual.example,
    )
