"""What a new file of evidence holds, as the fields of its front matter say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic.fields import FieldInfo


@dataclass(frozen=True)
class Starter:
    """What stands under a key of a new file: a value, as YAML, and a hint to who fills it in."""

    value: str = ""
    hint: str = ""


def starters(fields: Mapping[str, FieldInfo], given: Mapping[str, Starter]) -> dict[str, Starter]:
    """By key, in the order of the fields, what a new file holds: what is `given` of it, else what
    its field says.
    """
    return {name: given.get(name) or _own(field) for name, field in fields.items()}


def _own(field: FieldInfo) -> Starter:
    found = (each for each in field.metadata if isinstance(each, Starter))
    return next(found, Starter())
