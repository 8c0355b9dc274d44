"""Gaps: every value that nobody has given, found by walking the model itself.

When the office fills a value in, its gap is gone; nothing else has to be edited.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.model.errata import Erratum
from macros.model.ids import CALENDARS, PROCEDURES
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.model.record import Record


@dataclass(frozen=True)
class Gap:
    """A missing value: the file it belongs in, the field's Thai name, the records that lead to
    it (outermost first), and the Missing itself.
    """

    path: str
    field: str
    owners: tuple[Record, ...]
    missing: Missing


def find_gaps(manual: Manual) -> tuple[Gap, ...]:
    """Every gap, in the order of the files and of what they say; none of a year to come, which is
    only prepared.
    """
    current = manual.office.current_year
    begun = (item for item in manual.calendars if item.fiscal_year <= current)
    files: dict[str, Record] = {
        "data/office.yml": manual.office,
        "data/standards.yml": manual.edition,
        "data/assignments.yml": manual.assignments,
    }
    files |= {f"{CALENDARS}{item.fiscal_year}.yml": item for item in begun}
    files |= {f"{PROCEDURES}{item.id}.yml": item for item in manual.procedures}
    found = [gap for path, record in files.items() for gap in _walk(path, (record,))]
    for reference in manual.references:
        found += _walk("data/references.yml", (reference,))
    return tuple(found)


def open_questions(manual: Manual) -> tuple[Erratum, ...]:
    """The questions to the office that nobody has answered.

    A question about something the source lacks is answered once no gap of the data, and no
    procedure's list of questions, names it.
    """
    named = {key for gap in find_gaps(manual) for key in gap.missing.erratum}
    named |= {key for procedure in manual.procedures for key in procedure.questions}
    return tuple(
        erratum
        for erratum in (manual.source.questions if manual.source else ())
        if erratum.id in named or not (erratum.state or erratum.kind == "gap")
    )


def _walk(path: str, owners: tuple[Record, ...]) -> Iterator[Gap]:
    record = owners[-1]
    for name, field in type(record).model_fields.items():
        for value in _values(getattr(record, name)):
            if isinstance(value, Missing):
                yield Gap(path, field.title or field.description or name, owners, value)
            else:
                yield from _walk(path, (*owners, value))


def _values(value: Any) -> Iterator[Record]:
    """The records a field holds, itself or in a list."""
    if isinstance(value, Record):
        yield value
    elif isinstance(value, tuple | Mapping):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _values(item)
