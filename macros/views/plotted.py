"""A plot in a view: `parts.plot` puts it on a page, on paper and, by way of paper, into Word, with its
numbers as a table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from macros.drawing.flowchart import Caption, SymbolLink
from macros.plots.geometry import Plot
from macros.plots.svg import plot_svg
from macros.plots.tokens import pixels
from macros.views.view import View


@dataclass(frozen=True)
class NumberRow:
    """What numbers are of, and they; `address` is where the first leads, "" for nowhere."""

    cells: tuple[str, ...]
    address: str = ""


@dataclass(frozen=True)
class NumberTable:
    """The numbers of a plot."""

    columns: tuple[str, ...]
    rows: tuple[NumberRow, ...]


@dataclass(frozen=True)
class DrawnPlot:
    """A plot, for phones (`narrow`) and for all else (`wide`; paper has no other), with what it is
    called, in a sentence what it shows, and its numbers. No other of a page or volume has its
    `kind`; `words` say what each item shows, and `links` where it leads, by the ids of items.
    """

    view: View
    kind: str
    title: str
    summary: str
    wide: Plot
    narrow: Plot
    words: Mapping[str, str]
    table: NumberTable
    links: Mapping[str, str] = field(default_factory=dict)

    @property
    def caption(self) -> Caption:
        """What those hear who cannot see it."""
        return Caption(self.view.digits(self.title), self.view.digits(self.summary))

    @property
    def drawings(self) -> Markup:
        """The plot for a page: that for phones, and the wide one where it is another."""
        links = {
            key: SymbolLink(address, self.view.digits(self.words[key]))
            for key, address in self.links.items()
        }
        sizes = {"narrow": self.narrow, "wide": self.wide}
        if self.narrow == self.wide:
            sizes = {"any": self.narrow}
        found = (plot_svg(plot, size, self.caption, links) for size, plot in sizes.items())
        return Markup("\n").join(map(Markup, found))


def both(make: Callable[[float], Plot]) -> tuple[Plot, Plot]:
    """A plot as wide as a page of a desk or of paper, and as a phone's."""
    return make(pixels("wide")), make(pixels("narrow"))
