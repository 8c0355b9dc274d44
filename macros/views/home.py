"""Views of the front of the site: the home page and the downloads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from markupsafe import Markup

from macros.assessment.attention import owed_by
from macros.assessment.coverage import summarize_coverage
from macros.assessment.year import YearReport
from macros.model.disclosure import o10
from macros.model.gaps import open_questions
from macros.model.shelves import shelves
from macros.views.manifest import KINDS, OFFLINE, Download, Use
from macros.views.manuals import entries, offered
from macros.views.plotted import DrawnPlot
from macros.views.publication import CATEGORIES
from macros.views.quality import gaps_heading, lacks
from macros.views.schedules import open_dates
from macros.views.view import View, in_line
from macros.views.year_plots import coverage_grid

_GRID = 330.0  # px: a higher grid leaves no room for the rest on one screen


def home(view: View) -> Markup:
    """What this is, where my work is, what is missing, what is next, where the PDF is."""
    manual, current = view.manual, view.archive.current
    items = o10(manual, view.procedure)
    return view.render(
        "home.html",
        assignments=manual.assignments,
        met=sum(item.met for item in items),
        items=items,
        complete=sum(each.complete for each in entries(manual)),
        shelves=shelves(manual),
        lacks=lacks(view),
        gaps_heading=gaps_heading,
        edition=manual.edition,
        questions=open_questions(manual),
        report=current,
        tally=summarize_coverage(current) if current else None,
        grid=_grid(view, current) if current else None,
        owed=[(each, current and owed_by(current, each.id)) for each in manual.open_groups],
        dates=open_dates(view.schedule),
        volumes=_volumes(view, current),
    )


def contact(view: View) -> Markup:
    """How to reach the office, and where to tell what is wrong with the site."""
    return view.render("contact.html")


def _grid(view: View, year: YearReport) -> DrawnPlot | None:
    """The year at a glance; None where it would be higher than the screen has room for."""
    found = coverage_grid(view, year, small=True, empty=True)
    return None if isinstance(found, str) or found.wide.height > _GRID else found


def _volumes(view: View, year: YearReport | None) -> Sequence[Download]:
    """The PDF of the one manual, and of the current year's report."""
    names = [] if view.manual.several else ["manual"]
    names += [f"sar-{year.year}"] if year else []
    found = {x.publication.name: x for x in view.offer.downloads if x.kind == "PDF"}
    return [found[name] for name in names if name in found]


def title(view: View) -> Markup:
    """The site's title, as text for a line of Markdown."""
    return in_line(view.manual.office.site.title)


def downloads(view: View) -> Markup:
    """The files the site offers, by what people want to do with them."""
    found = view.offer.downloads
    own = [item for item in found if not item.publication.example]
    shared = [item for item in own if not item.publication.manual]
    works = list(offered(view.manual, own))
    kinds = {use: [kind for kind in KINDS if KINDS[kind].use == use] for use in get_args(Use)}
    return view.render(
        "downloads.html",
        offer=view.offer,
        own={use: [item for item in shared if item.use == use] for use in kinds},
        works=works,
        owners={each.group.id for each in works if each.group},
        order={group: place for place, group in enumerate(view.manual.groups, 1)},
        kinds={use: ", ".join(names) for use, names in kinds.items()},
        invented=[item for item in found if item.publication.example],
        categories=CATEGORIES,
        offline=Markup(OFFLINE),
    )
