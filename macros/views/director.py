"""A year on one screen and one sheet, for those who decide: coverage, scores, what waits and what lacks."""

from __future__ import annotations

from macros.assessment.attention import decisions, largest_gaps
from macros.assessment.coverage import CoverageSummary, summarize_coverage
from macros.assessment.year import COVERAGE, YearReport
from macros.assessment.year_change import year_change
from macros.model.sar import STATUSES
from macros.views.page import Section
from macros.views.plotted import DrawnPlot
from macros.views.points import points_of
from macros.views.schedules import open_dates
from macros.views.view import View
from macros.views.year_plots import coverage_grid

_FEW = 4  # rows of a list, so that all stands on one screen
_FEWER = {"decisions": 2, "dates": 3}  # of two lists in one column, where both are long
_ROOM, _ROW = 470.0, 36.0  # px below the figures of a screen, and of a row of the table
_MOST = 11  # standards in that table


def summary(view: View, year: YearReport) -> list[Section]:
    """The whole of a year for its director."""
    tallies = (
        CoverageSummary(year, item, year.of_standard(item))
        for item in (*year.edition.standards, None)
    )
    shown = [each for each in tallies if each.standings]
    current = year.year == view.archive.manual.office.current_year
    waiting, dates = decisions(year), open_dates(view.schedule) if current else []
    crowded = len(waiting.indicators) + len(dates) > _FEW + 1
    html = view.render(
        "director.html",
        year=year,
        edition=year.edition,
        coverage=COVERAGE,
        statuses=STATUSES,
        whole=summarize_coverage(year),
        tallies=shown[:_MOST],
        beyond=shown[_MOST:],
        waiting=waiting,
        largest=largest_gaps(year, _FEW),
        dates=dates,
        change=year_change(view.archive.years, year),
        few=_FEWER if crowded else dict.fromkeys(_FEWER, _FEW),
        points=points_of(year),
        grid=_grid(view, year, len(shown)),
    )
    return [Section("", "", html)]


def _grid(view: View, year: YearReport, rows: int) -> DrawnPlot | str:
    """The grid of indicators, below a table of so many rows; "" where that would not be on the screen any
    more.
    """
    grid = coverage_grid(view, year, small=True)
    room = _ROOM - _ROW * (rows + 1)
    return grid if isinstance(grid, str) or grid.wide.height <= room else ""
