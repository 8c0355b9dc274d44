"""Every page of the built site as a phone of 360 px opens it: how high it is, the highest first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from macros.commands.setup import browser as find_browser
from tests.built.conftest import Built, go, serve
from tests.conftest import copy_project

WIDTH, HIGHEST = 360, 6_000  # px
_TOLD = 10


def run(folder: Path) -> int:
    """Measure a site that is built in an empty folder; 1 when a page is too long."""
    project = copy_project(folder)
    subprocess.run([sys.executable, "-m", "macros", "build", "--pages"], cwd=project, check=True)
    found = sorted(heights(Built(project, "")), reverse=True)
    for height, page in found[:_TOLD]:
        print(f"{height:6} px {page}")
    long = sum(height > HIGHEST for height, _ in found)
    print(f"ที่ {WIDTH} px {len(found)} หน้า สูงเกิน {HIGHEST} px {long} หน้า")
    return int(long > 0)


def heights(site: Built) -> list[tuple[int, str]]:
    """The height of each page, and the page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": 800})
        found = []
        for address in serve(site):
            for name in site.pages():
                go(page, address + name)
                found.append((page.evaluate("document.documentElement.scrollHeight"), name))
        browser.close()
    return found
