"""Finished pages, kept by all that they are made of: the theme need not make them again."""

from __future__ import annotations

import json
from typing import Any

from macros.cache.keys import cache_key, code_version
from macros.cache.memo import as_text
from macros.cache.records import Records
from macros.material import MODULE as THEME

_ROOMS = ("site", "html", "source", "thai", THEME, "build/theming.py")


class FinishedPages:
    """Pages as they leave a builder. `shell` is what all of them are made of besides their own
    content: plain JSON, read at once; `libraries` are those of the builder and its theme.
    """

    def __init__(self, records: Records, shell: Any, libraries: tuple[str, ...]) -> None:
        self._records = records
        self._made_by = cache_key(code_version(_ROOMS, libraries), _text(shell))

    def find(self, page: Any) -> str | None:
        """The finished HTML of a page whose facts are `page` (plain JSON), if it is known."""
        return as_text(self._records.get(self._name(page)))

    def keep(self, page: Any, html: str) -> None:
        """Keep what was made of a page with these facts."""
        self._records.put(self._name(page), html)

    def _name(self, page: Any) -> str:
        return cache_key(self._made_by, _text(page))


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
