"""A plot as SVG in a page: its colours and sizes are those of the page's style sheet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from macros.drawing.flowchart import Caption, SymbolLink
from macros.plots.geometry import Plot
from macros.plots.ink import baseline, hatching, path
from macros.plots.tokens import pixels
from macros.templating import environment

_TEMPLATES = Path(__file__).parent / "templates"


def plot_svg(plot: Plot, size: str, caption: Caption, links: Mapping[str, SymbolLink]) -> str:
    """A plot as one SVG element; `size` is "wide" or "narrow", of which the style sheet shows the one
    that fits, or "any". `links` are by the ids of items.
    """
    template = environment(_TEMPLATES).get_template("plot.svg")
    return template.render(
        plot=plot, size=size, caption=caption, links=links, letters=pixels("letters"),
        path=path, hatching=hatching, baseline=baseline,
    )  # fmt: skip
