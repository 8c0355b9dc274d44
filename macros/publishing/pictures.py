"""A procedure's charts: in one column, and in lanes; in a page, and as files that stand alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.drawing.flow import Wording, flow
from macros.drawing.flowchart import Caption, Link, svg
from macros.drawing.geometry import Chart
from macros.drawing.layout import column
from macros.drawing.parties import has_lanes, swimlanes
from macros.drawing.sheet import Sheet
from macros.drawing.slices import slices
from macros.drawing.symbol import Style
from macros.model.fields import EDITORIAL
from macros.model.procedure import Procedure
from macros.publishing import addresses
from macros.publishing.legend import KINDS, legend
from macros.publishing.view import View

_SIZE = 16.0  # px of letters
_WIDEST, _ASIDE = 170.0, 76.0  # px of lines in symbols and at exits: a phone shows 14 px at least
_HIGH, _WIDE = (
    (600.0, 860.0),
    (930.0, 560.0),
)  # px of a chart that a page on its end, or side, holds
_SMALLEST = 0.7  # of their size, letters can still be read
_OURS = "สัญลักษณ์ ข้อความย่อในสัญลักษณ์ และทางออกของการตัดสินใจของ{} เป็นส่วนที่ผู้เรียบเรียงเพิ่ม ต้นฉบับไม่มี"


@dataclass(frozen=True)
class Picture:
    """A chart of a view's procedure: its kind names its file."""

    view: View
    kind: str
    title: str
    chart: Chart

    @property
    def svg(self) -> Markup:
        """The chart for a page, its symbols linked to their steps."""
        return Markup(svg(self.chart, self._caption, self._style, _links(self.view)))

    @property
    def poster(self) -> str:
        """The address of the file, from the page."""
        home = self.view.archive.home
        return self.view.file(home + addresses.chart(self.view.procedure.id, self.kind))

    @property
    def slices(self) -> list[str]:
        """The parts of the file that printed pages show, as styles of a picture of it; none when
        the whole chart can be read on one page.
        """
        across, down = _WIDE if self.chart.lanes else _HIGH
        zoom = round(min(1.0, across / self.chart.width), 3)
        if self.chart.height * _SMALLEST <= down / zoom:
            return []
        left, top = self.sheet.chart_at
        return [
            f"width:{self.chart.width:g}px;height:{lower - upper:g}px;"
            f"object-position:{-left:g}px {-top - upper:g}px;zoom:{zoom:g}"
            for upper, lower in slices(self.chart, down / zoom)
        ]

    @property
    def sheet(self) -> Sheet:
        """The chart as a file shows it."""
        view = self.view
        return Sheet(
            chart=self.chart,
            caption=self._caption,
            style=self._style,
            publisher=view.digits(view.manual.office.name),
            legend=[(entry.outline, view.digits(entry.text)) for entry in legend(view.procedure)],
            notes=[view.digits(note) for note in _ours(view.procedure)],
        )

    @property
    def _caption(self) -> Caption:
        return Caption(self.view.digits(self.title), _in_words(self.view.procedure))

    @property
    def _style(self) -> Style:
        return _style(self.view)


def pictures(view: View) -> Iterator[Picture]:
    """The charts of the view's procedure: the column, then lanes where they say anything.

    Raises EngineError when the column cannot be drawn.
    """
    style, name = _style(view), view.procedure.name
    chart = column(flow(view.procedure, style, in_full(view)), style, view.charts)
    yield Picture(view, "flowchart", f"ผังขั้นตอน {name}", chart)
    if has_lanes(view.procedure):
        names = {key: view.digits(party.name) for key, party in view.manual.parties.items()}
        chart = swimlanes(view.procedure, names, style, in_full(view))
        yield Picture(view, "flowchart-lanes", f"ผังขั้นตอนตามผู้รับผิดชอบ {name}", chart)


def in_full(view: View) -> Wording:
    """Words for a drawing that has room for them."""
    return Wording(lambda step: view.digits(step.symbol.label), view.digits)


def ways_of(procedure: Procedure) -> dict[str, str]:
    """By step, in words, where it leads when that is not simply the step below it."""
    numbers = {step.id: step.no for step in procedure.steps}
    following = [*(step.id for step in procedure.steps[1:]), None]
    found = {}
    for step, after in zip(procedure.steps, following, strict=True):
        ways = procedure.targets(step).items()
        told = [(label, end) for label, end in ways if label or end != after]
        found[step.id] = " ".join(
            (f"หาก{label} " if label else "") + f"ไปลำดับที่ {numbers[end]}" for label, end in told
        )
    return found


def _style(view: View) -> Style:
    return Style(_SIZE, _WIDEST, view.manual.unbreakable, _ASIDE)


def _links(view: View) -> dict[str, Link]:
    """Each step's row of the summary table, and the step in words."""
    ways = ways_of(view.procedure)
    return {
        step.id: Link(
            view.link(step),
            f"{step.no}. {KINDS[step.symbol.kind]} {step.symbol.label} {ways[step.id]}".strip(),
        )
        for step in view.procedure.steps
    }


def _in_words(procedure: Procedure) -> str:
    """The chart for those who cannot see it: each step, and where it leads."""
    ways = ways_of(procedure)
    names = [f"{step.no}. {step.symbol.label} {ways[step.id]}".strip() for step in procedure.steps]
    return ", ".join(names)


def _ours(procedure: Procedure) -> list[str]:
    """What of the chart the editors added, if anything."""
    ours = [str(step.no) for step in procedure.steps if step.symbol.source == EDITORIAL]
    whose = "ทุกลำดับ" if len(ours) == len(procedure.steps) else f"ลำดับที่ {', '.join(ours)}"
    return [_OURS.format(whose)] if ours else []
