"""The navigation: mkdocs.yml says the order, the data fill in what exists once per datum.

An entry "folder/*" stands for the pages of that folder that no other entry names; where they
stand in several folders, each is a section: its index, then its pages; folders of one title are one.
A section in which nothing is found is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from posixpath import dirname
from types import MappingProxyType
from typing import Any

from macros.assessment.archive import Archive
from macros.model.manual import Manual
from macros.model.shelves import shelves
from macros.templating import literal
from macros.views import addresses

_ALL = "/*"
_FEW = 9  # manuals that a menu lists without the names of their groups


@dataclass(frozen=True)
class _Rest:
    """What "folder/*" entries are filled with: see `expand`. `named` are pages that others name."""

    uris: Sequence[str]
    titles: Mapping[str, str]
    shelved: Mapping[str, str]
    named: frozenset[str]

    def place(self, folder: str) -> int:
        """Where a folder comes among others: those that are not shelved stay as they are."""
        return list(self.shelved).index(folder) if folder in self.shelved else -1


def menu(nav: Sequence[Any], uris: Sequence[str], archives: Sequence[Archive]) -> list[Any]:
    """The MkDocs nav (as mkdocs.yml writes it) of all pages (uris in docs/, in their order) of these
    archives, the project's own first; without the page of the source document, where there is none.
    """
    own = archives[0].manual
    kept = list(nav) if own.source else without(nav, addresses.SOURCE)
    return expand(kept, uris, folders(kept, archives), _shelved(own))


def expand(
    nav: Sequence[Any],
    uris: Sequence[str],
    titles: Mapping[str, str],
    shelved: Mapping[str, str] = MappingProxyType({}),
) -> list[Any]:
    """An MkDocs nav with its "folder/*" entries replaced.

    `uris` are all pages in their order; `titles` name the folders that become sections when a
    wildcard finds more than one of them. Folders that are `shelved` come after the others and in
    that order, below the heading that is given there, if it is not "".
    """
    rest = _Rest(uris, titles, shelved, frozenset(_names(list(nav))))
    return list(_inner(list(nav), rest))


def without(nav: Sequence[Any], uri: str) -> list[Any]:
    """An MkDocs nav without the entries of a page, and without the sections that held it alone."""
    return list(filter(None, (_cut(entry, uri) for entry in nav)))


def _cut(entry: Any, uri: str) -> Any:
    if isinstance(entry, list):
        return without(entry, uri)
    if isinstance(entry, dict):
        kept = {title: _cut(inner, uri) for title, inner in entry.items()}
        return {title: inner for title, inner in kept.items() if inner}
    return None if entry == uri else entry


def folders(nav: Sequence[Any], archives: Iterable[Archive]) -> dict[str, str]:
    """What sections of the navigation are called, by their folder: manuals and years by the data, the
    others as in the part of the navigation (as mkdocs.yml writes it) that holds the office's own.
    """
    found: dict[str, str] = {}
    headings = dict(_headings(list(nav)))
    for archive in archives:
        manuals = archive.manual.procedures
        found |= {
            archive.home + dirname(addresses.address(x, x.id)): escape(x.name) for x in manuals
        }
        found |= {
            archive.home + dirname(addresses.report(year)): f"ปีงบประมาณ {year}"
            for year in archive.years
        }
        found |= {archive.home + folder: title for folder, title in headings.items()}
        found |= {
            archive.home + dirname(addresses.in_edition(addresses.STANDARDS, x.id)): escape(
                x.full_title
            )
            for x in archive.manual.standards.editions
            if x is not archive.manual.edition
        }
    return found


def _headings(nav: Any) -> Iterator[tuple[str, str]]:
    """The folder of each "folder/*" of a nav, and the title above it."""
    for entry in nav if isinstance(nav, list) else ():
        for title, inner in entry.items() if isinstance(entry, dict) else ():
            there = (
                [each for each in inner if isinstance(each, str)] if isinstance(inner, list) else []
            )
            wild = (each for each in there if each.endswith(_ALL))
            yield from ((each.removesuffix(_ALL), literal(str(title))) for each in wild)
            yield from _headings(inner)


def _shelved(manual: Manual) -> dict[str, str]:
    """The folders of several manuals by group and name, each with the heading that it stands below:
    where there are many, that of its group.
    """
    many = len(manual.procedures) > _FEW
    return {
        dirname(addresses.address(each, each.id)): escape(shelf.name) if many else ""
        for shelf in (shelves(manual) if manual.several else ())
        for each in shelf.procedures
    }


def _entry(entry: Any, rest: _Rest) -> Iterator[Any]:
    if isinstance(entry, str) and entry.endswith(_ALL):
        yield from _folder(entry.removesuffix("*"), rest)
    elif isinstance(entry, dict):
        for title, inner in entry.items():
            found = _inner(inner, rest)
            if found:
                yield {literal(str(title)): found}  # YAML makes numbers of years
    else:
        yield entry


def _inner(inner: Any, rest: _Rest) -> Any:
    """What stands under a title: a page, or a list of entries."""
    if not isinstance(inner, list):
        return inner
    return [item for entry in inner for item in _entry(entry, rest)]


def _folder(folder: str, rest: _Rest) -> list[Any]:
    found = [uri for uri in rest.uris if uri.startswith(folder) and uri not in rest.named]
    below = list(dict.fromkeys(dirname(uri) for uri in found))
    below.sort(key=rest.place)
    entries: list[Any] = []
    sections: dict[tuple[str, str], list[Any]] = {}
    for place in below:
        inside = [uri for uri in found if dirname(uri) == place]
        inside.sort(key=lambda uri: not uri.endswith("/index.md"))
        if len(below) == 1 or place == folder.rstrip("/"):
            entries += inside
        else:
            above = rest.shelved.get(place, "")
            shelf = _below(above, "", entries, sections) if above else entries
            _below(rest.titles.get(place, place), above, shelf, sections).extend(inside)
    return entries


def _below(
    title: str, above: str, entries: list[Any], sections: dict[tuple[str, str], list[Any]]
) -> list[Any]:
    """What stands in the section of a title (below a heading), which is added where it is new."""
    if (above, title) not in sections:
        sections[above, title] = []
        entries.append({title: sections[above, title]})
    return sections[above, title]


def _names(nav: Any) -> Iterator[str]:
    """Every page that a nav names itself."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for inner in nav.values():
            yield from _names(inner)
    elif isinstance(nav, list):
        for inner in nav:
            yield from _names(inner)
