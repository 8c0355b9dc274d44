"""Warnings of texts that YAML takes for comments: it ends a value at " #" and says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake

_HEAD = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_MEANT = re.compile(r"[ \t]+#\S.*")  # a comment has a blank after its sign
_ANY = re.compile(r"[ \t]+#.*")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SHOWN = 40


def comments(text: str, path: str) -> Iterator[Diagnostic]:
    """Warnings of a YAML file, or of the front matter of a page or piece of evidence: of #ก behind
    a value, and of every comment behind a title.
    """
    if not _ANY.search(text):
        return
    head = _HEAD.match(text)
    if path.endswith(".yml"):
        yield from _comments(text, path, 0)
    elif head:
        yield from _comments(head[1] or "", path, 1)


def _comments(text: str, path: str, above: int) -> Iterator[Diagnostic]:
    lines, before = text.split("\n"), ""
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.ScalarEvent):
                mark = event.end_mark
                rest = lines[mark.line][mark.column :] if mark and mark.line < len(lines) else ""
                found = (_ANY if before == "title" else _MEANT).fullmatch(rest)
                if mark and found and not event.style:
                    place = Location(path, mark.line + 1 + above, mark.column + 1)
                    said = mistake("FRONT-22", text=found[0].strip()[:_SHOWN])
                    yield Diagnostic(place, said, warning=True)
                before = event.value
    except yaml.YAMLError:
        return
