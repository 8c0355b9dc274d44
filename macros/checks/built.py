"""A built page read back: its ids, links, scripts, and whatever else could do harm."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, Literal, NamedTuple

from macros.cache.keys import code_version
from macros.cache.memo import Serialization, remembering
from macros.cache.records import Records
from macros.html.events import Event, pairs_of
from macros.html.stretches import PageReader

_ROOMS = ("checks/built.py", "html")
_LISTS = ("ids", "links", "scripts", "handlers", "harmful", "leftovers", "unguarded")
Purpose = Literal["load", "go"]
_LOADED = {"src", "data", "action", "poster", "formaction", "background"}
_HARMFUL = {"iframe", "frame", "object", "embed", "applet", "base", "portal"}
_VERBATIM = {"script", "style", "code", "pre", "kbd", "samp", "textarea"}
_ABROAD = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_GUARD = {"noopener", "noreferrer"}
_LEFTOVER = re.compile(r"\{\{|\{%|\{#")
_Row = tuple[str, tuple[str, ...]]  # one of the lists, and what is put into it without its line
_KEPT = 20_000  # different elements
_WHERE = re.compile(
    r'new URL\("[^"]*"'
)  # what differs between the theme's pages: how deep they are


@dataclass
class Built:
    """What verification must know of a page; each thing with its line."""

    ids: list[tuple[str, int]] = field(default_factory=list)
    links: list[tuple[Purpose, str, int]] = field(default_factory=list)
    scripts: list[tuple[str, int]] = field(default_factory=list)
    """The code of inline scripts, without the one thing that differs from page to page."""
    handlers: list[tuple[str, int]] = field(default_factory=list)
    harmful: list[tuple[str, int]] = field(default_factory=list)
    leftovers: list[tuple[str, int]] = field(default_factory=list)
    unguarded: list[tuple[str, int]] = field(default_factory=list)
    """Links to other addresses on the web that tell them where the reader comes from."""
    policy: str = ""


def reading(records: Records) -> Callable[[Path], Built]:
    """What reads a page of a built site back; a page that is known from before is taken from
    `records`, and one that is not is kept there.
    """
    form = Serialization[Built](vars, _of_json)
    remembered = remembering(records, code_version(_ROOMS) + "built", page_parser(), form)

    def read(path: Path) -> Built:
        """What a page says, from its file."""
        return remembered(path.read_text(encoding="utf-8"))

    return read


def _of_json(value: Any) -> Built | None:
    """A page as it was kept; None for what is no such page."""
    try:
        lists = {name: [tuple(row) for row in value[name]] for name in _LISTS}
        found = Built(**lists, policy=value["policy"])
    except (TypeError, KeyError, AttributeError):
        return None
    return found if all(map(_is_entry, chain(*lists.values()))) else None


def _is_entry(row: tuple[Any, ...]) -> bool:
    return len(row) > 1 and type(row[-1]) is int and all(isinstance(each, str) for each in row[:-1])


def page_parser() -> Callable[[str], Built]:
    """What reads the pages of a site back; what stands on many of them is read once."""
    read = PageReader[tuple[str, ...], _Stretch](_read, ())

    def parse(html: str) -> Built:
        """What a page says, from its HTML."""
        page, line = Built(), 1
        for stretch in read(html):
            for (name, row), at in stretch.rows:
                getattr(page, name).append((*row, line + at))
            page.policy = page.policy if stretch.policy is None else stretch.policy
            line += stretch.lines
        return page

    return parse


class _Stretch(NamedTuple):
    """What verification must know of a stretch of a page: rows, each with how many lines end before
    it; the policy that it states; and how many lines end in it.
    """

    rows: Sequence[tuple[_Row, int]]
    policy: str | None
    lines: int


def _read(
    html: str, found: Sequence[Event], verbatim: tuple[str, ...]
) -> tuple[_Stretch, tuple[str, ...]]:
    """A stretch, read back; `verbatim` are the elements open before it that hold text as it is."""
    rows, policy, inside, inline = list[tuple[_Row, int]](), None, [*verbatim], False
    ends = [each.start() for each in re.finditer("\n", html)]
    for kind, value, start, _, given in found:
        if kind == "end":
            if value in inside:
                del inside[inside.index(value) :]
        elif kind == "text":
            if inside == ["script"] and inline:
                rows.append((("scripts", (_WHERE.sub("", value),)), bisect_left(ends, start)))
            elif not inside and "{" in value:
                rows += _leftover(value, bisect_left(ends, start))
        else:
            facts = _facts(value, given)
            if value in _VERBATIM and kind == "start":
                inside.append(value)
                inline = facts.inline
            rows += [(row, bisect_left(ends, start)) for row in facts.rows]
            policy = policy if facts.policy is None else facts.policy
    return _Stretch(rows, policy, len(ends)), tuple(inside)


@dataclass(frozen=True)
class _Facts:
    """What verification must know of an element: rows, the policy that it states, and whether it is
    code that runs, if it is a script.
    """

    rows: tuple[_Row, ...]
    policy: str | None
    inline: bool


def _leftover(text: str, line: int) -> Iterator[tuple[_Row, int]]:
    """What a template left in a text."""
    if found := _LEFTOVER.search(text):
        shown = " ".join(text[found.start() : found.start() + 30].split())
        yield ("leftovers", (shown,)), line + text.count("\n", 0, found.start())


def _rel(given: Mapping[str, str]) -> set[str]:
    return {*given.get("rel", "").lower().split()}


@lru_cache(maxsize=_KEPT)
def _facts(tag: str, written: str) -> _Facts:
    """The facts of an element with attributes as they are written; most stand on many pages."""
    pairs = pairs_of(written)
    given = dict(pairs)
    rows: list[_Row] = [("harmful", (tag,))] if tag in _HARMFUL else []
    for name, value in pairs:
        rows += _rows(tag, name, value, given)
    stated = given.get("http-equiv", "").lower() == "content-security-policy"
    inline = "src" not in given and given.get("type") != "application/json"
    return _Facts(tuple(rows), given.get("content", "") if stated else None, inline)


def _rows(tag: str, name: str, value: str, given: Mapping[str, str]) -> Iterator[_Row]:
    """What an attribute says."""
    if name == "id" and value:
        yield "ids", (value,)
    elif name.startswith("on"):
        yield "handlers", (name,)
    elif name == "srcset":
        for each in value.split(","):
            if each.split():
                yield "links", ("load", each.split()[0])
    elif name in {"href", "xlink:href"} or name in _LOADED:
        loads = name in _LOADED or (tag == "link" and given.get("rel") != "canonical")
        yield "links", ("load" if loads else "go", value)
        if tag in {"a", "area"} and _ABROAD.match(value) and not _rel(given) >= _GUARD:
            yield "unguarded", (value,)
