"""Passages, read from a page once for as long as its content stays the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple
from typing import Any

from macros.cache.keys import code_version
from macros.cache.memo import Serialization, remembering
from macros.cache.records import Records
from macros.search.passages import Passage, passages

_ROOMS = ("search", "html", "thai")
_TYPES = [str, str, str, str, str, bool]


def kept_passages(records: Records) -> Callable[[str], list[Passage]]:
    """`passages`, taken from `records` where they are known, and kept there."""
    form = Serialization(lambda found: [list(astuple(each)) for each in found], _read)
    return remembering(records, code_version(_ROOMS) + "passages", passages, form)


def _read(rows: Any) -> list[Passage] | None:
    if not isinstance(rows, list) or not all(map(_is_row, rows)):
        return None
    return [Passage(*row) for row in rows]


def _is_row(row: Any) -> bool:
    return isinstance(row, list) and [type(value) for value in row] == _TYPES
