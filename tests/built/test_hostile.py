"""Every payload of the evidence tests as evidence of the real site, in a real browser and without
the policy: what the build lets through neither runs nor fetches anything, and the rest is told of.
"""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.evidence.links import LinkTargets
from macros.evidence.markdown_source import MarkdownSource
from macros.evidence.markup import Renderer
from macros.source.diagnostic import Location
from tests.evidence.payloads import PAYLOADS

from .conftest import Built, go, run, serve
from .crowded import HOSTILE, HUNDRED, LITERAL, MANY, TITLES, UNFINISHED, written

HIT = "window.hit = 0; for (const f of ['alert', 'confirm', 'prompt']) window[f] = () => { hit += 1 };"
TOUCH = """
document.querySelectorAll('body *').forEach(e => ['click', 'mouseover', 'focus', 'error', 'load']
  .forEach(name => e.dispatchEvent(new Event(name))))
"""
REFUSED = [item for item in PAYLOADS if item.expected != "literal"]
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>', re.IGNORECASE)


@pytest.fixture
def touched(chromium: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page that counts what runs, and the addresses it asked for."""
    page = chromium.new_page(viewport={"width": 1300, "height": 900})
    page.add_init_script(HIT)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    yield page, fetched
    page.close()


@pytest.fixture(scope="module")
def hostile(crowded: Built, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The crowded site without its policy."""
    site = Built(tmp_path_factory.mktemp("hostile"), crowded.output)
    shutil.copytree(crowded.site, site.site)
    for page in site.site.rglob("*.html"):
        html, count = _POLICY.subn("", page.read_text(encoding="utf-8"))
        assert count == 1
        page.write_text(html, encoding="utf-8")
    return site


@pytest.fixture(scope="module")
def hostile_address(hostile: Built) -> Iterator[str]:
    yield from serve(hostile)


def test_what_the_site_publishes_neither_runs_nor_fetches(
    touched: tuple[Page, list[str]], hostile: Built, hostile_address: str
) -> None:
    page, fetched = touched
    sections: list[str] = []
    found = [path.name for path in (hostile.site / "sar/2569").glob("ind-01*.html")]
    for name in [*(f"sar/2569/{name}" for name in found), "sar/2569/register.html"]:
        go(page, hostile_address + name)
        page.evaluate(TOUCH)
        sections += page.locator("section.piece").all_inner_texts()
        protocols = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.protocol)")
        assert set(protocols) <= {"http:", "https:", "mailto:"}
        assert page.locator("article :is(script, iframe, object, style, base, meta)").count() == 0
        page.wait_for_timeout(200)
        assert page.evaluate("window.hit") == 0, name
    assert len(sections) == len(LITERAL) + len(TITLES)
    assert {url.split("/")[2] for url in fetched} == {hostile_address.split("/")[2]}


def test_titles_are_shown_as_they_are_written(hostile: Built) -> None:
    shown = Counter(
        head.text.rstrip("¶")
        for path in (hostile.site / "sar/2569").glob("ind-01*.html")
        for head in hostile.page(f"sar/2569/{path.name}").all("h3")
    )
    for title in TITLES:
        assert shown[" ".join(title.split())] == 1, title


def test_a_hundred_pieces_stay_light_and_keep_their_anchors(crowded: Built) -> None:
    """Pages of at most 150 kB, as the house allows; every anchor stands on the first."""
    first = f"{MANY.removeprefix('docs/')}.html"
    pages = sorted((crowded.site / first).parent.glob("ind-02*.html"))
    assert len(pages) > 2
    assert {page.name for page in pages if page.stat().st_size > 150_000} == set()
    ids = [item.attributes.get("id", "") for item in crowded.page(first).elements]
    assert len([key for key in ids if key.startswith("piece-") and "--" not in key]) == 100
    shown = [
        item.text.rstrip("¶")
        for page in pages
        for item in crowded.page(page.relative_to(crowded.site).as_posix()).all("h3")
        if "section" in item.inside and item.attributes["id"].startswith("piece-")
    ]
    assert sorted(shown) == sorted(HUNDRED)


@pytest.mark.parametrize(
    "name", ["groups/x-planning.html", "sar/2599/gaps.html", "sar/2599/x-ind-01.html#missing"]
)
def test_what_is_missing_tells_a_title_as_it_is_written(
    touched: tuple[Page, list[str]], hostile_address: str, name: str
) -> None:
    page, _ = touched
    go(page, f"{hostile_address}example/{name}")
    page.evaluate(TOUCH)
    assert UNFINISHED in page.locator("ul.lacks, ol.todo").first.inner_text()
    assert page.evaluate("window.hit") == 0


def test_the_search_runs_nothing_it_finds(
    touched: tuple[Page, list[str]], hostile_address: str
) -> None:
    page, _ = touched
    go(page, hostile_address + "sar/2569/ind-01.html")
    for words in ("template", "javascript", "title"):
        box = page.locator("input.md-search__input")
        box.click()
        box.fill(words)
        box.press("End")
        page.locator(".md-search-result__item").first.wait_for()
        page.evaluate(TOUCH)
        assert page.evaluate("window.hit") == 0, words
        assert page.locator("[data-md-component=search] :is(img, script, iframe)").count() == 0


def test_every_other_payload_is_told_of_at_its_line(project: Path) -> None:
    """By the real command; nothing is published."""
    folder = project / HOSTILE
    folder.mkdir(parents=True)
    for payload in REFUSED:
        (folder / f"{payload.id}.md").write_bytes(written(payload).encode())
    done = run(project, "build", "--pages")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert not (project / "site").exists()
    told = done.stdout + done.stderr
    for payload in REFUSED:
        line, column = payload.expected
        assert f"{HOSTILE}/{payload.id}.md:{line + 7}:{column}: " in told, payload.id


def test_no_payload_runs_or_fetches(touched: tuple[Page, list[str]], tmp_path: Path) -> None:
    """Neither does the HTML that the two walls leave of what is refused."""
    renderer, nothing = Renderer(), LinkTargets("sar/2569/ind-01", frozenset(), {}, frozenset())
    parts = [
        renderer.render(MarkdownSource(item.markdown, Location("x.md"), f"p{number}"), nothing).html
        for number, item in enumerate(PAYLOADS)
    ]
    file = tmp_path / "page.html"
    body = "".join(f"<section>{part}</section>" for part in parts)
    file.write_text(f"<!doctype html><meta charset=utf-8><body>{body}", encoding="utf-8")
    page, fetched = touched
    page.goto(file.as_uri())
    assert page.locator("section").count() == len(parts), "a payload left its section"
    assert page.evaluate("document.body.children.length") == len(parts)
    page.evaluate(TOUCH)
    hrefs = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.protocol)")
    assert set(hrefs) <= {"http:", "https:", "mailto:", "file:"}
    page.wait_for_timeout(500)
    assert page.evaluate("window.hit") == 0
    assert fetched == [file.as_uri()]
