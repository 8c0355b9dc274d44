"""What Ctrl+P makes of a report: black on white, heads on every sheet."""

import pytest
from playwright.sync_api import Browser, Page

from tests.reading.paper import Paper

from .conftest import go

YEAR = "example/sar/2599/"
PAGES = ["index.html", "register.html", "x-ind-01.html"]
FAINT = """
[...document.querySelectorAll('.md-content *')].filter(e => e.checkVisibility()
  && [...e.childNodes].some(n => n.nodeType == 3 && n.textContent.trim())).filter(e => {
  const [r, g, b, a] = getComputedStyle(e).color.match(/[\\d.]+/g).map(Number);
  return .299 * r + .587 * g + .114 * b > 160 || a < .4;
}).map(e => e.textContent.trim().slice(0, 40))
"""


@pytest.fixture
def page(chromium: Browser) -> Page:
    opened = chromium.new_page()
    yield opened
    opened.close()


def sheets(page: Page) -> list[str]:
    """The text of each sheet."""
    printed = Paper(page.pdf(prefer_css_page_size=True)).reader
    return [sheet.extract_text() for sheet in printed.pages]


def test_the_register_has_its_head_on_every_sheet(page: Page, address: str) -> None:
    go(page, address + YEAR + "register.html")
    found = sheets(page)
    assert all("ประเภท" in text and "ตรวจทาน" in text for text in found)
    assert "ค้นในตาราง" not in found[0]


@pytest.mark.parametrize("name", PAGES)
def test_the_dark_palette_is_not_printed(page: Page, address: str, name: str) -> None:
    go(page, address + YEAR + name)
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    assert page.evaluate(FAINT) != []
    page.emulate_media(media="print")
    page.wait_for_timeout(300)  # colours change over time
    assert page.evaluate(FAINT) == []
