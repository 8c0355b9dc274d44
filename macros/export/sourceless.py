"""Open data of a project without a source document: what only a document can give is left out."""

from __future__ import annotations

from typing import Any

from macros.export.plain import PLACE
from macros.model.errata import Erratum
from macros.model.procedure import Picture

OF_SOURCE = {"source_text", "errata"}
"""Keys of the whole that hold the document."""
_FIELDS = {"source", "erratum", "questions", "flowchart", "flow_column", "standard_column"}
"""Fields of records that say something of it."""

_RECORDS = {record.__name__ for record in (Erratum, Picture)}


def without_source(value: Any) -> Any:
    """JSON of records, without the fields that say something of a source."""
    if isinstance(value, list):
        return [without_source(item) for item in value]
    if not isinstance(value, dict):
        return value
    left = _FIELDS if PLACE in value else ()
    return {key: without_source(item) for key, item in value.items() if key not in left}


def schema_without_source(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of such JSON."""
    records = {
        name: _without(record, _FIELDS)
        for name, record in schema["$defs"].items()
        if name not in _RECORDS
    }
    return {**_without(schema, OF_SOURCE), "$defs": records}


def _without(record: dict[str, Any], names: set[str]) -> dict[str, Any]:
    fields = {name: field for name, field in record["properties"].items() if name not in names}
    required = [name for name in record.get("required", ()) if name not in names]
    return {**record, "properties": fields, "required": required}
