"""Warnings of tables that were typed with tabs or blanks: a page shows their lines as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.prose import prose

_HEAD = re.compile(r"---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_TAB, _GAP = re.compile(r"[ ]*\t+[ \t]*"), re.compile(r"[ \u00a0]{3,}")
_LISTED = re.compile(r"\s*[0-9๐-๙]+[.)]?[ ]*\t(?=.*\t)")  # a row with its number, not a list
_LINES = 3  # that look alike; fewer may be anything
_MARKED = re.compile(r"\s*(?:[|>#]|[-*+]\s|[0-9๐-๙]+[.)]\s|\[\^|!!!)")


def columns(text: str, path: str) -> Iterator[Diagnostic]:
    """Warnings of a page or a piece of evidence, each at the first line of what looks like a table."""
    head = _HEAD.match(text)
    body = "\n" * head[0].count("\n") + text[head.end() :] if head else text
    lines = prose(body).split("\n")
    for shape_of in (_tabbed, _spaced):
        number = 1
        for shape, group in groupby(lines, shape_of):
            rows = list(group)
            if shape and len(rows) >= _LINES:
                words = mistake("SAR-18", count=len(rows), columns=max(map(_columns, rows)))
                yield Diagnostic(Location(path, number), words, warning=True)
            number += len(rows)


def _tabbed(line: str) -> bool:
    """Whether tabs part a line into columns, however many."""
    return "\t" in line.strip() and _columns(line) > 1


def _spaced(line: str) -> int:
    """Into how many columns blanks part a line; 0 for a line of text, and one with tabs."""
    count = 0 if "\t" in line else _columns(line)
    return count if count > 1 else 0


def _columns(line: str) -> int:
    """The columns of a line that is parted by tabs or many blanks; 1 for a line of text."""
    if "|" in line or (_MARKED.match(line) and not _LISTED.match(line)):
        return 1
    plain = line.strip()
    return len((_TAB if "\t" in plain else _GAP).findall(plain)) + 1
