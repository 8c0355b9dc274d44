"""Views of a procedure's steps as pictures: its charts, and the flow through its summary table."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from macros.drawing.engine import EngineError
from macros.drawing.flow import ChartWording, flow
from macros.drawing.label import Label
from macros.drawing.rows import Row, rows
from macros.drawing.style import Style
from macros.views import addresses
from macros.views.cells import Cell
from macros.views.legend import SYMBOL_KINDS, symbols_in_use
from macros.views.procedure_charts import exits_in_words, full_wording, procedure_charts
from macros.views.view import View

INSTEAD = "แสดงเป็นรายการแทนผัง"
"""What stands above the list of steps where a chart could not be drawn."""

_SIZE = 13.0  # px of letters in the rows of the table
_WIDEST, _ASIDE = 104.0, 62.0  # px of lines in its symbols and at exits


def flowchart(view: View) -> Markup:
    """Section 6: the charts drawn from the steps, or a list of them where none can be drawn."""
    return _charts(view, "flowchart.html")


def lanes(view: View) -> Markup:
    """The chart by who does what; the one in a column on narrow screens, and where steps do not
    say who does them.
    """
    return _charts(view, "lanes.html")


def summary_table(view: View) -> Markup:
    """Section 9: the table of steps with the flow running down through its rows."""
    style = row_style(view)
    found = (
        rows(flow(view.procedure, style, words(view)), style) for words in (full_wording, _numbers)
    )
    wide, narrow = (_by_step(drawn, style) for drawn in found)
    return view.render(
        "summary_table.html",
        wide=wide,
        narrow=narrow,
        ways=exits_in_words(view.procedure),
        owner_group=owner_group(view),
        kinds=SYMBOL_KINDS,
        legend=list(symbols_in_use(view.procedure)),
        anchored=view.here == view.archive.home + addresses.section(view.procedure.id, 9),
    )


def legend(view: View) -> Markup:
    """What the symbols mean."""
    return view.render("legend.html", legend=list(symbols_in_use(view.procedure)))


def row_style(view: View) -> Style:
    """How the rows of the table are written."""
    return Style(_SIZE, _WIDEST, view.manual.unbreakable, _ASIDE)


def _charts(view: View, template: str) -> Markup:
    ways = exits_in_words(view.procedure)
    try:
        column, *others = procedure_charts(view)
    except EngineError as error:
        return view.render("flow_list.html", instead=INSTEAD, reason=str(error), ways=ways)
    key = list(symbols_in_use(view.procedure))
    return view.render(template, column=column, others=others, legend=key, ways=ways)


def _numbers(view: View) -> ChartWording:
    """For narrow screens: a step's number in its symbol, and nothing beside the lines."""
    return ChartWording(lambda step: Label(view.digits(str(step.no))), lambda _: "")


def _by_step(found: Iterable[Row], style: Style) -> dict[str, Cell]:
    return {row.step: Cell(row, style) for row in found}


def owner_group(view: View) -> str:
    """The name of the group of the position that owns the procedure; "" when it has none."""
    group = view.manual.owner_of(view.procedure)
    return group.name if group else ""
