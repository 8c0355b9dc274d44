"""The built site, read back before it replaces the old one.

The check reads what people write; this reads what would be published, whoever wrote it: a page,
a view, a theme or a library. Nothing leads astray, loads or runs what the site did not bring.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from macros.cache.records import Records
from macros.checks.built import Built, reading
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake

_TEMPLATE = (
    "404.html"  # of the theme alone, at any address: its scripts are known, its links absolute
)
_SCHEMES = {"http", "https", "mailto", "tel"}
_KILO, _MEGA, _GIGA = 1000, 1000**2, 1000**3


@dataclass(frozen=True)
class Limits:
    """Sizes in bytes above which is a warning, and above which nothing is published: of a page,
    and of the site (GitHub Pages publishes up to 1 GB).
    """

    page: tuple[int, int] = (500 * _KILO, 2 * _MEGA)
    site: tuple[int, int] = (500 * _MEGA, _GIGA)


@dataclass(frozen=True)
class _Site:
    """The files and pages of a built site, what its policy allows, and which hosts it may name."""

    files: Mapping[str, int]
    pages: Mapping[str, Built]
    hosts: Collection[str]
    address: str


def verify(
    site: Path,
    hosts: Collection[str],
    limits: Limits | None = None,
    records: Records | None = None,
    address: str = "",
) -> tuple[Diagnostic, ...]:
    """What is wrong with the pages in a folder, sorted. `hosts` are those that the project's own
    texts name, the only ones that a link may lead to; `records` are what is known from before;
    `address` is where the site is published.
    """
    sizes, read = limits or Limits(), reading(records or Records(None))
    found = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    files = {path.relative_to(site).as_posix(): size for path, size in found.items()}
    pages = {name: read(site / name) for name in files if name.endswith(".html")}
    whole = _Site(files, pages, hosts, address)
    problems = [problem for name in pages for problem in _page(name, whole)]
    return tuple(sorted([*problems, *_sizes(files, sizes)]))


def _page(name: str, site: _Site) -> Iterator[Diagnostic]:
    page = site.pages[name]
    yield from _repeated(name, page)
    for purpose, link, line in page.links:
        yield from _link(name, purpose, link, line, site)
    known = {code for code, _ in site.pages[_TEMPLATE].scripts} if _TEMPLATE in site.pages else ()
    for code, line in page.scripts:
        if code not in known:
            yield _problem(name, line, "SITE-05", text=code.strip()[:30])
    for what, line in page.handlers:
        yield _problem(name, line, "SITE-06", what=what)
    for what, line in page.harmful:
        yield _problem(name, line, "SITE-07", what=what)
    for what, line in page.leftovers:
        yield _problem(name, line, "SITE-08", text=what)
    for link, line in page.unguarded:
        if not (site.address and link.startswith(site.address)):
            yield _problem(name, line, "SITE-80", link=link)
    if not page.policy:
        yield _problem(name, 1, "SITE-09")


def _repeated(name: str, page: Built) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for identity, line in page.ids:
        if identity in seen:
            yield _problem(name, line, "SITE-01", id=identity)
        seen.add(identity)


def _link(name: str, purpose: str, link: str, line: int, site: _Site) -> Iterator[Diagnostic]:
    try:
        parts = urlsplit(link)
    except ValueError:  # such as http://[x
        yield _problem(name, line, "SITE-03", link=link)
        return
    if parts.scheme or parts.netloc:
        yield from _outward(name, purpose, link, line, site.hosts)
    elif name != _TEMPLATE:
        target = _target(name, parts.path)
        if target not in site.files:
            yield _problem(name, line, "SITE-03", link=link)
        elif parts.fragment and target in site.pages:
            anchors = {identity for identity, _ in site.pages[target].ids}
            if unquote(parts.fragment) not in anchors | {"__top"}:
                yield _problem(name, line, "SITE-04", link=link)


def _outward(
    name: str, purpose: str, link: str, line: int, hosts: Collection[str]
) -> Iterator[Diagnostic]:
    parts = urlsplit(link)
    if purpose == "load":
        if parts.scheme != "data":
            yield _problem(name, line, "SITE-02", link=link)
    elif parts.scheme and parts.scheme not in _SCHEMES:
        yield _problem(name, line, "SITE-10", scheme=parts.scheme)
    elif parts.netloc and parts.netloc.lower() not in hosts:
        yield _problem(name, line, "SITE-11", host=parts.netloc)


def _sizes(files: Mapping[str, int], limits: Limits) -> Iterator[Diagnostic]:
    for name, size in files.items():
        if name.endswith(".html") and size > limits.page[0]:
            found = mistake("SITE-12", size=size // _KILO, limit=limits.page[0] // _KILO)
            yield Diagnostic(Location(f"site/{name}"), found, warning=size <= limits.page[1])
    whole = sum(files.values())
    if whole > limits.site[0]:
        found = mistake("SITE-13", size=whole // _MEGA, limit=limits.site[0] // _MEGA)
        yield Diagnostic(Location("site"), found, warning=whole <= limits.site[1])


def _target(name: str, path: str) -> str:
    return normpath(f"{dirname(name)}/{unquote(path)}").lstrip("/") if path else name


def _problem(name: str, line: int, code: str, **words: object) -> Diagnostic:
    return Diagnostic(Location(f"site/{name}", line), mistake(code, **words))
