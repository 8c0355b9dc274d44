"""A year on one screen and one sheet, for those who decide: coverage, scores, what waits and what lacks."""

from __future__ import annotations

from macros.assessment.attention import decisions, largest_gaps
from macros.assessment.coverage import CoverageSummary, summarize_coverage
from macros.assessment.year import COVERAGE, YearReport
from macros.assessment.year_change import year_change
from macros.model.sar import STATUSES
from macros.model.schedule import ScheduledActivity
from macros.views.page import Section
from macros.views.points import points_of
from macros.views.view import View
from macros.views.year_plots import coverage_grid

_FEW = 4  # rows of a list, so that all stands on one screen


def summary(view: View, year: YearReport) -> list[Section]:
    """The whole of a year for its director."""
    tallies = (
        CoverageSummary(year, item, year.of_standard(item))
        for item in (*year.edition.standards, None)
    )
    current = year.year == view.archive.manual.office.current_year
    html = view.render(
        "director.html",
        year=year,
        edition=year.edition,
        coverage=COVERAGE,
        statuses=STATUSES,
        whole=summarize_coverage(year),
        tallies=[each for each in tallies if each.standings],
        waiting=decisions(year),
        largest=largest_gaps(year, _FEW),
        dates=_due(view) if current else [],
        change=year_change(view.archive.years, year),
        few=_FEW,
        points=points_of(year),
        grid=coverage_grid(view, year, small=True),
    )
    return [Section("", "", html)]


def _due(view: View) -> list[ScheduledActivity]:
    """What the calendar has and nobody has said to be done."""
    items = view.schedule.items if view.schedule else ()
    return [item for item in items if not item.activity.done_on]
