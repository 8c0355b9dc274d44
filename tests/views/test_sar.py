"""This year beside last: only what was judged by the same standards can be compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.assessment.archive import Archive
from macros.assessment.year import YearReport
from macros.views import sar
from macros.views.view import View


def example(archive: Archive, **stated_last: object) -> tuple[View, YearReport]:
    """The example's report of 2599, with other values in what is stated of 2598, which is judged
    by the same edition unless they say otherwise.
    """
    stated_last = {"edition": "x-edition"} | stated_last
    years = tuple(
        item.model_copy(update=stated_last) if item.fiscal_year == 2598 else item
        for item in archive.manual.years
    )
    changed = Archive(replace(archive.manual, years=years), archive.home, archive.reading)
    view = View(changed, "example/sar/2599/index.md", changed.manual.procedures[0])
    return view, changed.years[2599]


def lead(view: View, year: YearReport, indicator: str) -> str:
    return str(sar.indicator(view, year, year.standings[indicator])[0][0].html)


def test_last_year_stands_beside_this_one(invented: Archive) -> None:
    view, year = example(invented)
    overview, _ = sar.overview(view, year)
    assert "ปี 2598 มี 3 ชิ้น" in overview.html
    assert "▲ สูงขึ้น 1 ระดับ" in lead(view, year, "x-ind-01")


@pytest.mark.parametrize(
    ("level", "words"),
    [("x-level-4", "เท่าเดิม"), ("x-level-5", "▼ ลดลง 1 ระดับ"), (None, "")],
)
def test_a_change_of_level_is_told(level: str | None, words: str, invented: Archive) -> None:
    _, year = example(invented)
    before = year.manual.years[[item.fiscal_year for item in year.manual.years].index(2598)]
    results = tuple(
        item.model_copy(update={"level": level}) if item.indicator == "x-ind-01" else item
        for item in before.indicators
    )
    html = lead(*example(invented, indicators=results), "x-ind-01")
    assert words in html
    assert ('class="change"' in html) == bool(words)
