"""pydantic's findings as Thai sentences, each at its line and column."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from macros.model.missing import Missing
from macros.model.record import OURS
from macros.source.diagnostic import Diagnostic
from macros.source.mistakes import Mistake, mistake
from macros.source.node import KeyPath, Node
from macros.source.spelling import nearest, unknown_word

_SHAPES = {
    "string_type": "DATA-06",
    "model_type": "DATA-07",
    "dict_type": "DATA-07",
    "tuple_type": "DATA-08",
    "too_short": "DATA-09",
    "int_type": "DATA-10",
    "bool_type": "DATA-11",
    "string_pattern_mismatch": "DATA-12",
}


def explain(
    error: ValidationError,
    root: Node,
    model: type[BaseModel],
    called: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Diagnostic]:
    """Problems for everything pydantic found wrong in a file's root node.

    A key that is unknown and one that is missing beside it, spelt alike, are one mistake; `called`
    is what people call keys besides their names.
    """
    details = error.errors(include_url=False)
    misspelt = dict(_misspellings(details, called))
    written = set(misspelt.values())
    for detail in details:
        key_path = detail["loc"]
        if detail["type"] == "too_short" and root.at(key_path).value:
            continue  # pydantic counts the sound items only; the others have their own message
        if detail["type"] == "missing":
            if key_path not in written:
                yield Diagnostic(root.at(key_path[:-1]).place, absent(key_path, model))
        elif detail["type"] == "extra_forbidden":
            meant = misspelt.get(key_path)
            names = [str(meant[-1])] if meant else _unused(root, key_path, model)
            key = str(key_path[-1])
            near = called.get(key.lower())
            if _broken_off(root, key_path):
                found = mistake("SAR-67", text=key)
            elif near in names:
                found = mistake("DATA-01", word=key, near=near)
            else:
                found = unknown_word(key, names) if names else mistake("DATA-03", word=key)
            yield Diagnostic(root.key(key_path), found)
        else:
            yield Diagnostic(root.at(key_path).place, _mistake(detail))


def _broken_off(root: Node, key_path: KeyPath) -> bool:
    """Whether a key is what a comma within { } broke off a text: no colon follows it."""
    key, value = root.key(key_path), root.at(key_path)
    if value.value is not None or not any(
        sign.isspace() or sign.isdigit() for sign in str(key_path[-1])
    ):
        return False
    return (value.place.line, value.place.column) == (key.line, key.column + len(str(key_path[-1])))


def _misspellings(
    details: list[ErrorDetails], called: Mapping[str, str]
) -> Iterator[tuple[KeyPath, KeyPath]]:
    """(unknown key, missing key) of one record that look alike."""
    missing: defaultdict[KeyPath, list[str]] = defaultdict(list)
    for detail in details:
        if detail["type"] == "missing":
            missing[detail["loc"][:-1]].append(str(detail["loc"][-1]))
    for detail in details:
        key_path = detail["loc"]
        if detail["type"] == "extra_forbidden":
            names = missing[key_path[:-1]]
            meant = called.get(str(key_path[-1]).lower())
            near = meant if meant in names else nearest(str(key_path[-1]), names)
            if near:
                names.remove(near)
                yield key_path, (*key_path[:-1], near)


def absent(key_path: KeyPath, model: type[BaseModel]) -> Mistake:
    """What is told of a key of a model that is not there."""
    name = str(key_path[-1])
    field = fields_at(model, key_path[:-1]).get(name)
    meaning = f" ({field.description})" if field and field.description else ""
    return mistake("DATA-04", name=name, meaning=meaning)


def _unused(root: Node, key_path: KeyPath, model: type[BaseModel]) -> list[str]:
    owner = root.at(key_path[:-1])
    return [name for name in fields_at(model, key_path[:-1]) if name not in owner.keys]


def _mistake(detail: ErrorDetails) -> Mistake:
    if detail["type"] == OURS:
        found: Mistake = detail["ctx"]["mistake"]
        return found
    if detail["input"] is None and not detail["loc"]:
        return mistake("DATA-76")
    if detail["input"] is None:
        return mistake("DATA-05")
    if detail["type"] == "literal_error":
        options = re.findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected")))
        return unknown_word(str(detail["input"]), options)
    if detail["type"] == "string_pattern_mismatch" and "E[0-9]" in detail["ctx"]["pattern"]:
        return mistake("DATA-13")
    return mistake(_SHAPES.get(detail["type"], "DATA-14"))


def fields_at(model: type[BaseModel], key_path: KeyPath) -> dict[str, FieldInfo]:
    """The fields of the record that a key path in a model leads to."""
    kinds: list[Any] = [model]
    for part in key_path:
        if part in {"given", "missing"}:
            kinds = [kind for kind in kinds if (kind is Missing) == (part == "missing")] or kinds
        kinds = [inner for kind in kinds for inner in _inside(kind, part)] or kinds
    records = [kind for kind in kinds if _is_record(kind)]
    return {name: field for kind in records for name, field in kind.model_fields.items()}


def _inside(kind: Any, part: int | str) -> list[Any]:
    if _is_record(kind) and part in kind.model_fields:
        return _members(kind.model_fields[part].annotation)
    return []


def _members(annotation: Any) -> list[Any]:
    """A type hint's innermost types: through Annotated, unions and tuples."""
    arguments = [item for item in get_args(annotation) if not isinstance(item, str)]
    return [found for item in arguments for found in _members(item)] or [annotation]


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
