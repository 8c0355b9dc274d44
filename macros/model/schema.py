"""The JSON Schema of each data file: completion and Thai hints in editors."""

from __future__ import annotations

import json
from typing import Any, Literal

from macros.model.calendar import Calendar
from macros.model.editors import as_editors_read
from macros.model.ids import CALENDARS, PROCEDURES, YEARS
from macros.model.load import EXAMPLE, EXAMPLE_FILES, FILES, OPTIONAL
from macros.model.procedure import Procedure
from macros.model.record import Record
from macros.model.sar import SarYear
from macros.model.source import OF_SOURCE

FOLDER = "data/schema/"
README = f"{FOLDER}README.md"
"""The list of all fields, for people."""
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def models() -> dict[str, type[Record]]:
    """What each kind of data file holds, by the file's path; <…> stands for a name of many."""
    return {
        **FILES,
        f"{PROCEDURES}<คู่มือ>.yml": Procedure,
        f"{YEARS}<ปี>.yml": SarYear,
        f"{CALENDARS}<ปี>.yml": Calendar,
        **OPTIONAL,
        f"{EXAMPLE}office.yml": EXAMPLE_FILES["data/office.yml"],
        **OF_SOURCE,
    }


def schemas() -> dict[str, str]:
    """The schema files: path -> JSON text."""
    return {f"{FOLDER}{_noun(path)}.json": _text(model) for path, model in models().items()}


def _noun(path: str) -> str:
    """What the schema of a file is called: by its folder where there are many."""
    folder, _, name = path.removesuffix(".yml").rpartition("/")
    many = folder.rpartition("/")[2].removesuffix("s")
    return many if "<" in name else f"example-{name}" if path.startswith(EXAMPLE) else name


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
    return json.dumps(as_editors_read(schema(model)), ensure_ascii=False, indent=2) + "\n"


def _untitled(value: Any) -> Any:
    """The schema without the English titles pydantic makes of field names."""
    if isinstance(value, dict):
        texts = {key for key in value if key == "title" and isinstance(value[key], str)}
        return {key: _untitled(item) for key, item in value.items() if key not in texts}
    return [_untitled(item) for item in value] if isinstance(value, list) else value
