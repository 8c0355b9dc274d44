"""Section 6 on paper: the charts on plates, and what their symbols mean."""

from __future__ import annotations

from markupsafe import Markup

from macros.book.figures import variants
from macros.book.print_view import PrintView
from macros.views.charts import legend
from macros.views.procedure_charts import exits_in_words


def flowchart(view: PrintView) -> Markup:
    """The charts, or a list of the steps where none can be drawn."""
    column, *others = variants(view) or [()]
    return view.render(
        "flowchart_plates.html",
        column=column,
        others=others,
        ways=exits_in_words(view.procedure),
        key=legend(view),
    )
