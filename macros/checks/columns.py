"""Warnings of tables that were typed with tabs or blanks: a page shows their lines as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from macros.source.mistakes import mistake
from macros.source.problem import Place, Problem
from macros.source.prose import prose

_HEAD = re.compile(r"---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_TAB, _GAP = re.compile(r"[ ]*\t+[ \t]*"), re.compile(r"[ \u00a0]{3,}")
_LINES = 3  # that look alike; fewer may be anything
_MARKED = re.compile(r"\s*(?:[|>#]|[-*+]\s|[0-9๐-๙]+[.)]\s|\[\^|!!!)")


def columns(text: str, path: str) -> Iterator[Problem]:
    """Warnings of a page or a piece of evidence, each at the first line of what looks like a table."""
    head = _HEAD.match(text)
    body = "\n" * head[0].count("\n") + text[head.end() :] if head else text
    lines = prose(body).split("\n")
    number = 1
    for shape, group in groupby(lines, _shape):
        count = len(list(group))
        if shape and count >= _LINES:
            found = mistake("SAR-18", count=count, columns=shape[1])
            yield Problem(Place(path, number), found, warning=True)
        number += count


def _shape(line: str) -> tuple[str, int] | None:
    """What parts a line into columns, and how many these are; None for a line of text."""
    if "|" in line or _MARKED.match(line):
        return None
    plain = line.strip()
    for sign, between in (("tab", _TAB), ("blank", _GAP)):
        count = len(between.findall(plain)) + 1
        if count > 1:
            return sign, count
    return None
