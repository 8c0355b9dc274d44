"""Whether the menu (nav in mkdocs.yml) is written as MkDocs reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.source.diagnostic import Diagnostic
from macros.source.mistakes import mistake
from macros.source.node import Node

_ELSEWHERE = re.compile(r"https?://[^\s/]+\S*|mailto:\S+@\S+", re.IGNORECASE)
_ALL = "/*"


def misshapen(nav: Node) -> Iterator[Diagnostic]:
    """Entries that are neither a page nor a title with a page or a list below it."""
    if isinstance(nav.value, list):
        for entry in nav.value:
            yield from _entry(entry)
    else:
        yield _wrong(nav)


def leads_elsewhere(entry: str) -> bool:
    """Whether an entry is an address of another site."""
    return bool(_ELSEWHERE.fullmatch(entry))


def stands_for_many(entry: str) -> bool:
    """Whether an entry stands for the pages of a folder."""
    return entry.endswith(_ALL)


def _entry(entry: Node) -> Iterator[Diagnostic]:
    if not entry.value or isinstance(entry.value, list):
        yield _wrong(entry)
    elif isinstance(entry.value, dict):
        below = list(entry.value.values())
        if len(below) != 1:
            yield _wrong(below[1])
        for child in below:
            if isinstance(child.value, list):
                yield from misshapen(child)
            elif not isinstance(child.value, str) or not child.value:
                yield _wrong(child)


def _wrong(node: Node) -> Diagnostic:
    return Diagnostic(node.place, mistake("PAGE-50"))
