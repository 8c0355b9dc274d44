"""Every Word file of the office and of the example, before it is written."""

from __future__ import annotations

from collections.abc import Iterator

from macros.book.figures import Figure
from macros.book.plot_plates import PlotPlate
from macros.book.volume import ComposedVolume
from macros.book.volume_set import VolumeSet
from macros.word.charts import chart
from macros.word.content import Source
from macros.word.document import WordJob
from macros.word.figures import Group
from macros.word.plots import plot

_EXAMPLE = " (ตัวอย่าง ข้อมูลสมมติ)"


def word_jobs(library: VolumeSet) -> Iterator[WordJob]:
    """The volumes that Word shall have: all but the posters. Raises as `library` does."""
    yield from map(word_job, library.composed)


def word_job(composed: ComposedVolume) -> WordJob:
    """A volume as Word shall have it."""
    manual = composed.archive.manual
    return WordJob(
        publication=composed.publication,
        source=_source(composed),
        office=manual.office.name + (_EXAMPLE if manual.example else ""),
        work=composed.work,
        thai=manual.office.site.digits == "thai",
    )


def _source(composed: ComposedVolume) -> Source:
    manual = composed.archive.manual
    return Source(
        html=composed.html,
        drawings={key: _drawn(plate) for key, plate in composed.drawings.items()},
        flows=composed.flows,
        pictures=composed.pictures,
        terms=manual.short_terms,
        headed=composed.headed or manual.example,
    )


def _drawn(plate: Figure | PlotPlate) -> Group:
    if isinstance(plate, PlotPlate):
        return plot(plate)
    return chart(plate.board, plate.alternative)
