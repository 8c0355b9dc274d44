"""Every record of a manual, for the tests that judge them all."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.manual import Manual
from macros.model.record import Record


def records(manual: Manual) -> Iterator[Record]:
    """The records of a manual and those inside them; its errata apart."""
    whole = (manual.office, manual.standards, manual.history, manual.terms)
    for record in (*whole, *manual.calendars, *manual.references, *manual.procedures):
        yield from _inside(record)


def _inside(value: object) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
        for name in type(value).model_fields:
            yield from _inside(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _inside(item)
