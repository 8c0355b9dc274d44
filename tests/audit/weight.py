"""What a first view costs a phone: kilobytes, requests, layout shift, style sheets.

412 px wide, an empty cache, gzip level 6 for what is text, and all that loads until 2.5 s after the
page is quiet.
"""

from __future__ import annotations

import gzip
import threading
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from macros.commands.setup import browser as find_browser

from .site import built_site

PAGES = (
    "index.html",
    "example/sar/2599/x-ind-01.html",
    "procedures/standards-work/6-flowchart.html",
)
PHONE: ViewportSize = {"width": 412, "height": 823}
MOST_BYTES, MOST_REQUESTS, MOST_SHIFT, SHEETS = 90_000, 8, 0.02, 3
_TEXT = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"}
_SHIFT = """
globalThis.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@dataclass
class FirstView:
    """What a page's first view asked for: (address, bytes) of each request, and how much moved."""

    page: str
    asked: list[tuple[str, int]] = field(default_factory=list)
    shift: float = 0.0

    @property
    def size(self) -> int:
        """All bytes, compressed."""
        return sum(size for _, size in self.asked)

    @property
    def sheets(self) -> int:
        """How many style sheets it loads."""
        return sum(address.endswith(".css") for address, _ in self.asked)

    @property
    def light(self) -> bool:
        """Whether it keeps every limit."""
        few = len(self.asked) <= MOST_REQUESTS and self.sheets <= SHEETS
        return few and self.size <= MOST_BYTES and self.shift <= MOST_SHIFT


class _Packed(SimpleHTTPRequestHandler):
    """Serves as most hosts do, texts compressed by gzip at its usual level; notes what it sent."""

    def __init__(self, *given: Any, sent: list[tuple[str, int]], **named: Any) -> None:
        self.sent = sent
        super().__init__(*given, **named)

    def log_message(self, *_: Any) -> None:
        pass

    def send_head(self) -> BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            return super().send_head()
        content = file.read_bytes()
        packed = gzip.compress(content, 6) if file.suffix in _TEXT else content
        self.sent.append((self.path.lstrip("/"), len(packed)))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in _TEXT:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        return BytesIO(packed)


def first_view(browser: Browser, site: Path, page: str) -> FirstView:
    """The first view of a page of the site in a folder, in a window without a cache."""
    found = FirstView(page)
    handler = partial(_Packed, directory=str(site), sent=found.asked)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context(viewport=PHONE, device_scale_factor=2.625)
        opened = context.new_page()
        opened.add_init_script(_SHIFT)
        opened.goto(f"http://127.0.0.1:{server.server_port}/{page}", wait_until="networkidle")
        opened.wait_for_timeout(2500)
        found.shift = opened.evaluate("shifted")
        context.close()
        server.shutdown()
    return found


def run(folder: Path) -> int:
    """Measure the site; 1 above a limit."""
    site = built_site(folder)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        views = [first_view(browser, site, page) for page in PAGES if (site / page).is_file()]
        browser.close()
    for view in views:
        print(_told(view))
    return int(not all(view.light for view in views))


def _told(view: FirstView) -> str:
    parts = "\n".join(f"  {size:8,} {address}" for address, size in sorted(view.asked, key=_size))
    return (
        f"{view.page}: {view.size:,} ไบต์ คำขอ {len(view.asked)} สไตล์ {view.sheets} "
        f"เลื่อน {view.shift:.3f}{'' if view.light else ' เกินกำหนด'}\n{parts}"
    )


def _size(asked: tuple[str, int]) -> int:
    return -asked[1]
