"""Views of a procedure's steps as pictures: its chart, and the flow through its summary table."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from macros.drawing import flowchart as drawing
from macros.drawing.engine import EngineError
from macros.drawing.flow import Wording, flow
from macros.drawing.geometry import Chart
from macros.drawing.layout import column
from macros.drawing.rows import Row, rows
from macros.drawing.symbol import Style
from macros.model.procedure import Procedure
from macros.publishing import addresses
from macros.publishing.cells import Cell
from macros.publishing.legend import KINDS
from macros.publishing.legend import legend as entries
from macros.publishing.view import View

_CHART, _ROW = 16.0, 13.0  # px of letters in the flowchart, and in the rows of the table
_CHART_WIDEST, _ROW_WIDEST = 190.0, 104.0


def flowchart(view: View) -> Markup:
    """Section 6: the chart drawn from the steps, or a list of them where none can be drawn."""
    ways = ways_of(view.procedure)
    try:
        chart = drawn(view)
    except EngineError as error:
        return view.render("flow_list.html", reason=str(error), ways=ways)
    picture = drawing.svg(chart, caption(view), chart_style(view), _links(view))
    return view.render(
        "flowchart.html",
        picture=Markup(picture),
        poster=view.file(addresses.chart(view.procedure.id)),
        legend=list(entries(view.procedure)),
        ways=ways,
    )


def summary_table(view: View) -> Markup:
    """Section 9: the table of steps with the flow running down through its rows."""
    style = Style(_ROW, _ROW_WIDEST, view.manual.unbreakable)
    pictures = (
        rows(flow(view.procedure, style, words(view)), style) for words in (_in_full, _numbers)
    )
    wide, narrow = (_by_step(found, style) for found in pictures)
    return view.render(
        "summary_table.html",
        wide=wide,
        narrow=narrow,
        ways=ways_of(view.procedure),
        owner_group=_owner_group(view),
        kinds=KINDS,
        legend=list(entries(view.procedure)),
        anchored=view.here == addresses.section(view.procedure.id, 9),
    )


def legend(view: View) -> Markup:
    """What the symbols mean."""
    return view.render("legend.html", legend=list(entries(view.procedure)))


def drawn(view: View) -> Chart:
    """The chart of the view's procedure in one column. Raises EngineError."""
    style = chart_style(view)
    return column(flow(view.procedure, style, _in_full(view)), style)


def chart_style(view: View) -> Style:
    """How charts are written."""
    return Style(_CHART, _CHART_WIDEST, view.manual.unbreakable)


def caption(view: View) -> drawing.Caption:
    """The chart's name, and the chart for those who cannot see it."""
    return drawing.Caption(f"ผังขั้นตอน {view.procedure.name}", _in_words(view.procedure))


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


def _links(view: View) -> dict[str, drawing.Link]:
    """Each step's row of the summary table, and the step in words."""
    ways = ways_of(view.procedure)
    return {
        step.id: drawing.Link(
            view.link(step),
            f"{step.no}. {KINDS[step.symbol.kind]} {step.symbol.label} {ways[step.id]}".strip(),
        )
        for step in view.procedure.steps
    }


def _in_full(view: View) -> Wording:
    return Wording(lambda step: view.digits(step.symbol.label), view.digits)


def _numbers(view: View) -> Wording:
    """For narrow screens: a step's number in its symbol, and nothing beside the lines."""
    return Wording(lambda step: view.digits(str(step.no)), lambda _: "")


def _by_step(pictures: Iterable[Row], style: Style) -> dict[str, Cell]:
    return {row.step: Cell(row, style) for row in pictures}


def _in_words(procedure: Procedure) -> str:
    """The chart for those who cannot see it: each step, and where it leads."""
    ways = ways_of(procedure)
    names = [f"{step.no}. {step.symbol.label} {ways[step.id]}".strip() for step in procedure.steps]
    return ", ".join(names)


def _owner_group(view: View) -> str:
    group = view.manual.positions[view.procedure.owner].group
    return view.manual.groups[group].name if group else ""
