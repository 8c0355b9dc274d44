"""Texts rendered by the parser's twin in the browser, in one batch, beside those of the build."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import Phase, given, settings
from playwright.sync_api import Page

from macros.evidence.links import LinkTargets
from macros.evidence.markdown_source import MarkdownSource
from macros.evidence.markup import Renderer
from macros.evidence.twin import twin_data
from macros.source.diagnostic import Location
from macros.thai.normal import normalized
from macros.thai.private import readable
from macros.views.evidence_form import DIALECT
from tests.evidence.rendering import ANCHOR, HERE, library
from tests.properties.strategies import changed, markdown

SCRIPTS = tuple(f"{name}.js" for name in DIALECT)
_ALL = """([texts, options]) => {
  return texts.map((text) => {
    try {
      const { html, problems, used } = evidenceForm.markdown.render(text, options);
      return [html, problems.map((each) => Object.values(each)), used];
    } catch (error) { return [`${error.stack}`, [], []]; }
  });
}"""
Outcome = tuple[str, list[list[Any]], list[str]]
"""HTML; line, column, code, text and weight of each problem; the files that are used."""


def whole_library() -> LinkTargets:
    """The tests' library as the build makes one, with the normal spelling of its names."""
    plain = library()
    return replace(plain, alike={normalized(uri): uri for uri in plain.attachments})


def generated(number: int) -> list[str]:
    """Texts as the properties make them of whole, broken and nested constructs: always the same."""
    chance, texts = random.Random(number), list[str]()

    @settings(max_examples=number, database=None, derandomize=True, phases=[Phase.generate])
    @given(markdown())
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    return [*texts, *(changed(chance) for _ in range(number))]


def known() -> dict[str, Any]:
    """What the browser is told of the folder in which the tests' evidence stands."""
    shelf = library()
    files = [{"name": uri, **_size(shelf.pixels.get(uri))} for uri in sorted(shelf.attachments)]
    own = {"anchor": ANCHOR, "level": 4, "folder": HERE, "files": files}
    return {**own, "pieces": dict(shelf.pieces), "pages": sorted(shelf.pages)}


def _size(pixels: tuple[int, int] | None) -> dict[str, int]:
    return dict(zip(("width", "height"), pixels or (), strict=False))


def told(page: Page) -> None:
    """Tell a page's scripts what the build knows of the dialect."""
    page.evaluate(
        "(dialect) => { evidenceForm.dialect = dialect; }", json.loads(json.dumps(twin_data()))
    )


def in_browser(page: Page, texts: Sequence[str], options: dict[str, Any]) -> list[Outcome]:
    """What the twin makes of the texts."""
    told(page)
    found = page.evaluate(_ALL, [list(texts), options])
    return [(html, problems, used) for html, problems, used in found]


def in_python(text: str, shelf: LinkTargets | None = None) -> Outcome:
    """What the build makes of a text, as it reads one from a file."""
    shelf = shelf or whole_library()
    read = readable(text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    made = Renderer().render(MarkdownSource(read, Location("x.md"), ANCHOR), shelf)
    rows = [
        [each.place.line, each.place.column, each.mistake.code, each.message, each.warning]
        for each in made.problems
    ]
    return made.html, rows, sorted(shelf.used)
