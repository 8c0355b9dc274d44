"""Every page of the built site as a phone of 360 px opens it: how high it is, the highest first."""

from __future__ import annotations

from pathlib import Path

from tests.built.conftest import go

from .site import built_site, opened, pages

WIDTH, HIGHEST = 360, 6_000  # px
_TOLD = 10


def run(folder: Path) -> int:
    """Measure the site; 1 when a page is too long."""
    found = sorted(heights(built_site(folder)), reverse=True)
    for height, page in found[:_TOLD]:
        print(f"{height:6} px {page}")
    long = sum(height > HIGHEST for height, _ in found)
    print(f"ที่ {WIDTH} px {len(found)} หน้า สูงเกิน {HIGHEST} px {long} หน้า")
    return int(long > 0)


def heights(site: Path) -> list[tuple[int, str]]:
    """The height of each page, and the page."""
    found = []
    with opened(site) as (browser, address):
        page = browser.new_page(viewport={"width": WIDTH, "height": 800})
        for name in pages(site):
            go(page, address + name)
            found.append((page.evaluate("document.documentElement.scrollHeight"), name))
    return found
