"""Every Word file of the office and of the example, before it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.book.document import pictures
from macros.book.library import Library
from macros.book.volume import Composed, Volume
from macros.views.downloads import Shelf
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


def books(library: Library) -> Iterator[Book]:
    """The volumes that Word shall have: all but the posters. Raises as `library` does."""
    yield from map(_book, library.composed)


def _book(composed: Composed) -> Book:
    volume = composed.volume
    manual = volume.view.manual
    return Book(
        shelf=volume.shelf,
        name=volume.name,
        title=volume.title,
        purpose=volume.purpose,
        source=_source(composed),
        office=manual.office.name + (_EXAMPLE if manual.example else ""),
        covers=volume.covers,
        thai=manual.office.site.digits == "thai",
        example=manual.example,
    )


def _source(composed: Composed) -> Source:
    volume, manual = composed.volume, composed.volume.view.manual
    return Source(
        html=composed.html,
        drawings={
            key: chart(plate.board, plate.alternative) for key, plate in volume.drawings.items()
        },
        flows=volume.flows,
        pictures=pictures(volume, composed.html),
        terms=manual.short_terms,
        headed=isinstance(volume, Volume) or manual.example,
    )
