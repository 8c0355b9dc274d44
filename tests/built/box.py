"""Material's real search box, driven as a reader would, and judged by what its list shows; and for
many queries the worker behind it, of which the box shows the answers (test_questions compares them).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page

from .finding import Query

_LISTEN = """async () => {
  globalThis.heard = {};
  let told = null;
  (await manualSearch.started).addEventListener('message', ({data}) => {
    if (data.type === 'told') told = data;
    if (data.type === 3 && told) heard = {...told, first: heard.query === told.query ? heard.first ?? told.took : told.took};
  });
}"""
_LIST = """() => [...document.querySelectorAll('.md-search-result__item')]
  .map(item => item.querySelector('a').href)"""


_ASKED = """async queries => {
  const worker = new Worker(JSON.parse(document.getElementById('__config').textContent).search);
  const answered = query => new Promise((resolve, reject) => {
    let told = {};
    worker.onmessage = ({data}) => {
      if (data.type === 'failed') reject(data.message);
      if (data.type === 'told') told = data;
      if (data.type !== 3 || told.query !== query || !told.done) return;
      resolve({...told, links: data.data.items.map(item => item[0].location)});
    };
    worker.postMessage({type: 2, data: query});
  });
  const found = [];
  for (const query of queries) found.push(await answered(query));
  worker.terminate();
  return found;
}"""


@dataclass(frozen=True)
class Answer:
    """The pages that the list shows (uris, the best first), how many were found in all, in which
    way, and the worker's milliseconds until the last answer.
    """

    pages: tuple[str, ...]
    total: int
    way: str
    meant: str
    took: float


class Box:
    """The box of a page that is open at `address`, a site's root."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.input = page.locator("input.md-search__input")
        self.input.click()
        page.evaluate(_LISTEN)

    def ask(self, query: str) -> Answer:
        """Type a query and wait for its last answer."""
        self.input.fill(query)
        self.page.wait_for_function("query => heard.query === query && heard.done", arg=query)
        heard = self.page.evaluate("heard")
        return self._answer(heard, self.page.evaluate(_LIST))

    def asked(self, queries: Sequence[str]) -> list[Answer]:
        """The answers of a worker of the box's own kind to many queries."""
        return [
            self._answer(heard, heard["links"]) for heard in self.page.evaluate(_ASKED, queries)
        ]

    def _answer(self, heard: dict[str, Any], links: Iterable[str]) -> Answer:
        return Answer(
            tuple(uri(link, self.address) for link in links),
            heard["pages"], heard["way"], heard.get("meant") or "", heard["took"],
        )  # fmt: skip


def uri(link: str, address: str) -> str:
    """The page that a link leads to, as a file of the site."""
    return unquote(urlsplit(link).path).removeprefix(unquote(urlsplit(address).path))


@dataclass(frozen=True)
class Figures:
    """What the answers to a set of queries are worth (0 to 1)."""

    recall: float
    precision: float
    nothing: float

    def __str__(self) -> str:
        return (
            f"recall@10 {self.recall:.3f}, precision@5 {self.precision:.3f}, "
            f"without any result {self.nothing:.3f}"
        )


def figures(asked: Sequence[tuple[Query, Answer]]) -> Figures:
    """Of queries with their answers."""
    return Figures(
        fmean(recall(query.relevant, answer.pages) for query, answer in asked),
        fmean(precision(query.relevant, answer.pages) for query, answer in asked),
        fmean(not answer.pages for _, answer in asked),
    )


def recall(relevant: Collection[str], pages: Sequence[str]) -> float:
    """The share of the relevant pages (at most ten) that are among the first ten."""
    return len(set(pages[:10]) & set(relevant)) / min(10, len(relevant))


def precision(relevant: Collection[str], pages: Sequence[str]) -> float:
    """The share of the first five shown that are relevant."""
    return fmean(page in relevant for page in pages[:5]) if pages else 0.0


def by_kind(asked: Iterable[tuple[Query, Answer]]) -> dict[str, list[tuple[Query, Answer]]]:
    """The same, by kind of query."""
    kinds: dict[str, list[tuple[Query, Answer]]] = {}
    for query, answer in asked:
        kinds.setdefault(query.kind, []).append((query, answer))
    return kinds
