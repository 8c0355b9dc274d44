"""What a person would want to change of a page: its files in words, at the line where that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.assessment.archive import Archive
from macros.model.ids import PROCEDURES, YEARS
from macros.model.load import EXAMPLE, HOME
from macros.source.node import Node
from macros.views import belonging
from macros.views.addresses import SHEET
from macros.views.catalogue import DATA, OF_PROCEDURE
from macros.views.field_reference import about
from macros.views.page import Page
from macros.views.view import View
from macros.writing.composing import ComposedPage

_SECTION = re.compile(r"procedures/[^/]+/([0-9])-")
_KEYS = {
    0: "id", 1: "name", 2: "objective", 3: "scope", 5: "steps", 6: "flowchart", 7: "forms", 9: "steps",
}  # fmt: skip
"""By a section of a manual, the key of its file that says it; terms and references stand elsewhere."""
_ELSEWHERE = {4: "data/terms.yml", 8: "data/references.yml"}
_OWNER = "data/office.yml"
_NAMES = ("id", "indicator", "standard")
"""The keys by which a record of a file says whose it is."""


@dataclass(frozen=True)
class EditLink:
    """A file of the project (its path), what it is about in a few words, and the line meant."""

    about: str
    path: str
    line: int | None = None


def edit_page(view: View, archive: Archive, made: Page | None, written: ComposedPage | None) -> str:
    """The line below the page of a view that leads to its files: of an `archive`, made from data or
    written by people; "" for a page that is neither.
    """
    uri = view.here
    if made:
        links = list(of_made_page(archive, uri, made.data))
    elif written:
        links = list(of_written_page(archive, uri, written.macros))
    else:
        return ""
    return str(view.render("edit_page.html", links=links))


def of_made_page(archive: Archive, uri: str, data: str) -> Iterator[EditLink]:
    """The files behind a page made from data: `uri` in docs/, and the file that it is made of."""
    page = uri.removeprefix(archive.home)
    if belonging.group_of(page):
        yield _link(archive, _OWNER, _name(page))
    section = _section(page)
    if section in _ELSEWHERE:
        yield _link(archive, _ELSEWHERE[section], "")
        return
    path = HOME + data.removeprefix(EXAMPLE) if data.startswith(EXAMPLE) else data
    yield _link(archive, path, _name(page), section)


def of_written_page(archive: Archive, uri: str, macros: Iterable[str]) -> Iterator[EditLink]:
    """The file of a page that people wrote, and the files whose data it shows by `macros`."""
    yield EditLink("ข้อความของหน้านี้", f"docs/{uri}")
    section, seen = _section(uri), set[str]()
    for macro in macros:
        path = _shown(archive, uri, macro)
        if path and path not in seen:
            seen.add(path)
            yield _link(archive, path, "", section)


def _shown(archive: Archive, uri: str, macro: str) -> str | None:
    """The file of data/ that a macro shows on a page; None where it is of no one file."""
    own = belonging.manual_of(uri) or archive.manual.procedures[0].id
    path = DATA.get(macro, f"{PROCEDURES}{own}.yml" if macro in OF_PROCEDURE else None)
    if path == YEARS:
        path = f"{YEARS}{archive.manual.office.current_year}.yml"
    return path if path and archive.nodes.get(path) else None


def _link(archive: Archive, path: str, name: str, section: int | None = None) -> EditLink:
    root = archive.nodes.get(path)
    line = None
    if root and section is not None and section in _KEYS:
        line = root.keys[_KEYS[section]].line if _KEYS[section] in root.keys else None
    elif root and name:
        line = _line(root, name)
    return EditLink(about(path), archive.data(path), line)


def _section(page: str) -> int | None:
    """Which section of a manual a page is; 0 for its cover, None for any other page."""
    if found := _SECTION.match(page):
        return int(found[1])
    return 0 if re.fullmatch(r"procedures/[^/]+/index\.md", page) else None


def _name(page: str) -> str:
    """The id of the record that a page is of, by its address."""
    return page.rpartition("/")[2].removesuffix(".md").removesuffix(SHEET)


def _line(node: Node, name: str) -> int | None:
    """The line where a record of this id, or of an indicator of this id, begins."""
    if isinstance(node.value, list):
        return next(filter(None, (_line(item, name) for item in node.value)), None)
    if not isinstance(node.value, dict):
        return None
    if any(node.text(key) == name for key in _NAMES):
        return node.place.line
    if name in node.keys:
        return node.keys[name].line
    return next(filter(None, (_line(item, name) for item in node.value.values())), None)
