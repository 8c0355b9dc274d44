"""Where the links of a written page lead: to a file or page that exists, or to a sound address."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from posixpath import dirname, join, normpath, relpath
from urllib.parse import SplitResult, unquote, urlsplit
from xml.etree.ElementTree import Element

from macros.source.mistakes import Mistake, mistake
from macros.source.spelling import nearest_file
from macros.writing.markdown_engine import OF_MARKDOWN

_SCHEMES = {"http", "https", "mailto", "tel"}
_ENOUGH = 100  # links of a page of which what each may mean is looked for: it takes its time


@dataclass(frozen=True)
class Ground:
    """Where links may lead: the uris of files in docs/ (for near misses), whether any uri exists,
    of a file or of a page made from data; whether a page may hold an id; and the hosts that the
    project's texts name.
    """

    files: Collection[str]
    exists: Callable[[str], bool]
    holds: Callable[[str, str], bool]
    hosts: Callable[[], Collection[str]]


def page_links(
    uri: str, article: Element, ground: Ground
) -> Iterator[tuple[Mistake, Element, str]]:
    """What is wrong with the links and pictures of a page's tree: each with its element and the
    link as it is written there.
    """
    astray, plain = 0, replace(ground, files=())
    for element in article.iter():
        link = element.get("src" if element.tag == "img" else "href")
        if link is None:
            continue
        wrong = _judged(uri, element, link, ground if astray < _ENOUGH else plain)
        if wrong:
            astray += 1
            yield wrong, element, link


def _judged(uri: str, element: Element, link: str, ground: Ground) -> Mistake | None:
    try:
        parts = urlsplit(link)
    except ValueError:  # such as http://[x
        return mistake("LINK-08", address=link)
    if parts.scheme or parts.netloc:
        return _outward(element, parts, link, ground)
    if element.tag == "a" and not parts.path:
        return _on_page(uri, link, parts.fragment, ground)
    if parts.path.startswith(("/", "\\")):
        return mistake("PAGE-09", link=link)
    target = normpath(join(dirname(uri), unquote(parts.path)))
    if element.get(OF_MARKDOWN) is None:
        return _in_html(target, link, ground)
    if not ground.exists(target):
        return _nowhere(target, link, dirname(uri), ground)
    return _on_page(target, link, parts.fragment, ground)


def _outward(element: Element, parts: SplitResult, link: str, ground: Ground) -> Mistake | None:
    """What is wrong with an address outside of the site."""
    if element.tag == "img":
        return mistake("PAGE-34", link=link[:80])
    if parts.scheme and parts.scheme not in _SCHEMES:
        return mistake("PAGE-35", link=link[:80])
    named = parts.scheme and (not parts.netloc or parts.netloc.lower() in ground.hosts())
    return None if named else mistake("PAGE-36", link=link)


def _on_page(uri: str, link: str, fragment: str, ground: Ground) -> Mistake | None:
    if not fragment or not uri.endswith(".md"):
        return None
    if fragment == "__top" or ground.holds(uri, unquote(fragment)):
        return None
    return mistake("PAGE-08", link=link)


def _in_html(target: str, link: str, ground: Ground) -> Mistake | None:
    """What is wrong with a link in the page's own HTML, which no engine leads to a page."""
    if target.endswith(".md"):
        return mistake("PAGE-37", link=link)
    page = target.removesuffix(".html") + ".md"
    found = ground.exists(page if target.endswith(".html") else target)
    return None if found else mistake("PAGE-06", link=link)


def _nowhere(target: str, link: str, folder: str, ground: Ground) -> Mistake:
    page = target.removesuffix(".html") + ".md"  # what a built page is written as
    built = target.endswith(".html") and ground.exists(page)
    near = page if built else nearest_file(target, ground.files)
    if near is None:
        return mistake("PAGE-06", link=link)
    return mistake("PAGE-07", link=link, near=relpath(near, folder or "."))
