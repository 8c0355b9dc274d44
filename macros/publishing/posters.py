"""Charts as files of the site, to be looked at alone, saved and passed on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from macros.drawing.engine import EngineError
from macros.drawing.geometry import Chart
from macros.drawing.sheet import Sheet, sheet
from macros.evidence.archive import Archive
from macros.model.fields import EDITORIAL
from macros.publishing import addresses
from macros.publishing.charts import caption, chart_style, drawn
from macros.publishing.legend import legend
from macros.publishing.view import View

_OURS = ("สัญลักษณ์ ข้อความย่อในสัญลักษณ์ และทางออกของการตัดสินใจ เป็นส่วนที่ผู้เรียบเรียงเพิ่ม ต้นฉบับไม่มี",)


def posters(archive: Archive, font: Callable[[str], bytes]) -> Iterator[tuple[str, bytes]]:
    """(address, content) of each procedure's chart; nothing where none can be drawn."""
    for procedure in archive.manual.procedures:
        view = View(archive, addresses.section(procedure.id, 6), procedure)
        try:
            chart = drawn(view)
        except EngineError:
            return
        yield addresses.chart(procedure.id), _poster(view, chart, font)


def _poster(view: View, chart: Chart, font: Callable[[str], bytes]) -> bytes:
    meanings = [(entry.outline, view.digits(entry.text)) for entry in legend(view.procedure)]
    ours = any(step.symbol.source == EDITORIAL for step in view.procedure.steps)
    drawing = Sheet(
        chart=chart,
        caption=caption(view),
        style=chart_style(view),
        publisher=view.digits(view.manual.office.name),
        legend=meanings,
        notes=_OURS if ours else (),
    )
    return sheet(drawing, font).encode()
