from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.model.schema import FOLDER, README, schemas
from tests.conftest import ROOT

SCHEMAS = schemas()
DATA = sorted((ROOT / "data").rglob("*.yml"))
_THAI = re.compile("[ก-๙]")


def described(value: object) -> Iterator[tuple[str, str]]:
    """Every property of a schema that has a description, with it."""
    if isinstance(value, dict):
        for name, field in value.get("properties", {}).items():
            if "description" in field:
                yield name, field["description"]
        for item in value.values():
            yield from described(item)


def test_schema_files_are_those_of_the_models() -> None:
    written = {file.relative_to(ROOT).as_posix() for file in (ROOT / FOLDER).iterdir()}
    assert written == {*SCHEMAS, README}


@pytest.mark.parametrize("path", SCHEMAS)
def test_schema_file_is_what_the_model_says(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == SCHEMAS[path]


@pytest.mark.parametrize("path", SCHEMAS)
def test_schema_is_a_closed_object_whose_references_lead_somewhere(path: str) -> None:
    schema = json.loads(SCHEMAS[path])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert (schema["type"], schema["additionalProperties"]) == ("object", False)
    assert set(schema["required"]) <= set(schema["properties"])
    targets = re.findall(r'"#/\$defs/(\w+)"', SCHEMAS[path])
    assert set(targets) == set(schema.get("$defs", {}))


@pytest.mark.parametrize("path", SCHEMAS)
def test_editors_explain_properties_in_thai(path: str) -> None:
    found = list(described(json.loads(SCHEMAS[path])))
    assert found
    assert [name for name, meaning in found if not _THAI.search(meaning)] == []


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_data_file_names_its_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named, first
    assert (path.parent / named[1]).resolve().relative_to(ROOT).as_posix() in SCHEMAS
