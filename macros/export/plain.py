"""Records as JSON values, each with its place in the project."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from macros.model.record import Record
from macros.source.node import Node
from macros.thai.dates import BuddhistDate

PLACE, EXAMPLE, ISO = "place", "example", "_iso"
"""What is added to the fields of a record: where it stands (file:line), whether it is invented,
and, beside each day of a พ.ศ. year, the same day in ค.ศ.
"""


def plain(value: Any, node: Node | None = None, *, example: bool = False) -> Any:
    """A value as JSON has it. `node` is where it was read, if it was: every record in it tells
    its place. `example` marks every record as invented.
    """
    match value:
        case Record():
            return _record(value, node, example)
        case tuple():
            inner = (
                plain(item, _inside(node, at), example=example) for at, item in enumerate(value)
            )
            return list(inner)
        case Mapping():
            return {
                key: plain(item, _inside(node, key), example=example) for key, item in value.items()
            }
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case BuddhistDate():
            return value.iso
    return value


def _record(record: Record, node: Node | None, example: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if field.exclude or (field.exclude_if and field.exclude_if(value)):
            continue
        found[name] = plain(value, _inside(node, name), example=example)
        if isinstance(value, BuddhistDate):
            found[name + ISO] = value.gregorian.isoformat()
    if node:
        found[PLACE] = f"{node.place.path}:{node.place.line}"
    if example:
        found[EXAMPLE] = True
    return found


def _inside(node: Node | None, part: str | int) -> Node | None:
    """The node under a key or index; None where nothing was written. Where several may stand and
    one was written, it is that one.
    """
    found = node.at((part,)) if node else None
    alone = isinstance(part, int) and node and not isinstance(node.value, list)
    return found if alone or found is not node else None
