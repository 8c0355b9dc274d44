"""Functions of texts that remember, from one run to the next, what they made of a text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from macros.cache.keys import cache_key
from macros.cache.records import Records

Made = TypeVar("Made")


@dataclass(frozen=True)
class Serialization(Generic[Made]):
    """How a value is kept: `written` gives plain JSON, and `read` the value again, None for JSON of
    another form.
    """

    written: Callable[[Made], Any]
    read: Callable[[Any], Made | None]


def as_text(value: Any) -> str | None:
    """A text that was kept."""
    return value if isinstance(value, str) else None


TEXT = Serialization[str](str, as_text)


def remembering(
    records: Records, made_by: str, work: Callable[[str], Made], form: Serialization[Made]
) -> Callable[[str], Made]:
    """`work`, whose answers are kept by its text and by who works it out (a `keys.code_version`, with a
    word that tells this work from others of the same).
    """
    return lambda text: recalled(records, cache_key(made_by, text), partial(work, text), form)


def recalled(
    records: Records, name: str, work: Callable[[], Made], form: Serialization[Made]
) -> Made:
    """What is kept under a name (a `keys.cache_key`); where nothing is, what `work` makes, kept."""
    kept = records.get(name)
    found = None if kept is None else form.read(kept)
    if found is None:
        found = work()
        records.put(name, form.written(found))
    return found
