"""The sections of a manual that are drawn: its flow chart, and the table with the flow."""

from __future__ import annotations

from markupsafe import Markup

from macros.publishing import charts
from macros.volumes.printview import PrintView


def flowchart(view: PrintView) -> Markup:
    """Section 6."""
    return charts.flowchart(view)


def summary(view: PrintView) -> Markup:
    """Section 9."""
    return charts.summary_table(view)
