"""A year on one screen and one sheet, an indicator on two; what people ask of it from home is in test_tasks."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from macros.assessment.archive import Archive
from macros.views import addresses
from macros.views.director import summary
from macros.views.view import View

from .conftest import go
from .wide import wide


@pytest.fixture(scope="module")
def reader(chromium: Browser, address: str) -> Page:
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    return page


@pytest.mark.parametrize("page", ["sar/2569/summary.html", "example/sar/2599/summary.html"])
def test_a_year_fits_one_screen_and_one_sheet(page: str, reader: Page, address: str) -> None:
    """All of it but the foot of the page."""
    go(reader, address + page)
    end = reader.evaluate("document.querySelector('.director').getBoundingClientRect().bottom")
    assert end <= 900
    paper = pypdfium2.PdfDocument(reader.pdf(prefer_css_page_size=True))
    assert len(paper) == 1


@pytest.mark.parametrize(("standards", "each"), [(5, 8), (10, 6), (1, 60), (20, 3)])
def test_a_year_of_many_indicators_fits_them_too(
    standards: int, each: int, reader: Page, address: str, invented: Archive
) -> None:
    """What is more than a screen holds is a number and a link."""
    year = wide(invented.years[2599], standards, each)
    here = invented.home + addresses.report(2599, "summary")
    view = View(invented, here, invented.manual.procedures[0], as_of=year.manual)
    (section,) = summary(view, year)
    go(reader, address + "example/sar/2599/summary.html")
    reader.evaluate(
        "html => { document.querySelector('.director').outerHTML = html }", str(section.html)
    )
    expect(reader.locator(".headline")).to_contain_text(f"จาก {standards * each} ตัวบ่งชี้")
    rows = reader.locator("table.tallies tbody tr")
    expect(rows).to_have_count(min(standards, 11))
    expect(reader.locator("#waiting + ul li")).to_have_count(4)
    expect(reader.locator("section[aria-labelledby='by-standard'] > p a")).to_have_attribute(
        "href", "index.html#by-indicator"
    )
    end = reader.evaluate("document.querySelector('.director').getBoundingClientRect().bottom")
    assert end <= 900
    assert len(pypdfium2.PdfDocument(reader.pdf(prefer_css_page_size=True))) == 1


def test_a_sheet_for_assessors_is_two_pages_of_paper_at_most(reader: Page, address: str) -> None:
    for key in ("x-ind-01", "x-ind-05", "x-ind-06"):
        go(reader, f"{address}example/sar/2599/{key}.sheet.html")
        assert len(pypdfium2.PdfDocument(reader.pdf(prefer_css_page_size=True))) <= 2, key
