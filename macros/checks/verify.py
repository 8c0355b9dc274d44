"""The built site, read back before it replaces the old one.

MkDocs checks the links of Markdown; the views write HTML, whose links only this sees.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from macros.source.mistakes import mistake
from macros.source.problem import Place, Problem

_NOT_FOUND = "404.html"  # shown at any address, so its links are absolute
_LOADED = {"src", "data", "action", "poster"}


def verify(site: Path) -> tuple[Problem, ...]:
    """What is wrong with the pages in a folder, sorted: links and anchors that lead nowhere,
    ids that stand twice, and whatever would be loaded from another host.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: _read(site / name) for name in files if name.endswith(".html")}
    found = [
        problem
        for name, page in pages.items()
        for problem in (*_repeated(name, page), *_astray(name, page, files, pages))
    ]
    return tuple(sorted(found))


class _Page(HTMLParser):
    """A page's ids and links with their lines."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[tuple[str, int]] = []
        self.links: list[tuple[str, str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the ids and links of an element."""
        line = self.getpos()[0]
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append((value, line))
            elif name == "href" or name in _LOADED:
                loads = name in _LOADED or (tag == "link" and ("rel", "canonical") not in attrs)
                self.links.append(("load" if loads else "go", value or "", line))


def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page


def _repeated(name: str, page: _Page) -> Iterator[Problem]:
    seen: set[str] = set()
    for identity, line in page.ids:
        if identity in seen:
            yield _problem(name, line, "SITE-01", id=identity)
        seen.add(identity)


def _astray(name: str, page: _Page, files: set[str], pages: dict[str, _Page]) -> Iterator[Problem]:
    for purpose, link, line in page.links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            if purpose == "load" and parts.scheme != "data":
                yield _problem(name, line, "SITE-02", link=link)
        elif name != _NOT_FOUND:
            target = _target(name, parts.path)
            if target not in files:
                yield _problem(name, line, "SITE-03", link=link)
            elif parts.fragment and target in pages:
                anchors = {identity for identity, _ in pages[target].ids}
                if unquote(parts.fragment) not in anchors | {"__top"}:
                    yield _problem(name, line, "SITE-04", link=link)


def _target(name: str, path: str) -> str:
    return normpath(f"{dirname(name)}/{unquote(path)}").lstrip("/") if path else name


def _problem(name: str, line: int, code: str, **words: object) -> Problem:
    return Problem(Place(f"site/{name}", line), mistake(code, **words))
