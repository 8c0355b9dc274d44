"""MkDocs need not make HTML again of Markdown that it knows, while the files are there that links lead to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from macros.build.theming import contents, settings
from macros.cache.keys import cache_key, code_version
from macros.cache.records import Records
from macros.material import LIBRARIES
from macros.material import MODULE as THEME

_ROOMS = ("evidence", "html", "source", "thai", THEME, "build/rendering.py", "build/theming.py")
_LIBRARIES = (*LIBRARIES, "markdown", "markdown-it-py", "mdit-py-plugins", "pyyaml")


@dataclass(frozen=True)
class Rendered:
    """What becomes of a page's Markdown: HTML, its title, the ids in it, and the entries of its table
    of contents as Python-Markdown tells them.
    """

    html: str
    title: str
    ids: tuple[str, ...]
    toc: tuple[Mapping[str, Any], ...]


class Rendering:
    """The pages of a build; `config` and `files` are those of MkDocs (plain attributes of them are
    read, so that nothing of it is imported).
    """

    def __init__(self, records: Records, config: Any, files: Iterable[Any]) -> None:
        links = sorted((file.src_uri, file.url) for file in files)
        made_by = code_version(_ROOMS, _LIBRARIES)
        self._records, self._made_by = records, cache_key(made_by, repr([settings(config), links]))
        self._known: dict[str, Rendered] = {}
        self._names: dict[str, str] = {}

    def begin(self, page: Any, markdown: str) -> str:
        """A page's Markdown for MkDocs: nothing, where it is known what becomes of it."""
        uri = page.file.src_uri
        name = self._names[uri] = cache_key(self._made_by, uri, markdown, _told_of(page))
        known = _read(self._records.get(name))
        if known:
            self._known[uri] = known
        return "" if known else markdown

    def known(self, page: Any) -> Rendered | None:
        """What becomes of a page that was given nothing."""
        return self._known.get(page.file.src_uri)

    def keep(self, page: Any, html: str) -> None:
        """Keep what MkDocs made of a page."""
        ids = sorted(page.present_anchor_ids or ())
        value = [html, str(page.title), ids, contents(page.toc)]
        self._records.put(self._names[page.file.src_uri], value)


def _told_of(page: Any) -> str:
    """What a page is told besides its Markdown: its head, and its title, if the menu gives one."""
    told = [vars(page).get("title"), dict(page.meta)]
    return json.dumps(told, ensure_ascii=False, sort_keys=True, default=str)


def _read(value: Any) -> Rendered | None:
    """What was kept; None for what is no such thing."""
    try:
        html, title, ids, toc = value
        found = Rendered(html, title, tuple(ids), tuple(map(_entry, toc)))
    except (TypeError, ValueError):
        return None
    return found if all(isinstance(each, str) for each in (html, title, *ids)) else None


def _entry(value: Any) -> Mapping[str, Any]:
    title, identity, level, children = value
    return {
        "name": title,
        "id": identity,
        "level": int(level),
        "children": list(map(_entry, children)),
    }
