"""Ctrl+P of every page of the site, whatever the window and the palette."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import LONG

from .conftest import Built, go, style
from .sheets import PT, UPRIGHT, WIDE, Sheets, images
from .test_browser import PAGES

MANUAL, EXAMPLE = "procedures/standards-work/", "example/procedures/x-school-visit/"
WINDOWS = [(360, "default"), (1440, "slate"), (2560, "default"), (768, "slate")]
ACROSS = {"auto": 605, "wide": 934}  # px between the margins of a sheet on its end, and its side
_READY = """async scheme => {
  document.body.dataset.mdColorScheme = scheme;
  for (const image of document.images) { // Ctrl+P loads them all, printing by protocol does not
    image.loading = 'eager';
    if (image.checkVisibility()) await image.decode();
  }
}"""
_SEEN = """(() => {
  const shown = css => [...document.querySelectorAll(css)].filter(e => e.checkVisibility());
  const name = e => `${e.tagName} ${e.className} ${e.textContent.trim().slice(0, 30)}`;
  const color = e => getComputedStyle(e).backgroundColor;
  return {
    cells: shown('th, td').filter(e => e.textContent.trim() || e.querySelector('svg, img')).length,
    screen: shown('header, footer, nav:not(article nav), form, input, select, .md-sidebar,'
      + '.md-skip, .md-content__button, .md-button, .edit-data, .headerlink, .footnote-backref')
      .map(name),
    tinted: shown('html, body, .md-container, .md-main, .md-content, article')
      .filter(e => !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(color(e))).map(name),
    closed: shown('details').filter(e => ![...e.children].slice(1).some(part => part.checkVisibility()))
      .map(name),
  };
})()"""
_CUT = """sheets => {
  const own = e => getComputedStyle(e).page;
  const sheet = e => !e ? 'auto' : own(e) == 'auto' ? sheet(e.parentElement) : own(e);
  const inner = e => getComputedStyle(e).overflowX != 'visible' && e.scrollWidth > e.clientWidth + 1;
  const all = [...document.querySelectorAll('.md-content :not(svg *)')];
  return Object.entries(sheets).flatMap(([name, across]) => {
    document.documentElement.style.width = `${across}px`;
    const wide = e => e.getBoundingClientRect().right > across + 1 || inner(e);
    return all.filter(e => e.checkVisibility() && wide(e) && sheet(e) == name)
      .map(e => `${e.tagName} ${e.className} ${e.textContent.trim().slice(0, 30)}`);
  });
}"""


NOT_PRINTED = {"404.html", "design-system.html"}
"""The page for wrong addresses, which has its styles at the site's address alone, and the one for
engineers, which shows fields and marks of all others.
"""
PRINTED = [
    *(name for name in PAGES if name not in NOT_PRINTED),
    EXAMPLE + "6-flowchart.html",
    EXAMPLE + "9-summary.html",
    MANUAL + "8-references.html",
    "sar/2569/index.html",
    "search.html",
]


@dataclass(frozen=True)
class Print:
    """A page on paper, and what it shows there as the browser tells it."""

    sheets: Sheets
    seen: dict[str, Any]


def pdf(page: Page) -> Sheets:
    return Sheets(page.pdf(prefer_css_page_size=True, tagged=True, outline=True))


def prints(page: Page, url: str, scheme: str) -> Print:
    """Open a page and print it."""
    go(page, url)
    page.emulate_media(media="print")
    page.evaluate(_READY, scheme)
    sheets = pdf(page)
    seen = page.evaluate(_SEEN) | {"cut": cut(page)}
    page.emulate_media(media="null")
    return Print(sheets, seen)


def cut(page: Page) -> list[str]:
    """What is wider than its sheet (Chromium would print the whole page smaller) or its place."""
    return list(page.evaluate(_CUT, ACROSS))


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    opened = chromium.new_page()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def printed(page: Page, built: Built, address: str) -> dict[str, Print]:
    """Pages of every kind, each in the next of the windows; in make audit all."""
    names = [name for name in built.pages() if name not in NOT_PRINTED] if LONG else PRINTED
    found = {}
    for start, (width, scheme) in enumerate(WINDOWS):
        page.set_viewport_size({"width": width, "height": 800})
        for name in names[start :: len(WINDOWS)]:
            found[name] = prints(page, address + name, scheme)
    return found


def told(printed: dict[str, Print], judge: Callable[[Print], Any]) -> dict[str, Any]:
    """What a judge says of each page, where it says something."""
    found = {name: judge(each) for name, each in printed.items()}
    return {name: answer for name, answer in found.items() if answer}


def test_sheets_are_a4_and_numbered(printed: dict[str, Print]) -> None:
    assert len(printed) >= len(PRINTED)
    for name, each in printed.items():
        texts = each.sheets.texts
        assert set(each.sheets.sizes) <= {UPRIGHT, WIDE}, name
        for number, text in enumerate(texts, 1):  # the marks of หน้า come out in any order
            assert re.search(rf"^ห\S{{3,6}} {number} / {len(texts)}\b", text, re.M), (name, number)


def test_sheets_after_the_first_say_what_page_they_are_of(printed: dict[str, Print]) -> None:
    for name, each in printed.items():
        first, *others = each.sheets.titled()
        assert not first, f"{name}: there the heading stands"
        assert all(others), name
    assert sum(len(each.sheets.sizes) > 1 for each in printed.values()) > 5


def test_no_ink_in_the_margins_and_no_empty_sheet(printed: dict[str, Print]) -> None:
    assert told(printed, lambda each: each.sheets.stray()) == {}
    assert told(printed, lambda each: each.sheets.empty()) == {}


def test_no_mark_of_a_letter_at_the_foot_of_the_sheet_before(printed: dict[str, Print]) -> None:
    assert told(printed, lambda each: each.sheets.specks()) == {}


def test_nothing_of_a_table_is_lost(printed: dict[str, Print]) -> None:
    assert told(printed, lambda each: max(0, each.seen["cells"] - each.sheets.cells)) == {}
    assert sum(each.seen["cells"] for each in printed.values()) > 2000
    assert told(printed, lambda each: each.seen["cut"]) == {}


def test_no_row_is_split_and_no_heading_left_alone(printed: dict[str, Print]) -> None:
    assert told(printed, lambda each: each.sheets.split()) == {}
    assert told(printed, lambda each: each.sheets.lonely()) == {}


@pytest.mark.parametrize("what", ["screen", "tinted", "closed"])
def test_the_article_alone_is_printed_on_white(printed: dict[str, Print], what: str) -> None:
    assert told(printed, lambda each: each.seen[what]) == {}


SIZES = {
    MANUAL + "9-summary.html": {WIDE},
    EXAMPLE + "9-summary.html": {WIDE},
    EXAMPLE + "6-flowchart.html": {UPRIGHT, WIDE},
    "assignments.html": {WIDE},
    "sar/2569/index.html": {UPRIGHT},
    "example/sar/2599/x-ind-01.html": {UPRIGHT, WIDE},
}


@pytest.mark.parametrize("name", SIZES)
def test_wide_tables_and_charts_lie_on_their_side(printed: dict[str, Print], name: str) -> None:
    assert set(printed[name].sheets.sizes) == SIZES[name]


def test_every_sheet_of_the_example_is_marked(printed: dict[str, Print]) -> None:
    for name, each in printed.items():
        texts = each.sheets.texts
        marked = [bool(re.search(r"ตัว.{4,8}ง: ข.{2,6}ลส", text)) for text in texts]
        assert set(marked) == {name.startswith("example/")}, name


@pytest.mark.parametrize("name", ["index.html", MANUAL + "9-summary.html", "sar/2569/ind-01.html"])
def test_no_window_and_no_palette_changes_a_sheet(
    page: Page, address: str, printed: dict[str, Print], name: str
) -> None:
    first = printed[name].sheets.pictures
    for width, scheme in [(360, "slate"), (2560, "default")]:
        page.set_viewport_size({"width": width, "height": 800})
        assert prints(page, address + name, scheme).sheets.pictures == first


def test_pictures_of_evidence_are_printed(printed: dict[str, Print]) -> None:
    """As large as they are read, two to a sheet."""
    sheets = printed["example/sar/2599/x-ind-01.html"].sheets
    pictures = [box for page in sheets.pages for box in images(page)]
    assert len(pictures) == 4
    assert all(60 < height / PT <= 96 for height in pictures)


def test_addresses_of_other_sites_are_printed(page: Page, built: Built) -> None:
    """The sign that a screen shows in their place is a mask, which would hide them."""
    go(page, (built.site / "example/sar/2599/x-ind-01.html").as_uri())
    page.emulate_media(media="print")
    masks = page.evaluate(
        """[...document.querySelectorAll('article a[rel~="external"]:not(.bare)')].map(each => {
            const shown = getComputedStyle(each, "::after");
            return [shown.content.includes(each.getAttribute("href")), shown.maskImage];
        })"""
    )
    assert masks
    assert {tuple(each) for each in masks} == {(True, "none")}


SPOILT: dict[str, Callable[[Sheets], list[Any]]] = {
    "tr { break-inside: auto !important } td { font-size: 60pt !important }": Sheets.split,
    "@page { margin: 2cm }": Sheets.stray,
    "article::after { content: ''; display: block; break-before: page; height: 1px }": Sheets.empty,
    "h2 { break-after: page !important }": Sheets.lonely,
    "p { line-height: 1 !important; margin: 0 !important; break-after: page !important }": (
        Sheets.specks
    ),
}


@pytest.mark.parametrize("css", SPOILT)
def test_spoilt_sheets_would_be_seen(page: Page, address: str, css: str) -> None:
    go(page, address + "sar/help.html")
    style(page, f"@media print {{ {css} }}")
    assert SPOILT[css](pdf(page))


@pytest.mark.parametrize(
    "css",
    [
        "table { width: 30cm !important }",
        "table { display: block !important; overflow: auto !important; max-width: 4cm }",
    ],
)
def test_a_lost_column_would_be_seen(page: Page, address: str, css: str) -> None:
    go(page, address + "sar/help.html")
    page.emulate_media(media="print")
    style(page, css)
    assert cut(page)
    page.emulate_media(media="null")
