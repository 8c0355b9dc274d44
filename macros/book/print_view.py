"""A view for print: the site's templates with print's own pieces, and links to be settled later."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.assessment.year import YearReport
from macros.book.figures import Figure, figures
from macros.book.passages import passage
from macros.book.plot_plates import PlotPlate, plot_plates
from macros.book.tables import fitted
from macros.html.classes import Class
from macros.model.procedure import Procedure
from macros.model.record import Record
from macros.plots.ink import hatching, path
from macros.plots.tokens import pixels, tone
from macros.views import addresses
from macros.views.drawn import Drawing
from macros.views.linking import rewrite_links
from macros.views.plotted import DrawnPlot
from macros.views.view import View

PAGE, PICTURE = "page:", "picture:"
"""What links to pages of the site, and pictures, begin with until a volume is put together."""
BACK = re.compile(rf'<a [^<>]*class="{Class.FOOTNOTE_BACKREF}"[^<>]*>[^<>]*</a>')
"""The way back from a note, a sign that only a screen needs."""
TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class PrintView(View):
    """A view whose templates are those of `volumes/templates` and, where there is none of a name,
    the site's. `drawings` are those that were put into what it rendered, by the keys of their elements.
    """

    folders: tuple[Path, ...] = (TEMPLATES,)
    drawings: dict[str, Figure | PlotPlate] = field(default_factory=dict, compare=False)

    def as_figures(self, *same: Drawing) -> list[Figure]:
        """A drawing, or the same in lines from wide to narrow, as figures that templates put down."""
        found = figures(same)
        self.drawings.update((plate.key, plate) for plate in found)
        return found

    def as_plates(self, plot: DrawnPlot) -> list[PlotPlate]:
        """A plot as plates that templates put down."""
        found = plot_plates(plot)
        self.drawings.update((plate.key, plate) for plate in found)
        return found

    @property
    def address(self) -> str:
        """Where the site is published, with a slash at the end."""
        return self.manual.office.site.address + "/"

    def link(self, target: Record | str, procedure: Procedure | None = None) -> str:
        """A link to a record or page, which the volume settles when it knows what it holds."""
        return PAGE + self.target(target, procedure)

    def file(self, uri: str) -> str:
        """The address of a file of the published site."""
        return self.address + quote(uri)

    def picture(self, uri: str) -> str:
        """A picture to print."""
        return PICTURE + quote(uri)

    def placed(self, html: str, path: str = "") -> Markup:
        """Safe HTML of evidence, with its links to be settled and its pictures to be printed; of
        which file it is stands beside it.
        """
        found = rewrite_links(BACK.sub("", html), self._rooted)
        return Markup(passage(fitted(found, self.manual.short_terms), path))

    def _rooted(self, attribute: str, target: str) -> str:
        if attribute == "src":
            return PICTURE + target
        page = target.partition("#")[0].endswith(".md")
        return PAGE + target if page else self.address + target

    @cached_property
    def _helpers(self) -> dict[str, Any]:
        ink = {"tone": tone, "path": path, "hatching": hatching, "edge": pixels("edge")}
        return super()._helpers | {
            "as_figures": self.as_figures,
            "as_plates": self.as_plates,
            **ink,
        }


def year_view(archive: Archive, year: YearReport) -> PrintView:
    """A view of a year's report, as of that year."""
    here = archive.home + addresses.report(year.year)
    return PrintView(archive, here, archive.manual.procedures[0], as_of=year.manual)
