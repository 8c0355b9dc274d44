"""Whether each page has an address of its own and a place in the menu, and whether the pages that
others lead to are there: what MkDocs would only say when it builds, or not at all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from posixpath import dirname, join

from macros.checks.menu import leads_elsewhere, misshapen, stands_for_many
from macros.checks.settings import readable, settings
from macros.model.source import has_source
from macros.site.navigation import expand
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.node import Node
from macros.source.reader import read_yaml
from macros.views import addresses

_CONFIG = "mkdocs.yml"
_ALLOWED = {"YAML-15", "YAML-16", "YAML-17"}  # what YAML can and MkDocs takes, though no data may
OF_DATA = (
    *(each.path for each in addresses.SITE if each.path.endswith("/")),
    "example",
    "downloads/",
    addresses.ADD,
)
"""What the uris of pages and files that are made from data begin with."""
_RESERVED = ("assets/fonts/", "downloads/", "form/", "search/")  # folders that the build fills
_LED_TO = (
    addresses.HOME, addresses.SOURCE, addresses.COMPLETENESS, addresses.ASSIGNMENTS,
    addresses.DOWNLOADS, addresses.SEARCH, addresses.REPORTS, addresses.HELP, addresses.STANDARDS,
    addresses.INDICATORS, addresses.GROUPS, addresses.ACCESSIBILITY,
)  # fmt: skip


def check_menu_places(
    root: Path, files: Collection[str], made: Mapping[str, str] | None, parts: Collection[str]
) -> Iterator[Diagnostic]:
    """Problems of the files of docs/ (uris) of the project at `root`. `made` are the uris of pages
    made from data, each with its data file, None while these are not known; `parts` those that
    people may write instead.
    """
    yield from _twice(files, made or {}, parts)
    if not (root / _CONFIG).is_file():
        return
    dropped = () if has_source(root) else (addresses.SOURCE,)
    for uri in _LED_TO:
        if uri not in (*files, *dropped):
            yield Diagnostic(Location(f"docs/{uri}"), mistake("PAGE-32"))
    try:
        config = read_yaml(root, _CONFIG)
    except DataError as error:
        yield from (each for each in error.problems if each.mistake.code not in _ALLOWED)
        return
    yield from settings(root, config)
    rest = None if made is None else [uri for uri in made if uri not in files]
    yield from _menu(config, sorted(files), rest, dropped)


def _twice(
    files: Collection[str], made: Mapping[str, str], parts: Collection[str]
) -> Iterator[Diagnostic]:
    """Files that stand where the build puts its own."""
    taken = {_address(uri): data for uri, data in made.items()}
    for uri in files:
        place = Location(f"docs/{uri}")
        data = taken.get(_address(uri))
        if data and uri not in parts:
            yield Diagnostic(place, mistake("PAGE-30", data=data))
        elif _address(uri) == "404.html" or uri.startswith(_RESERVED):
            name = uri if "/" not in uri else dirname(uri)
            yield Diagnostic(place, mistake("PAGE-31", name=name))


def _address(uri: str) -> str:
    """Where a file stands on the site, for systems that do not tell capitals apart."""
    folder, name = dirname(uri), uri.rpartition("/")[2]
    if name == "README.md":
        name = "index.md"
    return join(folder, name.removesuffix(".md") + ".html" * name.endswith(".md")).casefold()


def _menu(
    config: Node, files: Sequence[str], made: Sequence[str] | None, dropped: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """Pages that the menu leaves out, and those that it names and are not there: of those made
    from data as far as they are known, and but those that are `dropped` from it.
    """
    nav = config.get("nav")
    if nav is None:
        return
    wrong = list(misshapen(nav))
    yield from wrong
    for entry in _named(nav) if not wrong else ():
        uri = str(entry.value)
        there = uri in {*files, *(made or ()), *dropped} or (
            made is None and uri.startswith(OF_DATA)
        )
        if not (there or stands_for_many(uri) or leads_elsewhere(uri)):
            yield Diagnostic(entry.place, mistake("PAGE-11", link=uri))
    written = [uri for uri in files if uri.endswith(".md")]
    plain = nav.plain()
    shown = set(
        _uris(expand(plain if isinstance(plain, list) else [], [*written, *(made or ())], {}))
    )
    hidden = readable(config, "not_in_nav")
    for uri in written:
        if uri not in shown and not hidden.match_file(uri):
            yield Diagnostic(Location(f"docs/{uri}"), mistake("PAGE-10", link=uri))
    rest = [uri for uri in made or () if uri not in shown and not hidden.match_file(uri)]
    if rest:
        names = ", ".join(rest[:5]) + " …" * (len(rest) > 5)
        yield Diagnostic(config.keys["nav"], mistake("PAGE-10", link=names))


def _named(nav: Node) -> Iterator[Node]:
    """The entries of a menu that name a page."""
    if isinstance(nav.value, dict):
        for child in nav.value.values():
            yield from _named(child)
    elif isinstance(nav.value, list):
        for child in nav.value:
            yield from _named(child)
    elif nav.value:
        yield nav


def _uris(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for child in nav.values():
            yield from _uris(child)
    elif isinstance(nav, list):
        for child in nav:
            yield from _uris(child)
