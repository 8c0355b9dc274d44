"""A procedure's charts: in one column, and in lanes; in a page, and as files that stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from macros.drawing.flow import ChartWording, flow
from macros.drawing.flowchart import SymbolLink
from macros.drawing.label import Label
from macros.drawing.layout import column_chart
from macros.drawing.slices import slices
from macros.drawing.standalone import StandaloneChart
from macros.drawing.style import Style
from macros.drawing.swimlanes import has_lanes, swimlane_chart
from macros.model.fields import EDITORIAL
from macros.model.missing import Missing
from macros.model.procedure import Procedure
from macros.model.step import Step
from macros.views import addresses
from macros.views.drawn import Drawing
from macros.views.legend import SYMBOL_KINDS, symbols_in_use
from macros.views.view import View

_SIZE = 16.0  # px of letters
_WIDEST, _ASIDE = 166.0, 73.0  # px of lines in symbols and at exits: a phone shows 14 px at least
_HIGH, _WIDE = (
    (600.0, 860.0),
    (930.0, 560.0),
)  # px of a chart that a page on its end, or side, holds
_SMALLEST = 0.7  # of their size, letters can still be read
_OURS = "สัญลักษณ์ ข้อความย่อในสัญลักษณ์ และทางออกของการตัดสินใจของ{} เป็นส่วนที่ผู้เรียบเรียงเพิ่ม ต้นฉบับไม่มี"


class ProcedureChart(Drawing):
    """A chart of a view's procedure, with its symbols linked to their steps: its kind names its file."""

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
    def sheet(self) -> StandaloneChart:
        """The chart as a file shows it."""
        view = self.view
        return StandaloneChart(
            chart=self.chart,
            caption=self.caption,
            style=self.style,
            publisher=view.digits(view.manual.office.name),
            legend=[
                (entry.outline, view.digits(entry.text)) for entry in symbols_in_use(view.procedure)
            ],
            notes=[view.digits(note) for note in editorial_additions(view.procedure)],
        )


def procedure_charts(
    view: View,
    widest: float = _WIDEST,
    aside: float = _ASIDE,
    gap: float = Style.gap,
    narrowed: float = Style.narrowed,
) -> Iterator[ProcedureChart]:
    """The charts of the view's procedure: the column, then lanes where they say anything.

    `widest` and `aside` say how wide a line may be in a symbol and at an exit, `gap` how far apart
    rows of the lanes stand, in px, `narrowed` which share of a line facts may take. Raises EngineError when the column cannot be drawn.
    """
    style = Style(_SIZE, widest, view.manual.unbreakable, aside, gap, narrowed)
    name = view.procedure.name
    told, links = describe_chart(view), _links(view)
    graph = flow(view.procedure, style, whole_wording(view))
    chart = column_chart(graph, style, view.chart_cache)
    yield ProcedureChart(view, "flowchart", f"ผังขั้นตอน {name}", chart, style, told, links)
    if has_lanes(view.procedure):
        names = {key: view.digits(party.name) for key, party in view.manual.parties.items()}
        chart = swimlane_chart(view.procedure, names, style, whole_wording(view, party=False))
        title = f"ผังขั้นตอนตามผู้รับผิดชอบ {name}"
        yield ProcedureChart(view, "flowchart-lanes", title, chart, style, told, links)


def full_wording(view: View) -> ChartWording:
    """Words for a drawing beside which the numbers, times and parties of the steps stand."""
    return ChartWording(lambda step: Label(view.digits(step.symbol.label)), view.digits)


def whole_wording(view: View, *, party: bool = True) -> ChartWording:
    """Words for a drawing that stands alone: with each step's number, who does it (but where the lanes
    say so) and how long it takes, as far as that is known.
    """

    def label(step: Step) -> Label:
        """The label of a step, with all that is known of it."""
        known = filter(None, _facts(view, step)[0 if party else 1 :])
        facts = tuple(map(view.digits, known))
        return Label(view.digits(step.symbol.label), view.digits(f"{step.no}."), facts)

    return ChartWording(label, view.digits)


def _facts(view: View, step: Step) -> tuple[str, str]:
    """Who does a step: the party that it names first, and how many more; and how long it takes. What is
    not known is "".
    """
    time = "" if isinstance(step.duration, Missing) else str(step.duration)
    if isinstance(step.responsible, Missing) or not step.responsible:
        return "", time
    first, *others = step.responsible
    name = view.manual.parties[first].name
    return f"{name} และอีก {len(others)} ฝ่าย" if others else name, time


def exits_in_words(procedure: Procedure) -> dict[str, str]:
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


def _links(view: View) -> dict[str, SymbolLink]:
    """Each step's row of the summary table, and the step in words."""
    return {
        step.id: SymbolLink(view.link(step), _told(view, step, SYMBOL_KINDS[step.symbol.kind]))
        for step in view.procedure.steps
    }


def describe_chart(view: View) -> dict[str, str]:
    """Each step of the view's procedure in words, by its id, and where it leads."""
    return {step.id: _told(view, step) for step in view.procedure.steps}


def _told(view: View, step: Step, *kind: str) -> str:
    """A step in words as its symbol has them, and where it leads."""
    ways = exits_in_words(view.procedure)[step.id]
    parts = (f"{step.no}.", *kind, step.symbol.label, *_facts(view, step), ways)
    return " ".join(filter(None, parts))


def editorial_additions(procedure: Procedure) -> list[str]:
    """What of the chart the editors added, if anything."""
    ours = [str(step.no) for step in procedure.steps if step.symbol.source == EDITORIAL]
    whose = "ทุกลำดับ" if len(ours) == len(procedure.steps) else f"ลำดับที่ {', '.join(ours)}"
    return [_OURS.format(whose)] if ours else []
