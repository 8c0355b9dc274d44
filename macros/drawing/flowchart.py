"""Geometry as SVG that stands in a page: follows its colours, its font and its palette."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.drawing.geometry import Chart
from macros.drawing.paths import arrow_path, baselines, edge_path, symbol_path
from macros.drawing.style import Style
from macros.templating import environment

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Caption:
    """What a chart is called; its `description` is read by screen readers."""

    title: str
    description: str


@dataclass(frozen=True)
class SymbolLink:
    """Where a symbol leads, and what it is called for those who cannot see it."""

    address: str
    name: str


def inline_svg(
    chart: Chart, caption: Caption, style: Style, links: Mapping[str, SymbolLink]
) -> str:
    """A chart as one SVG element. `links` are by the ids of shapes."""
    template = environment(_TEMPLATES).get_template("chart.svg")
    return template.render(
        chart=chart, caption=caption, style=style, links=links,
        outline=symbol_path, baselines=baselines, line=edge_path, arrow=arrow_path,
    )  # fmt: skip
