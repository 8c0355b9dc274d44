"""What charts cost: Graphviz asked or its answer kept, and the bytes that a page holds."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

from macros.drawing.flow import flow
from macros.drawing.layout import column_chart
from macros.drawing.style import Style
from macros.model.load import load_data
from tests.drawing.flows import IN_FULL, random_flow

CHARTS = 100


def cases(project: Path) -> dict[str, Callable[[], object]]:
    """Charts drawn so many times over, by what is measured."""
    manual = load_data(project).manual
    assert manual
    procedure, cache = manual.procedures[0], project / ".cache/charts"
    style = Style(terms=manual.unbreakable)
    graphs = {"the procedure": flow(procedure, style, IN_FULL), "32 symbols": random_flow(20)}
    found: dict[str, Callable[[], object]] = {}
    for name, graph in graphs.items():
        column_chart(graph, style, cache)
        found[f"{name}, Graphviz asked"] = _often(lambda graph=graph: column_chart(graph, style))
        found[f"{name}, answer kept"] = _often(
            lambda graph=graph: column_chart(graph, style, cache)
        )
    found["the procedure, labels measured"] = _often(lambda: flow(procedure, style, IN_FULL))
    return found


def weight(project: Path) -> str:
    """How heavy the procedure's chart is in its page of a built site."""
    page = (project / "site/procedures/standards-work/6-flowchart.html").read_bytes()
    inline = re.findall(rb'<svg class="chart".*?</svg>', page, re.DOTALL)[0]
    return f"{len(inline):,} bytes, {len(gzip.compress(inline)):,} by gzip"


def _often(work: Callable[[], object]) -> Callable[[], object]:
    def run() -> None:
        for _ in range(CHARTS):
            work()

    return run
