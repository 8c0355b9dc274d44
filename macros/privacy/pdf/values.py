"""Values of PDF objects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf.generic import ArrayObject, DictionaryObject


def at(values: Any, key: str) -> Any:
    """What a dictionary has under a key, itself and not a reference to it; None for nothing."""
    value = values.get(key) if isinstance(values, DictionaryObject) else None
    return value.get_object() if value is not None else None


def members(values: Any, key: str) -> list[Any]:
    """The members of an array under a key, references as they are; none if there is no array."""
    found = at(values, key)
    return list(found) if isinstance(found, ArrayObject) else []


def nested_dictionaries(value: Any) -> Iterator[DictionaryObject]:
    """The dictionaries in an object, itself among them, not those of objects it refers to."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, DictionaryObject):
            yield found
            waiting += found.values()
        elif isinstance(found, ArrayObject):
            waiting += found
