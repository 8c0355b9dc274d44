"""Charts as files of the site, to be looked at alone, saved and passed on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from macros.assessment.archive import Archive
from macros.drawing.engine import EngineError
from macros.drawing.standalone import standalone_svg
from macros.views import addresses
from macros.views.procedure_charts import procedure_charts
from macros.views.view import View


def posters(archive: Archive, font: Callable[[str], bytes]) -> Iterator[tuple[str, bytes]]:
    """(address, content) of each procedure's charts; none where pages show lists instead.

    `font` makes a WOFF2 file that holds the letters given.
    """
    for procedure in archive.manual.procedures:
        view = View(archive, archive.home + addresses.section(procedure.id, 6), procedure)
        try:
            found = list(procedure_charts(view))
        except EngineError:
            continue
        for picture in found:
            file = archive.home + addresses.chart(procedure.id, picture.kind)
            yield file, standalone_svg(picture.sheet, font).encode()
