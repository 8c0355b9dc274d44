"""A year's report as plots, each with its numbers; or the sentence that stands in a plot's place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.assessment.coverage import summarize_coverage
from macros.assessment.year import COVERAGE, Assessment, Coverage, YearReport
from macros.plots.heat_grid import GridCell, GridRow, heat_grid
from macros.views import addresses
from macros.views.gap_plot import gaps_by_group
from macros.views.level_plot import levels_beside
from macros.views.month_plot import evidence_by_month
from macros.views.plotted import DrawnPlot, NumberRow, NumberTable, both
from macros.views.view import View

_SHORT: dict[Coverage, str] = {"whole": "ครบถ้วน", "part": "มีบางส่วน", "none": "ยังไม่มี"}
_FILLED: dict[Coverage, float] = {"whole": 1, "part": 0.5, "none": 0}


@dataclass(frozen=True)
class YearPlots:
    """The plots of a year's overview."""

    coverage: DrawnPlot | str
    levels: DrawnPlot | str
    months: DrawnPlot | str
    gaps: DrawnPlot | str


def year_plots(view: View, year: YearReport) -> YearPlots:
    """All plots of a year."""
    return YearPlots(
        coverage_grid(view, year),
        levels_beside(view, year),
        evidence_by_month(view, year),
        gaps_by_group(view, year),
    )


def coverage_grid(
    view: View, year: YearReport, *, small: bool = False, empty: bool = False
) -> DrawnPlot | str:
    """How far evidence covers each indicator, by standard; `small` for a place beside other things,
    `empty` also where there is no evidence yet.
    """
    tally = summarize_coverage(year)
    if not (tally.pieces or empty):
        return f"ยังไม่มีหลักฐานของปีงบประมาณ {year.year} แผนภาพจะแสดงเมื่อมีหลักฐานชิ้นแรก"
    rows, terms = list(_grid_rows(view, year)), view.manual.unbreakable
    wide, narrow = both(lambda width: heat_grid(rows, width, terms, small=small))
    counts = ", ".join(f"{words} {tally.of(key)}" for key, words in COVERAGE.items())
    links = {key: view.link(addresses.report(year.year, key)) for key in year.standings}
    return DrawnPlot(
        view=view,
        kind="plot-coverage",
        title=f"ความครอบคลุมของหลักฐานรายตัวบ่งชี้ ปีงบประมาณ {year.year}",
        summary=f"ตัวบ่งชี้ {len(tally.standings)} ข้อ: {counts}",
        wide=narrow if small else wide,
        narrow=narrow,
        words={key: _in_words(year, standing) for key, standing in year.standings.items()},
        table=_numbers(year, links),
        links=links,
    )


def _numbers(year: YearReport, links: Mapping[str, str]) -> NumberTable:
    """The coverage of each indicator in words, with what its name leads to."""
    return NumberTable(
        ("ตัวบ่งชี้", "ความครอบคลุม", "หลักฐาน (ชิ้น)"),
        tuple(
            NumberRow(
                (year.edition.label(key), COVERAGE[standing.coverage], str(len(standing.pieces))),
                links[key],
            )
            for key, standing in year.standings.items()
        ),
    )


def _grid_rows(view: View, year: YearReport) -> Iterator[GridRow]:
    places = {key: str(number) for number, key in enumerate(year.standings, 1)}
    for standard in (*year.edition.standards, None):
        standings = year.of_standard(standard)
        if standings:
            title = f"มาตรฐานที่ {standard.no} {standard.title}" if standard else "ยังไม่ทราบมาตรฐาน"
            cells = (
                _cell(view, item, item.indicator.code or places[item.indicator.id])
                for item in standings
            )
            yield GridRow(view.digits(title), tuple(cells))


def _cell(view: View, standing: Assessment, name: str) -> GridCell:
    state = standing.coverage
    return GridCell(standing.indicator.id, view.digits(name), _SHORT[state], state, _FILLED[state])


def _in_words(year: YearReport, standing: Assessment) -> str:
    label = year.edition.label(standing.indicator.id)
    return f"{label} {COVERAGE[standing.coverage]} หลักฐาน {len(standing.pieces)} ชิ้น"
