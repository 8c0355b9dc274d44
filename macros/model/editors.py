"""A schema as editors need it. They read YAML 1.2, in which plain `7` is a number and `true` no text;
the project reads texts, and its models make of them what they need. So where the models take a text,
the schema takes whatever an editor may make of it.
"""

from __future__ import annotations

import re
from typing import Any

_READ = {"boolean": "true", "number": "7"}
"""Texts that editors take for something else, by what they take them for."""
_DIGITS = "[0-9๐-๙]"
_AS_TEXT = {
    "integer": rf"^\s*{_DIGITS}+\s*$",
    "number": rf"^\s*[-+.]?{_DIGITS}[0-9๐-๙._eE+-]*\s*$",
    "boolean": "^(true|false)$",
}
"""How a value is written as a text, in quotes or in Thai digits, by its type."""


def as_editors_read(schema: Any) -> Any:
    """A JSON Schema that accepts, of every value that `schema` describes, all that an editor may make
    of a text that stands for it.
    """
    if isinstance(schema, list):
        return [as_editors_read(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    found = {
        key: {name: as_editors_read(field) for name, field in value.items()}
        if key == "properties"
        else as_editors_read(value)
        for key, value in schema.items()
        if key != "const"
    }
    return found | _scalar(schema)


def _scalar(schema: dict[str, Any]) -> dict[str, Any]:
    """What of a schema becomes otherwise, if it is one of a scalar."""
    kind = schema.get("type")
    if "enum" in schema or "const" in schema:
        values = schema.get("enum", [schema.get("const")])
        return (
            {"enum": [*values, True], "type": ["string", "boolean"]}
            if "true" in values
            else {"enum": values}
        )
    if isinstance(kind, str) and kind in _AS_TEXT:
        return {"type": [kind, "string"], "pattern": _AS_TEXT[kind]}
    kinds = [kind] if isinstance(kind, str) else kind or []
    if "string" not in kinds:
        return {}
    form = schema.get("pattern", "")
    others = [name for name, text in _READ.items() if re.search(form, text)]
    return {"type": [*dict.fromkeys((*kinds, *others))]}
