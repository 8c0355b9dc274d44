"""What pages of a year show of evidence: that of the year and of the one before, which is what they are kept by."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest

from macros.assessment.archive import Archive
from macros.assessment.project import load_project
from macros.site.reports import report_pages
from macros.views.page import Page
from tests.conftest import Project


@pytest.fixture
def archive(example: Project) -> Archive:
    """The example's, with a year before its first, whose evidence is that of the first."""
    found = load_project(example.root).archives[-1]
    first = min(found.manual.years, key=lambda each: each.fiscal_year)
    earlier = first.model_copy(update={"fiscal_year": first.fiscal_year - 1})
    manual = replace(found.manual, years=(*found.manual.years, earlier))
    pieces = tuple(replace(each, year=each.year - 1) for each in found.reading.pieces)
    reading = replace(found.reading, pieces=(*found.reading.pieces, *pieces))
    return replace(found, manual=manual, reading=reading)


def of_year(archive: Archive, year: int, shown: Collection[int]) -> list[Page]:
    """The pages of a year, where there is no evidence but that of the years `shown`."""
    reading = archive.reading
    pieces = tuple(each for each in reading.pieces if each.year in shown)
    told = tuple(each for each in reading.narratives if each[0] in shown)
    left = replace(archive, reading=replace(reading, pieces=pieces, narratives=told))
    return [page for page in report_pages(left) if f"/{year}/" in page.uri]


def test_pages_of_a_year_show_no_evidence_of_others(archive: Archive) -> None:
    years = sorted(archive.years)
    assert len(years) == 3
    for year in (years[0], years[-1]):
        whole = of_year(archive, year, years)
        assert whole
        assert of_year(archive, year, (year - 1, year)) == whole
    assert of_year(archive, year, (year,)) != whole
