"""Every Word file of the office and of the example, before it is written."""

from __future__ import annotations

from collections.abc import Iterator

from macros.book.library import Library
from macros.book.volume import Composed
from macros.word.charts import chart
from macros.word.content import Source
from macros.word.document import Book

_EXAMPLE = " (ตัวอย่าง ข้อมูลสมมติ)"


def books(library: Library) -> Iterator[Book]:
    """The volumes that Word shall have: all but the posters. Raises as `library` does."""
    yield from map(book, library.composed)


def book(composed: Composed) -> Book:
    """A volume as Word shall have it."""
    manual = composed.archive.manual
    return Book(
        publication=composed.publication,
        source=_source(composed),
        office=manual.office.name + (_EXAMPLE if manual.example else ""),
        thai=manual.office.site.digits == "thai",
    )


def _source(composed: Composed) -> Source:
    manual = composed.archive.manual
    return Source(
        html=composed.html,
        drawings={
            key: chart(plate.board, plate.alternative) for key, plate in composed.drawings.items()
        },
        flows=composed.flows,
        pictures=composed.pictures,
        terms=manual.short_terms,
        headed=composed.headed or manual.example,
    )
