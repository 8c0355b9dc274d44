"""The built site that judges look at, and a server of it: built once for all judges of a run, or what
AUDIT_SITE names.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fnmatch import fnmatch
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from macros.commands.setup import browser as find_browser
from tests.conftest import copy_project

NAMED = "AUDIT_SITE"
"""The variable that names the folder of a site that is built."""


def built_site(folder: Path) -> Path:
    """The site, with its volumes, beside a judge's own folder; raises CalledProcessError where its build fails."""
    if NAMED in os.environ:
        return Path(os.environ[NAMED])
    project = folder.parent / "project"
    if not project.exists():
        copy_project(project)
        subprocess.run([sys.executable, "-m", "macros", "build"], cwd=project, check=True)
    return project / "site"


def pages(site: Path) -> list[str]:
    """The addresses of a site's pages below it."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def wanted(site: Path) -> list[str]:
    """Those that AUDIT_PAGES names, as "index.html sar/*"; else all."""
    likes = os.environ.get("AUDIT_PAGES", "*").split()
    return [name for name in pages(site) if any(fnmatch(name, like) for like in likes)]


@contextmanager
def opened(site: Path) -> Iterator[tuple[Browser, str]]:
    """A browser, and the address at which the site is served meanwhile."""
    handler = partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        yield browser, f"http://127.0.0.1:{server.server_port}/"
        browser.close()
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass

    def copyfile(self, *given: Any) -> None:
        with suppress(ConnectionError):  # of a page that is left before all of it is there
            super().copyfile(*given)
