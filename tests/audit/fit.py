"""Every page is looked at: what is too small to tap, sticks out at the side, is cut off or parted, and
what axe finds, at two widths and in both palettes.
"""

from __future__ import annotations

import functools
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from macros.commands.setup import browser as find_browser
from tests.built.fitting import cut_off, enlarged, parted, sideways, small_targets
from tests.built.judging import Judge
from tests.conftest import copy_project

WIDTHS = (1440, 360)
NARROW = 320
SIZES = ((360, 2.0), (768, 1.5), (1440, 1.0))
"""Widths and sizes of letters at which marks are looked for."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: Any) -> None:
        pass


def run(folder: Path) -> int:
    """Judge a site that is built in an empty folder; 1 when something is found."""
    project = copy_project(folder)
    subprocess.run([sys.executable, "-m", "macros", "build"], cwd=project, check=True)
    return judged(project / "site")


def judged(site: Path) -> int:
    """What is found on every page of a site, printed; 1 when it is anything."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    handler = functools.partial(_Quiet, directory=str(site))
    found = 0
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        opened = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page, judge = opened.new_page(), Judge()
        for name in names:
            for said in _faults(page, judge, f"http://127.0.0.1:{server.server_port}/{name}"):
                found += 1
                print(f"{name}: {said}", flush=True)
        opened.close()
        server.shutdown()
    print(f"ดู {len(names)} หน้า กว้าง {WIDTHS} พื้นสว่างและมืด พบผิด {found}")
    return int(bool(found))


def _faults(page: Page, judge: Judge, address: str) -> Iterator[str]:
    for width in WIDTHS:
        _open(page, address, width)
        yield from (f"{width}: {said}" for said in (*small_targets(page), *parted(page)))
        yield from (f"{width}: {rule} {html}" for rule, html in judge.faults(page))
    page.set_viewport_size({"width": NARROW, "height": 900})
    yield from (f"{NARROW}: {said}" for said in sideways(page))
    for width, size in SIZES:
        _open(page, address, width)
        enlarged(page, size)
        yield from (f"{width} x {size}: {said}" for said in (*sideways(page), *cut_off(page)))


def _open(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    page.evaluate("document.fonts.ready")
