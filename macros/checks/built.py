"""A built page read back: its ids, links, scripts, and whatever else could do harm."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from macros.cache.keys import code_version
from macros.cache.memo import Serialization, remembering
from macros.cache.records import Records
from macros.html.events import events

_ROOMS = ("checks/built.py", "html")
_LISTS = ("ids", "links", "scripts", "handlers", "harmful", "leftovers")
Purpose = Literal["load", "go"]
_LOADED = {"src", "data", "action", "poster", "formaction", "background"}
_HARMFUL = {"iframe", "frame", "object", "embed", "applet", "base", "portal"}
_VERBATIM = {"script", "style", "code", "pre", "kbd", "samp", "textarea"}
_LEFTOVER = re.compile(r"\{\{|\{%|\{#")
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
    policy: str = ""


def reading(records: Records) -> Callable[[Path], Built]:
    """What reads a page of a built site back; a page that is known from before is taken from
    `records`, and one that is not is kept there.
    """
    form = Serialization(asdict, _of_json)
    remembered = remembering(records, code_version(_ROOMS) + "built", parsed, form)

    def read(path: Path) -> Built:
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


def parsed(html: str) -> Built:
    """A page, read back."""
    page, inside, inline = Built(), list[str](), False
    lines = [found.start() for found in re.finditer("\n", html)]
    for event in events(html):
        line = bisect_left(lines, event.start) + 1
        if event.kind == "end":
            if event.value in inside:
                del inside[inside.index(event.value) :]
        elif event.kind == "text":
            if inside == ["script"] and inline:
                page.scripts.append((_WHERE.sub("", event.value), line))
            elif not inside:
                page.leftovers += _leftover(event.value, line)
        else:
            given = event.pairs
            if event.value in _VERBATIM and event.kind == "start":
                inside.append(event.value)
                inline = _is_inline(dict(given))
            _element(page, event.value, given, line)
    return page


def _is_inline(given: dict[str, str]) -> bool:
    """Whether a script with these attributes is code that runs."""
    return "src" not in given and given.get("type") != "application/json"


def _leftover(text: str, line: int) -> Iterator[tuple[str, int]]:
    """What a template left in a text."""
    if found := _LEFTOVER.search(text):
        shown = " ".join(text[found.start() : found.start() + 30].split())
        yield shown, line + text.count("\n", 0, found.start())


def _element(page: Built, tag: str, pairs: list[tuple[str, str]], line: int) -> None:
    """Note an element."""
    given = dict(pairs)
    if tag in _HARMFUL:
        page.harmful.append((tag, line))
    if given.get("http-equiv", "").lower() == "content-security-policy":
        page.policy = given.get("content", "")
    for name, value in pairs:
        if name == "id" and value:
            page.ids.append((value, line))
        elif name.startswith("on"):
            page.handlers.append((name, line))
        elif name == "srcset":
            page.links += [
                ("load", each.split()[0], line) for each in value.split(",") if each.split()
            ]
        elif name in {"href", "xlink:href"} or name in _LOADED:
            loads = name in _LOADED or (tag == "link" and given.get("rel") != "canonical")
            page.links.append(("load" if loads else "go", value, line))
