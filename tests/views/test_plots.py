"""Plots of a year and of a procedure: what they say, their tables, and the sentence where there is nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.assessment.archive import Archive
from macros.assessment.year import COVERAGE, YearReport
from macros.model.sar import Result
from macros.views.gap_plot import gaps_by_group
from macros.views.level_plot import levels_beside
from macros.views.month_plot import evidence_by_month
from macros.views.plotted import DrawnPlot
from macros.views.time_plot import step_times
from macros.views.view import View
from macros.views.year_plots import coverage_grid, year_plots
from tests.plots.judge import faults, texts

SHORT = {"ครบถ้วน": "ครบถ้วน", "มีบางส่วน": "มีบางส่วน", "ยังไม่มี": "ยังไม่มีหลักฐาน"}


@pytest.fixture(scope="module")
def view(invented: Archive) -> View:
    return View(invented, "example/sar/2599/index.md", invented.manual.procedures[0])


@pytest.fixture(scope="module")
def year(invented: Archive) -> YearReport:
    return invented.years[2599]


@pytest.fixture(scope="module")
def plots(view: View, year: YearReport) -> list[DrawnPlot]:
    found = year_plots(view, year)
    every = [found.coverage, found.levels, found.months, found.gaps, step_times(view)]
    assert not [each for each in every if isinstance(each, str)]
    return [each for each in every if isinstance(each, DrawnPlot)]


def test_each_is_whole_and_says_the_same_on_both_widths(plots: list[DrawnPlot]) -> None:
    assert len({plot.kind for plot in plots}) == len(plots) == 5
    for plot in plots:
        assert faults(plot.wide) == faults(plot.narrow) == []
        assert plot.wide.ids == plot.narrow.ids
        assert set(plot.wide.ids) <= plot.words.keys()
        assert plot.links.keys() <= plot.words.keys()
        assert all(len(row.cells) == len(plot.table.columns) for row in plot.table.rows)


def test_links_have_names_and_a_picture_without_links_is_one(plots: list[DrawnPlot]) -> None:
    for plot in plots:
        html = str(plot.drawings)
        assert html.count("<title>") == html.count("<desc>") == 2
        assert html.count("<a href=") == html.count('aria-label="') == 2 * len(plot.links)
        assert html.count('role="group"' if plot.links else 'role="img"') == 2


def test_every_indicator_is_in_the_grid_and_its_table(view: View, year: YearReport) -> None:
    plot = coverage_grid(view, year)
    assert isinstance(plot, DrawnPlot)
    assert plot.wide.ids == list(year.standings)
    states = [row.cells[1] for row in plot.table.rows]
    assert states == [COVERAGE[each.coverage] for each in year.standings.values()]
    assert len(set(states)) == 3
    assert plot.links["x-ind-01"] == "x-ind-01.html"
    small = coverage_grid(view, year, small=True)
    assert isinstance(small, DrawnPlot)
    assert str(small.drawings).count("<svg") == 1
    counts = (f"{words} {states.count(state)}" for words, state in SHORT.items())
    assert set(counts) <= set(texts(small.narrow))


def test_pieces_and_what_is_due_are_all_in_the_months(view: View, year: YearReport) -> None:
    plot = evidence_by_month(view, year)
    assert isinstance(plot, DrawnPlot)
    pieces, due = ([int(row.cells[at]) for row in plot.table.rows] for at in (1, 2))
    assert sum(pieces) == len(year.pieces)
    (calendar,) = (each for each in view.manual.calendars if each.fiscal_year == 2599)
    assert sum(due) == len(calendar.listed)
    names = [row.cells[0] for row in plot.table.rows]
    assert (names[0], names[11], names[-1]) == ("ต.ค. 2598", "ก.ย. 2599", "หลัง ก.ย. 2599")


def test_gaps_are_the_open_items_of_each_group(view: View, year: YearReport) -> None:
    plot = gaps_by_group(view, year)
    assert isinstance(plot, DrawnPlot)
    for row, key in zip(plot.table.rows, plot.wide.ids, strict=True):
        own = [
            standing
            for name, standing in year.standings.items()
            if key in year.manual.assignments.owners(name)
        ]
        assert int(row.cells[-1]) == sum(len(each.lacks) for each in own)
        assert sum(map(int, row.cells[1:-1])) == int(row.cells[-1])


def stated(archive: Archive, **values: object) -> tuple[View, YearReport]:
    """The example with other values in what is stated of the first indicator in 2599."""

    def changed(item: Result) -> Result:
        return item.model_copy(update=values) if item.indicator == "x-ind-01" else item

    years = tuple(
        item.model_copy(update={"indicators": tuple(map(changed, item.indicators))})
        if item.fiscal_year == 2599
        else item
        for item in archive.manual.years
    )
    other = Archive(replace(archive.manual, years=years), archive.home, archive.reading)
    return View(other, "example/sar/2599/index.md", other.manual.procedures[0]), other.years[2599]


def test_a_level_that_is_not_known_is_told_and_not_drawn(invented: Archive) -> None:
    plot = levels_beside(*stated(invented, level=None, result_measure=None, criteria_met=()))
    assert isinstance(plot, DrawnPlot)
    assert "ปี 2599 ยังไม่ระบุ" in plot.words["x-ind-01"]
    assert plot.table.rows[0].cells[1:] == ("ระดับ 3", "ยังไม่ระบุ", "ระดับ 5")


def test_last_year_this_year_and_the_target_are_named(view: View, year: YearReport) -> None:
    plot = levels_beside(view, year)
    assert isinstance(plot, DrawnPlot)
    assert plot.table.columns[1:] == ("ผลปี 2598", "ผลปี 2599", "เป้าหมายปี 2599")
    assert plot.table.rows[0].cells[1:] == ("ระดับ 3", "ระดับ 4", "ระดับ 5")


def test_a_year_without_anything_has_a_sentence_for_each(invented: Archive) -> None:
    years = tuple(
        item.model_copy(update={"indicators": ()}) if item.fiscal_year == 2599 else item
        for item in invented.manual.years
        if item.fiscal_year == 2599
    )
    manual = replace(invented.manual, years=years, calendars=())
    reading = replace(invented.reading, pieces=(), narratives=())
    bare = Archive(manual, invented.home, reading)
    found = year_plots(
        View(bare, "example/sar/2599/index.md", manual.procedures[0]), bare.years[2599]
    )
    for plot in (found.coverage, found.levels, found.months):
        assert isinstance(plot, str)
        assert plot.startswith("ยังไม่มี")
    assert isinstance(found.gaps, DrawnPlot)


def test_a_step_without_a_time_is_hatched_and_told(view: View) -> None:
    steps = view.procedure.steps
    missing = steps[0].model_construct(**{**dict(steps[0]), "duration": "ต่อเนื่องตลอดปี"})
    procedure = view.procedure.model_copy(update={"steps": (missing, *steps[1:])})
    plot = step_times(replace(view, procedure=procedure))
    assert isinstance(plot, DrawnPlot)
    assert plot.table.rows[0].cells[1] == "ต่อเนื่องตลอดปี"
    none = procedure.model_copy(update={"steps": (missing,)})
    assert isinstance(step_times(replace(view, procedure=none)), str)
