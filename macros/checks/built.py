"""A built page read back: its ids, links, scripts, and whatever else could do harm."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal

Purpose = Literal["load", "go"]
_LOADED = {"src", "data", "action", "poster", "formaction", "background"}
_HARMFUL = {"iframe", "frame", "object", "embed", "applet", "base", "portal"}
_VERBATIM = {"script", "style", "code", "pre", "kbd", "samp", "textarea"}
_LEFTOVER = re.compile(r"\{\{|\{%|\{#")
_WHERE = re.compile(
    r'new URL\("[^"]*"'
)  # what differs between the theme's pages: how deep they are


@dataclass
class Built(HTMLParser):
    """What verification must know of a page; each thing with its line."""

    ids: list[tuple[str, int]] = field(default_factory=list)
    links: list[tuple[Purpose, str, int]] = field(default_factory=list)
    scripts: list[tuple[str, int]] = field(default_factory=list)
    """The code of inline scripts, without the one thing that differs from page to page."""
    handlers: list[tuple[str, int]] = field(default_factory=list)
    harmful: list[tuple[str, int]] = field(default_factory=list)
    leftovers: list[tuple[str, int]] = field(default_factory=list)
    policy: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self._inside: list[str] = []
        self._inline = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        line, given = self.getpos()[0], {name: value or "" for name, value in attrs}
        if tag in _VERBATIM:
            self._inside.append(tag)
            self._inline = "src" not in given and given.get("type") != "application/json"
        if tag in _HARMFUL:
            self.harmful.append((tag, line))
        if given.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = given.get("content", "")
        for name, value in given.items():
            self._attribute(tag, name, value, given)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element in which text is verbatim."""
        if tag in self._inside:
            del self._inside[self._inside.index(tag) :]

    def handle_data(self, data: str) -> None:
        """Note scripts, and what a template left."""
        line = self.getpos()[0]
        if self._inside == ["script"] and self._inline:
            self.scripts.append((_WHERE.sub("", data), line))
        elif not self._inside and (found := _LEFTOVER.search(data)):
            shown = " ".join(data[found.start() : found.start() + 30].split())
            self.leftovers.append((shown, line + data.count("\n", 0, found.start())))

    def _attribute(self, tag: str, name: str, value: str, given: dict[str, str]) -> None:
        line = self.getpos()[0]
        if name == "id" and value:
            self.ids.append((value, line))
        elif name.startswith("on"):
            self.handlers.append((name, line))
        elif name == "srcset":
            self.links += [
                ("load", each.split()[0], line) for each in value.split(",") if each.split()
            ]
        elif name in {"href", "xlink:href"} or name in _LOADED:
            loads = name in _LOADED or (tag == "link" and given.get("rel") != "canonical")
            self.links.append(("load" if loads else "go", value, line))


def read_page(path: Path) -> Built:
    """A page of a built site, read back."""
    page = Built()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page
