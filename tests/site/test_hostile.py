"""Every payload of the evidence tests in a real browser, without any policy to help: the HTML that
the first and second wall leave neither runs nor fetches anything.
"""

from pathlib import Path

from playwright.sync_api import Browser

from macros.evidence.links import Library
from macros.evidence.markup import Renderer
from macros.evidence.passage import Passage
from macros.source.problem import Place
from tests.evidence.payloads import PAYLOADS

HIT = "window.hit = 0; for (const f of ['alert', 'confirm', 'prompt']) window[f] = () => { hit += 1 };"


def test_no_payload_runs_or_fetches(chromium: Browser, tmp_path: Path) -> None:
    renderer, nothing = Renderer(), Library("sar/2569/ind-01", frozenset(), {}, frozenset())
    parts = [
        renderer.render(Passage(item.markdown, Place("x.md"), f"p{number}"), nothing).html
        for number, item in enumerate(PAYLOADS)
    ]
    assert len(parts) > 76
    file = tmp_path / "page.html"
    body = "".join(f"<section>{part}</section>" for part in parts)
    file.write_text(f"<!doctype html><meta charset=utf-8><body>{body}", encoding="utf-8")
    page = chromium.new_page()
    page.add_init_script(HIT)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(file.as_uri())
    assert page.locator("section").count() == len(parts), "a payload left its section"
    assert page.evaluate("document.body.children.length") == len(parts)
    page.evaluate(
        "document.querySelectorAll('body *').forEach(e => ['mouseover', 'focus', 'error', 'load']"
        ".forEach(name => e.dispatchEvent(new Event(name))))"
    )
    hrefs = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.protocol)")
    assert set(hrefs) <= {"http:", "https:", "mailto:", "file:"}
    page.wait_for_timeout(500)
    assert page.evaluate("window.hit") == 0
    assert fetched == [file.as_uri()]
    page.close()
