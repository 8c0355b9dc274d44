"""What search should find, worked out apart from it: what Chromium says the pages show, and queries
made from that text by rule.

A page is relevant to a query when its text has the query, or another name of the same thing: blanks
between Thai letters and kinds of digits apart, and not cut out of a longer number; or when people
call it so, or by what begins with most of it.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from playwright.sync_api import Page

from macros.thai.words import pieces

CONTROLS = (
    ".headerlink, .edit-data, .md-content__button, .hero-actions, .mark, .source-number, .example-note, .keeping, .edit-page, .marks-line,"
    " .footnote-ref, .footnote-backref, .field-files, .sheet, form, nav, button, script, svg text, svg title, [aria-hidden=true]"
)
"""What search need not find: what leads elsewhere, what is said twice for the eye, the fields of data
files, whose words stand where the data are shown, and what an assessors' sheet says again of its indicator's page.
"""
_SHOWN = """(html, controls) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = page.querySelector('article.md-content__inner');
  if (!article) return null;
  article.querySelectorAll(controls).forEach(each => each.remove());
  article.querySelectorAll('details').forEach(each => each.open = true);
  document.body.replaceChildren(article);
  return {title: article.querySelector('h1')?.innerText ?? '', text: article.innerText
    + '\\n' + [...article.querySelectorAll('svg desc')].map(each => each.textContent).join('\\n')};
}"""
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_WORD = re.compile(r"[ก-๎]+")


@dataclass(frozen=True)
class Shown:
    """A page as people see it: its title, and its text folded for comparing."""

    title: str
    text: str
    folded: str


@dataclass(frozen=True)
class Query:
    """A query of a kind, and the pages that should be found. `best` is the one that should be
    among the first, where there is one.
    """

    kind: str
    text: str
    relevant: frozenset[str] = field(default_factory=frozenset)
    best: str = ""


def fold(text: str) -> str:
    """A text as search should compare it."""
    text = unicodedata.normalize("NFC", text).lower().translate(_ARABIC)
    text = (
        re.sub("[\u200b\u2060\ufeff\u00ad]", "", text)
        .replace("\u0e4d\u0e32", "ำ")
        .replace("เเ", "แ")
    )
    text = re.sub("[“”]", '"', text)
    text = re.sub(r"[^\S\n]+", " ", text)
    return re.sub(r"(?<![0-9a-z]) | (?![0-9a-z])", "", text)


def shown(page: Page, html: str) -> Shown | None:
    """What a page of the site shows; None for one without an article."""
    found = page.evaluate(f"([html, controls]) => ({_SHOWN})(html, controls)", [html, CONTROLS])
    return Shown(found["title"], found["text"], fold(found["text"])) if found else None


def has(folded: str, text: str) -> bool:
    """Whether a folded text has another, not cut out of a longer number."""
    wanted = fold(text)
    before = r"(?<![0-9])(?<![0-9][.,])" if wanted[:1].isdigit() else ""
    after = r"(?![.,]?[0-9])" if wanted[-1:].isdigit() else ""
    return bool(re.search(before + re.escape(wanted) + after, folded))


class Rules:
    """Makes queries of every kind from pages; the same ones each time."""

    def __init__(
        self,
        pages: dict[str, Shown],
        same: Sequence[Sequence[str]],
        words: Sequence[str],
        called: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ):
        self.pages, self.same, self.called = pages, same, called
        self.chance = random.Random(2569)
        self.all = "\n".join(page.folded for page in pages.values())
        self.compounds = [word for word in words if has(self.all, word)]
        self.words = self._words()

    def relevant(self, *terms: str) -> frozenset[str]:
        """The pages that have every term, or another name of it."""
        names = [self._names(term) for term in terms]
        return frozenset(
            uri
            for uri, page in self.pages.items()
            if all(
                any(has(page.folded, name) or self._is_called(uri, name) for name in each)
                for each in names
            )
        )

    def _is_called(self, uri: str, term: str) -> bool:
        wanted = fold(term)
        names = map(fold, self.called.get(uri, ()))
        return any(name.startswith(wanted) and len(wanted) >= 0.6 * len(name) for name in names)

    def queries(self) -> list[Query]:
        """All of them."""
        made: dict[str, tuple[Iterator[tuple[str, tuple[str, ...]]], int]] = {
            "single": (((w, (w,)) for w in self._some(self.words)), 36),
            "compound": (((w, (w,)) for w in self._some(self.compounds)), 36),
            "prefix": (self._parts(lambda word: _clusters(word)[:-1]), 24),
            "inner": (self._parts(lambda word: _pieces(word)[1:]), 15),
            "digits": (self._digits(), 20),
            "mixed": (self._mixed(), 20),
            "several": (self._several(), 20),
        }
        found = []
        for kind, (candidates, most) in made.items():
            seen: set[str] = set()
            for text, terms in candidates:
                if text not in seen and (relevant := self.relevant(*terms)):
                    seen.add(text)
                    found.append(Query(kind, text, relevant))
                if len(seen) == most:
                    break
        return found

    def slips(self, most: int) -> list[Query]:
        """Words with one slip of typing that stand nowhere as they are typed."""
        found: list[Query] = []
        for word in self._some([w for w in {*self.compounds, *self.words} if len(w) >= 6]):
            typed = self._slip(word)
            if not has(self.all, typed) and (relevant := self.relevant(word)):
                found.append(Query("slip", typed, relevant))
            if len(found) == most:
                break
        return found

    def titles(self) -> list[Query]:
        """What only one page is called."""
        count: dict[str, list[str]] = {}
        for uri, page in self.pages.items():
            count.setdefault(page.title, []).append(uri)
        return [
            Query("title", t, best=uris[0]) for t, uris in count.items() if t and len(uris) == 1
        ]

    def _names(self, term: str) -> set[str]:
        bare = fold(term).replace(".", "")
        lists = [each for each in self.same if bare in {fold(n).replace(".", "") for n in each}]
        return {term, *(name for each in lists for name in each)}

    def _some(self, words: Sequence[str]) -> Iterator[str]:
        return iter(self.chance.sample(sorted(words), len(words)))

    def _words(self) -> list[str]:
        text = "\n".join(page.text for page in self.pages.values())
        found = {w for run in _WORD.findall(text) for w in _pieces(run) if len(w) >= 3}
        return sorted(found)

    def _parts(self, part: Callable[[str], list[str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
        for word in self._some([w for w in self.compounds if len(w) >= 7]):
            text = "".join(part(word))
            if len(text) >= 4:
                yield text, (text,)

    def _digits(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        text = "\n".join(page.text for page in self.pages.values())
        found = sorted(set(re.findall(r"[ก-ฮ][ก-๙.]{1,12} [0-9๐-๙]{1,4}(?![0-9๐-๙])", text)))
        for number, phrase in enumerate(self._some(found)):
            other = phrase.translate(_ARABIC if number % 2 else _THAI)
            yield (other.replace(" ", "") if number % 3 == 0 else other), (phrase,)

    def _mixed(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        text = "\n".join(page.text for page in self.pages.values())
        found = sorted(set(re.findall(r"[A-Za-z][A-Za-z0-9_-]{2,}(?:\.[a-z]{3,4})?", text)))
        for number, word in enumerate(self._some(found)):
            yield (word.lower() if number % 2 else word), (word,)

    def _several(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for _ in range(200):
            page = self.chance.choice(sorted(self.pages))
            inside = [w for w in self.compounds if has(self.pages[page].folded, w)]
            if len(inside) > 4:
                chosen = self.chance.sample(inside, 2 + self.chance.randrange(2))
                yield " ".join(chosen), tuple(chosen)

    def _slip(self, word: str) -> str:
        """One letter left out, put in, changed, or swapped with the next."""
        at = self.chance.randrange(1, len(word) - 1)
        letter = self.chance.choice("กงนมรลวสาิ่้")
        return self.chance.choice(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            ]
        )


def _pieces(run: str) -> list[str]:
    """The words of a run of Thai, by ICU."""
    return pieces(run)


def _clusters(word: str) -> list[str]:
    """Letters with the marks on them."""
    return re.findall(r"[เ-ไ]?[ก-ฮ][\u0e31-\u0e3a\u0e45\u0e47-\u0e4e]*|.", word)
