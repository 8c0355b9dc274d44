"""No page loads, runs or tells anything that the site did not bring, wherever it is opened; links to
other sites say so; a wrong address leads on.
"""

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Built, Quiet, moved
from .test_browser import PAGES

REFUSED = """window.refused = [];
document.addEventListener('securitypolicyviolation', (event) => refused.push(
  [event.effectiveDirective, event.blockedURI, event.sample]));"""
INJECTED = """() => {
  const at = document.querySelector('article');
  at.insertAdjacentHTML('beforeend', '<p id="given" style="position:fixed">x</p><style>h1 {color: red}</style>');
  document.head.append(Object.assign(document.createElement('script'), {text: 'hit = 1'}));
  document.head.append(Object.assign(document.createElement('base'), {href: 'https://x.example/'}));
  return new Promise((done) => setTimeout(() => done(refused.map(([what]) => what).sort()), 200));
}"""
FOLDER = "/standards-manual/"


class _Host(Quiet):
    """Serves a site in a folder, and its 404.html for what is not there, as code hosts do."""

    def __init__(self, *given: Any, folder: str, **named: Any) -> None:
        self._folder = folder
        super().__init__(*given, **named)

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self._folder)
        return super().translate_path(path.removeprefix(self._folder) if inside else "/none")

    def send_error(self, code: int, *_: object) -> None:
        page = Path(super().translate_path("/404.html")).read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)


@contextmanager
def served(built: Built, folder: str) -> Iterator[str]:
    """Where the site is served in a folder of a host."""
    handler = functools.partial(_Host, directory=str(built.site), folder=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{folder}"
        server.shutdown()


@pytest.fixture(scope="module")
def hosted(built: Built) -> Iterator[str]:
    """Where the site is served as the host of its address would."""
    with served(built, FOLDER) as address:
        yield address


@pytest.fixture(scope="module")
def watched(chromium: Browser) -> Iterator[Page]:
    """A window that keeps what a policy refused."""
    page = chromium.new_page(viewport={"width": 1000, "height": 900})
    page.add_init_script(REFUSED)
    yield page
    page.close()


def test_no_page_asks_for_what_its_policy_refuses(watched: Page, hosted: str) -> None:
    """Nor does what scripts do; of every kind of page test_browser sees it in the console."""
    for name in PAGES[::6]:
        watched.goto(hosted + name)
        watched.evaluate("document.fonts.ready.then(() => 1)")
        assert watched.evaluate("refused") == [], name
    watched.locator("form.md-header__option label:visible").click()
    watched.locator(".md-search__input").fill("แผน")
    watched.locator(".md-search-result__item").first.wait_for()
    assert watched.evaluate("refused") == []


def test_what_a_page_was_not_built_with_is_refused(watched: Page, hosted: str) -> None:
    """On a page without style attributes, and on one whose own are allowed."""
    for name in ("downloads.html", "procedures/standards-work/6-flowchart.html"):
        watched.goto(hosted + name)
        found = watched.evaluate(INJECTED)
        assert found == ["base-uri", "script-src-elem", "style-src-attr", "style-src-elem"], name
        assert watched.evaluate("getComputedStyle(given).position") == "static"
        assert watched.evaluate("window.hit") is None


def test_a_copy_opened_from_a_file_is_refused_nothing(watched: Page, built: Built) -> None:
    for name in PAGES[::6]:
        watched.goto((built.site / name).as_uri())
        watched.evaluate("document.fonts.ready.then(() => 1)")
        assert watched.evaluate("document.fonts.check('16px Sarabun', 'ก')")
        assert watched.evaluate("refused") == [], name


@pytest.mark.parametrize("wrong", ["no.html", "sar/2569/a/b/c/", "ไม่มี/x.html?a=1#b", "x.pdf"])
def test_a_wrong_address_at_any_depth_leads_on(watched: Page, hosted: str, wrong: str) -> None:
    answer = watched.goto(hosted + wrong)
    assert answer is not None
    assert answer.status == HTTPStatus.NOT_FOUND
    assert watched.title().startswith("ไม่พบหน้านี้")
    assert watched.evaluate("document.fonts.check('16px Sarabun', 'ก')")
    assert watched.evaluate("refused") == []
    links = watched.locator("article a").evaluate_all("(found) => found.map((link) => link.href)")
    assert links == [hosted + "index.html", hosted + "search.html"]
    watched.locator("article input").fill("แผน")
    watched.locator("article button").click()
    watched.locator(".finder-found li").first.wait_for()
    assert watched.url.startswith(hosted + "search.html?words=")


@pytest.mark.parametrize("folder", ["/", "/office/", "/office/manual/"])
def test_a_wrong_address_leads_on_where_the_site_stands_elsewhere(
    watched: Page, built: Built, folder: str
) -> None:
    """Served from another place than the data say, as after a move or on a computer at hand."""
    with served(built, folder) as address:
        watched.goto(address + "sar/2569/no.html")
        links = watched.locator("article a")
        expect(links.first).to_have_attribute("href", f"{folder}index.html")
        expect(watched.locator("article form")).to_have_attribute("action", f"{folder}search.html")
        expect(watched.locator(".md-header")).to_have_css("position", "sticky")
        palette = "document.body.dataset.mdColorMedia"
        moved(watched)
        before = watched.evaluate(palette)
        watched.locator("form.md-header__option label:visible").click()
        watched.wait_for_function(f"before => {palette} !== before", arg=before)
        watched.goto(f"{address}index.html")  # what was chosen there holds here
        watched.locator("form.md-header__option label:visible").wait_for()
        assert watched.evaluate(palette) not in {before, None}
        watched.go_back()
        watched.locator(".md-search__input").fill("แผน")
        watched.locator(".md-search-result__item").first.wait_for()
        assert watched.evaluate("refused") == []


def test_links_to_other_sites_say_so_and_tell_them_nothing(
    watched: Page, hosted: str, built: Built
) -> None:
    """To readers and to programs that read to them; links within the site are not marked."""
    watched.goto(hosted + "example/sar/2599/x-ind-02.html")
    link = watched.locator("article a[href='https://example.org/meeting']").or_(
        watched.locator("article a[href^='https://example.org/']")
    )
    link.first.locator("xpath=ancestor::details[1]/summary").click()
    assert "เปิดเว็บไซต์อื่น" in link.first.aria_snapshot()
    for name in built.pages():
        for item in built.page(name).all("a"):
            address, rel = item.attributes.get("href", ""), item.attributes.get("rel", "").split()
            leads_out = address.startswith("http") and not address.startswith(
                "https://example.github.io/standards-manual/"
            )
            assert leads_out == ({"external", "noopener", "noreferrer"} <= {*rel}), (name, address)
            assert "target" not in item.attributes or name == "add.html"  # which stays open
    seen: list[str] = []
    watched.route("https://example.org/**", lambda route: route.fulfill(body="<p>x"))
    watched.on("request", lambda request: seen.append(request.headers.get("referer", "")))
    link.first.click()
    watched.wait_for_url("https://example.org/**")
    assert seen[0] == ""
