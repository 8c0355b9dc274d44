"""What the pages that people write may name, as far as it is known: mistakes in data or evidence
leave some of it open, and hide nothing of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from macros.checks.check import CheckResult
from macros.checks.docs_pages import Known
from macros.checks.hosts import hosts
from macros.checks.menu_places import OF_DATA
from macros.model.ids import PROCEDURES
from macros.site.site import Site
from macros.views import addresses
from macros.views.catalogue import MOST_ARGUMENTS
from macros.writing.composing import Callables
from macros.writing.draft import ShowMacro

_FURTHER = re.compile(r".*\.[0-9]+\.md")  # pages that evidence goes on on
_SHOWN = {4: "terms", 5: "steps", 8: "references", 9: "summary_table"}


def known(root: Path, report: CheckResult, files: frozenset[str]) -> Known:
    """What pages may name, of the project at `root` with the pages and files `files` (uris in
    docs/). While the data have errors nothing is known of the pages made of them; while evidence
    has, of what is made of it: a link to any such page is not judged.
    """

    @cache
    def named() -> frozenset[str]:
        """The hosts that the project names."""
        return hosts(root, report.there.files)

    if report.draft is None:
        return replace(_without_data(root, files), hosts=named)
    site = Site(report.draft, judged=tuple(files))
    whole = report.project is not None

    @cache
    def made() -> frozenset[str]:
        """The addresses of all that is made of data."""
        return frozenset((*(page.uri for page in site.pages), *site.files))

    def exists(uri: str) -> bool:
        """Whether something stands at an address."""
        found = uri in files or uri in made()
        further = bool(_FURTHER.fullmatch(uri))
        return found or (not whole and (further or _lies_there(root, files, uri)))

    def show(uri: str) -> ShowMacro:
        """What shows data on a page."""
        return partial(site.show, uri)

    def anchors(uri: str) -> Collection[str] | None:
        """The anchors of a page; None where they are not known."""
        return site.anchors(uri) if whole or addresses.site_section(uri).data_alone else None

    needed = _needed(procedure.id for procedure in site.manual.procedures)
    records = report.draft.records
    return Known(site.callables, files, exists, show, anchors, named, needed, records)


def _without_data(root: Path, files: frozenset[str]) -> Known:
    """What is known of a project whose data have errors: any page made of them may exist."""
    names = [path.stem for path in sorted((root / PROCEDURES).glob("*.yml"))]

    def may_exist(uri: str) -> bool:
        """Whether something may stand at an address."""
        return uri.startswith(OF_DATA) or _lies_there(root, files, uri)

    return Known(Callables(MOST_ARGUMENTS, names), files, may_exist, needed=_needed(()))


def _lies_there(root: Path, files: frozenset[str], uri: str) -> bool:
    return uri in files or (not uri.startswith("..") and (root / "docs" / uri).is_file())


def _needed(procedures: Iterable[str]) -> dict[str, list[tuple[str, str | None]]]:
    """The macros that pages must call, because the others lead to what they show."""
    found: dict[str, list[tuple[str, str | None]]] = {
        addresses.HOME: [("home", None)],
        addresses.SOURCE: [("errata", None)],
        addresses.ASSIGNMENTS: [("assignments", None)],
        addresses.INDICATORS: [("indicators", None)],
    }
    for procedure in procedures:
        for number, name in _SHOWN.items():
            found[addresses.section(procedure, number)] = [(name, procedure)]
    return found
