"""The form's scripts in a page of their own, in the real browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, Route

from tests.conftest import ROOT

FORM = ROOT / "docs/assets/javascripts/form"
ADDRESS = "https://form.example/"


@contextmanager
def scripted(chromium: Browser, *names: str, html: str = "", query: str = "") -> Iterator[Page]:
    """A page at ADDRESS, asked so, with this body and these scripts; it reaches nothing else."""
    page = chromium.new_page(viewport={"width": 360, "height": 800})
    tags = "".join(f'<script src="{ADDRESS}{name}"></script>' for name in names)
    document = (
        f'<!doctype html><html lang="th"><meta charset="utf-8"><body>{html}{tags}</body></html>'
    )

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(ADDRESS).partition("?")[0]
        if name in names:
            route.fulfill(path=FORM / name, content_type="text/javascript; charset=utf-8")
        elif not name:
            route.fulfill(body=document, content_type="text/html; charset=utf-8")
        else:
            route.abort()

    page.route("**/*", answer)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{ADDRESS}?{query}" if query else ADDRESS)
    yield page
    page.close()
    assert faults == []
