"""A drawing in a view: `parts.figure` puts it on a page, on paper and, by way of paper, into Word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from macros.drawing.flowchart import Caption, SymbolLink, inline_svg
from macros.drawing.geometry import Chart
from macros.drawing.style import Style
from macros.views.view import View


@dataclass(frozen=True)
class Drawing:
    """Geometry with what it is called. No other drawing of a page or volume has its `kind`; `words`
    say what each of its shapes shows, in their order, and `links` where they lead, by their ids.
    """

    view: View
    kind: str
    title: str
    chart: Chart
    style: Style
    words: Mapping[str, str]
    links: Mapping[str, SymbolLink]

    @property
    def caption(self) -> Caption:
        """What those hear who cannot see it."""
        return Caption(self.view.digits(self.title), ", ".join(self.words.values()))

    @property
    def svg(self) -> Markup:
        """The drawing for a page."""
        return Markup(inline_svg(self.chart, self.caption, self.style, self.links))
