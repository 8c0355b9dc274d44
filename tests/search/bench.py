"""What search costs and finds at 1,000 and 5,000 pages of evidence, beside Material's own search.

The pages are made of the site's own words, chained as they follow one another there, 2,700 letters
each and five years of them. Both searches are driven through the same box of the same built site,
served compressed; Material's is the theme's as it comes, with `lang: th`.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import shutil
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from macros.commands.setup import browser
from macros.model.load import load_data
from macros.search.index import Document, ResultLabels, index
from macros.thai.words import pieces
from tests.built.box import Answer, Box, Figures, figures, uri
from tests.built.finding import Query, Rules, Shown, fold

LETTERS, YEARS = 2_700, range(2565, 2570)
_THEIRS = """(() => {
  const Native = Worker;
  globalThis.times = {};
  globalThis.Worker = class extends Native {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({data}) => {
        if (data.type === 1) times.ready = performance.now();
        if (data.type === 3) { times.took = performance.now() - times.asked; times.query = times.typed; times.total = data.data.items.length; }
      });
    }
    postMessage(message) {
      if (message.type === 0) times.began = performance.now();
      if (message.type === 2) { times.asked = performance.now(); times.typed = message.data; }
      super.postMessage(message);
    }
  };
})()"""
_LINKS = "() => [...document.querySelectorAll('.md-search-result__item')].map(i => i.querySelector('a').href)"


def search(project: Path) -> None:
    """Print every figure for the built site of a project."""
    manual = load_data(project).manual
    assert manual
    words, same = manual.terms.words, [item.names for item in manual.terms.synonyms]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        for count in (1_000, 5_000):
            pages = written(project / "site", count)
            shown = {name: Shown("", text, fold(text)) for name, text in pages.items()}
            rules = Rules(shown, same, words)
            queries, slips = rules.queries(), rules.slips(60)
            print(f"\nsearch in {count:,} pages, {sum(map(len, pages.values())):,} letters")
            with tempfile.TemporaryDirectory() as folder:
                site = shutil.copytree(project / "site", Path(folder, "site"))
                ours(site, pages, ResultLabels({"report": "รายงาน"}, {}, {}, same, words))
                _print_ours(chromium, site, queries, slips)
                theirs(site, pages)
                _print_theirs(chromium, site, queries)
        chromium.close()


def written(site: Path, count: int) -> dict[str, str]:
    """So many pages, by address: a title and text, in words that follow one another on the site."""
    text = " ".join(re.sub(r"<(script|style).*?</\1>|<[^>]+>", "", page.read_text(encoding="utf-8"), flags=re.S)
                    for page in sorted(site.rglob("*.html")))  # fmt: skip
    known = pieces(re.sub(r"\s+", " ", text)[:600_000])
    after: dict[str, list[str]] = defaultdict(list)
    for word, following in pairwise(known):
        after[word].append(following)
    chance = random.Random(count)
    return {
        f"page-{number:04}.html": _text(number, known, after, chance) for number in range(count)
    }


def _text(number: int, known: list[str], after: dict[str, list[str]], chance: random.Random) -> str:
    word, parts, length = chance.choice(known), [f"รายงานผลการดำเนินงานครั้งที่ {number}\n"], 0
    while length < LETTERS:
        word = chance.choice(known if chance.random() < 0.1 else after[word] or known)
        parts.append(word)
        length += len(word)
        if chance.random() < 0.02:
            parts.append(f" {chance.randrange(1, 4000)}\n")
    return "".join(parts)


def ours(site: Path, pages: dict[str, str], words: ResultLabels) -> None:
    """Replace a site's index by that of other pages."""
    shutil.rmtree(site / "search")
    made = (
        Document(name, "", f"<h1>{title}</h1>" + "".join(f"<p>{line}</p>" for line in lines), "report",
                 YEARS[number % len(YEARS)])
        for number, (name, (title, *lines)) in enumerate((n, t.split("\n")) for n, t in pages.items())
    )  # fmt: skip
    for address, content in index(made, words):
        (site / address).parent.mkdir(exist_ok=True)
        (site / address).write_bytes(content)
    (site / "search/search_index.json").write_text('{"config":{"separator":" "},"docs":[]}')


def theirs(site: Path, pages: dict[str, str]) -> None:
    """Give a site Material's own search of the same pages."""
    home = site / "index.html"
    text = home.read_text(encoding="utf-8")
    home.write_text(
        re.sub(r'<script src="[^"]*search/box\.js"></script>', "", text), encoding="utf-8"
    )
    docs = [
        {"location": name, "title": text.split("\n")[0], "text": text.partition("\n")[2]}
        for name, text in pages.items()
    ]
    config = {"lang": ["th"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"], "fields": {
        "title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}}  # fmt: skip
    index_file = site / "search/search_index.json"
    index_file.write_text(json.dumps({"config": config, "docs": docs}), encoding="utf-8")


class Counted(SimpleHTTPRequestHandler):
    """Serves text compressed, and counts what it sends."""

    sent: dict[str, int]

    def __init__(self, *given: Any, sent: dict[str, int], **more: Any) -> None:
        self.sent = sent
        super().__init__(*given, **more)

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        if path.suffix not in {".js", ".json", ".css", ".html"} or not path.is_file():
            return super().send_head()
        content = gzip.compress(path.read_bytes(), 6)
        self.sent[self.path] = self.sent.get(self.path, 0) + len(content)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)

    def log_message(self, *given: Any) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """The address of a site that is served meanwhile, and the bytes that each file took."""
    sent: dict[str, int] = {}
    handler = partial(Counted, directory=str(site), sent=sent)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", sent
        server.shutdown()


def _bytes(sent: dict[str, int]) -> int:
    """What was sent for search: not the page, its style sheets and Material's own script."""
    kept = ("search/", "lunr", "workers/")
    return sum(size for path, size in sent.items() if any(word in path for word in kept))


def _print_ours(chromium: Browser, site: Path, queries: list[Query], slips: list[Query]) -> None:
    with served(site) as (address, sent):
        page = chromium.new_page()
        page.goto(address + "index.html")
        page.wait_for_load_state("networkidle")
        print(f"  ours: first view {_bytes(sent):,} bytes")
        started = time.perf_counter()
        box = Box(page, address)
        box.ask("หลักฐาน")
        first = 1000 * (time.perf_counter() - started)
        print(f"    first answer after {first:.0f} ms, {_bytes(sent):,} bytes")
        started = time.perf_counter()
        box.ask("ฮฮฮฮฮฮ")
        whole = 1000 * (time.perf_counter() - started)
        print(
            f"    a word that is nowhere: every part, {whole:.0f} ms more, {_bytes(sent):,} bytes in all"
        )
        _report([(query, box.ask(query.text)) for query in queries])
        _report([(query, box.ask(query.text)) for query in slips], "one slip: ")
        page.close()


def _print_theirs(chromium: Browser, site: Path, queries: list[Query]) -> None:
    with served(site) as (address, sent):
        page = chromium.new_page()
        page.set_default_timeout(120_000)
        page.add_init_script(_THEIRS)
        page.goto(address + "index.html")
        page.wait_for_function("() => times.ready")
        ready = page.evaluate("times.ready - times.began")
        print(f"  Material's: first view {_bytes(sent):,} bytes, ready after {ready:.0f} ms")
        _report([(query, _ask_theirs(page, query.text, address)) for query in queries])
        page.close()


def _ask_theirs(page: Page, query: str, address: str) -> Answer:
    box = page.locator("input.md-search__input")
    box.click()
    box.fill(query)
    box.press("End")
    page.wait_for_function("query => times.query === query", arg=query)
    found = tuple(uri(link, address) for link in page.evaluate(_LINKS))
    return Answer(found, page.evaluate("times.total"), "", "", page.evaluate("times.took"))


def _report(asked: list[tuple[Query, Answer]], name: str = "") -> None:
    worth: Figures = figures(asked)
    took = [answer.took for _, answer in asked]
    print(
        f"    {name}{len(asked)} queries: {worth}; ms p50 {median(took):.0f}, p95 {quantiles(took, n=20)[-1]:.0f}"
    )
