"""Section 9 on paper: the summary table with the flow running down through its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from markupsafe import Markup

from macros.book.print_view import TEMPLATES
from macros.drawing.flow import flow
from macros.drawing.rows import rows
from macros.views.cells import Cell
from macros.views.charts import owner_group, row_style
from macros.views.legend import SYMBOL_KINDS, symbols_in_use
from macros.views.procedure_charts import exits_in_words, full_wording
from macros.views.view import View


def flowing(view: View) -> dict[str, Cell]:
    """The picture of each row of the table, by step."""
    style = row_style(view)
    return {
        row.step: Cell(row, style)
        for row in rows(flow(view.procedure, style, full_wording(view)), style)
    }


def summary(view: View, cells: Mapping[str, Cell]) -> Markup:
    """The table of the view's procedure with the pictures of its rows, for a page on its side."""
    return replace(view, folders=(TEMPLATES,)).render(
        "summary_table.html",
        cells=cells,
        width=next(iter(cells.values())).row.width,
        ways=exits_in_words(view.procedure),
        owner_group=owner_group(view),
        kinds=SYMBOL_KINDS,
        legend=list(symbols_in_use(view.procedure)),
    )
