"""What was found in files before, by their content: the second check reads none of them again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from typing import Any

from macros.cache.keys import cache_key, code_version
from macros.privacy.finding import FINDING_KINDS, Finding

_ROOMS = ("privacy", "source", "thai")
_LIBRARIES = ("cryptography", "lxml", "pillow", "pypdf", "pypdfium2", "pyyaml")


def detector() -> str:
    """What tells this detector from an earlier one: its code and the libraries it reads with."""
    return code_version(_ROOMS, _LIBRARIES)


def key_of(content: bytes, suffix: str) -> str:
    """The key of a file: it tells equal files, and nothing of what they hold."""
    return cache_key(detector(), suffix.lower(), content)


def as_rows(found: Sequence[Finding]) -> list[Any]:
    """Findings in JSON's own values; `of_rows` gives them back."""
    return [list(astuple(item)) for item in found]


def of_rows(rows: Any) -> list[Finding] | None:
    """What `as_rows` was given; None for what it did not make."""
    try:
        found = [Finding(*row) for row in rows]
    except TypeError:
        return None
    return found if all(_sound(item) for item in found) else None


def _sound(item: Finding) -> bool:
    numbers = (item.line, item.column, item.count)
    counted = all(type(number) is int and number > 0 for number in numbers)
    return (
        isinstance(item.kind, str)
        and item.kind in FINDING_KINDS
        and isinstance(item.where, str)
        and counted
    )
