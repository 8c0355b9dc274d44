"""A year beside the one before it: levels, evidence, what is missing, and what came of the plans."""

from __future__ import annotations

from markupsafe import Markup

from macros.assessment.year import COVERAGE, YearReport
from macros.assessment.year_change import YearChange, year_change
from macros.evidence.item import PARTS
from macros.model.sar import STATUSES
from macros.views.form_text import extract
from macros.views.level_plot import levels_beside
from macros.views.page import Section
from macros.views.points import points_of
from macros.views.view import View

_LONGEST = 4_000  # bytes of a text that is told again; a longer one is read where it stands
_PARTS = {
    "": ("", "changes_lead.html"),
    "indicators": ("รายตัวบ่งชี้", "changes_indicators.html"),
    "plans": ("แผนของปีก่อนกับผลของปีนี้", "changes_plans.html"),
}


def changes(view: View, year: YearReport) -> list[Section]:
    """What changed since the year before, if there is a report of it."""
    change = year_change(view.archive.years, year)
    if change is None:
        return [Section("", "", view.render("changes_none.html", year=year))]
    return [
        Section(key, heading, _render(view, change, template))
        for key, (heading, template) in _PARTS.items()
    ]


def _render(view: View, change: YearChange, template: str) -> Markup:
    return view.render(
        template,
        change=change,
        year=change.year,
        before=change.before,
        edition=change.year.edition,
        order=[level.id for level in change.year.edition.levels],
        coverage=COVERAGE,
        statuses=STATUSES,
        part_names=PARTS,
        told=_told,
        now=points_of(change.year),
        then=points_of(change.before),
        levels=levels_beside(view, change.year),
    )


def _told(html: str) -> Markup | None:
    """A text of evidence to be told again; None for one that is too long for that."""
    return extract(html) if len(html.encode()) <= _LONGEST else None
