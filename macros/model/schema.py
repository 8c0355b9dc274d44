"""The JSON Schema of each data file: completion and Thai hints in editors."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any, Literal

from macros.model.calendar import Calendar
from macros.model.fields import Record
from macros.model.load import EXAMPLE_FILES, FILES, OPTIONAL
from macros.model.procedure import Procedure
from macros.model.sar import SarYear
from macros.model.source import OF_SOURCE

FOLDER = "data/schema/"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """The schema files: path -> JSON text."""
    models: dict[str, type[Record]] = {
        PurePosixPath(path).stem: model
        for path, model in {**FILES, **OPTIONAL, **OF_SOURCE}.items()
    }
    models |= {"procedure": Procedure, "sar": SarYear, "calendar": Calendar}
    models["example-office"] = EXAMPLE_FILES["data/office.yml"]
    return {f"{FOLDER}{noun}.json": _text(model) for noun, model in models.items()}


def schema(
    model: type[Record], mode: Literal["validation", "serialization"] = "validation"
) -> dict[str, Any]:
    """The JSON Schema of a model, as people write it or ("serialization") as it is given away."""
    found = {"$schema": _DIALECT, **model.model_json_schema(mode=mode)}
    for record in (found, *found.get("$defs", {}).values()):
        record.pop("description", None)  # class docstrings are for engineers
    untitled: dict[str, Any] = _untitled(found)
    return untitled


def _text(model: type[Record]) -> str:
    return json.dumps(schema(model), ensure_ascii=False, indent=2) + "\n"


def _untitled(value: Any) -> Any:
    """The schema without the English titles pydantic makes of field names."""
    if isinstance(value, dict):
        texts = {key for key in value if key == "title" and isinstance(value[key], str)}
        return {key: _untitled(item) for key, item in value.items() if key not in texts}
    return [_untitled(item) for item in value] if isinstance(value, list) else value
