#!/usr/bin/env bash
# Guess:   a pattern that a model states means the same to every validator of its JSON Schema.
# Happens: \d takes Thai digits (๒๕๖๘) in pydantic and in jsonschema (Python), and refuses them in
#          jsonschema-rs and check-jsonschema, which read it as ECMAScript: 0-9.
# Hurts:   who writes a Thai year in a data file: the program accepts it, the editor marks it, or the
#          other way round. [0-9๐-๙] means the same everywhere.
# Source:  JSON Schema 2020-12 Core, section 6.4 (patterns should be ECMA-262); Rust regex: \d is Unicode.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet pydantic==2.14.4 jsonschema==4.26.0 jsonschema-rs==0.61.2 check-jsonschema==0.39.0
cd "$work"
venv/bin/python - <<'PYTHON'
import json
import subprocess

import jsonschema
import jsonschema_rs
from pydantic import BaseModel, Field, ValidationError


class Short(BaseModel):
    year: str = Field(pattern=r"^\d{4}$")


class Plain(BaseModel):
    year: str = Field(pattern="^[0-9๐-๙]{4}$")


def answers(model):
    schema, value = model.model_json_schema(), {"year": "๒๕๖๘"}
    json.dump(schema, open("schema.json", "w"))
    json.dump(value, open("value.json", "w"))
    command = ["venv/bin/check-jsonschema", "--schemafile", "schema.json", "value.json"]
    try:
        model(**value)
        own = True
    except ValidationError:
        own = False
    return {
        "pydantic": own,
        "jsonschema": jsonschema.Draft202012Validator(schema).is_valid(value),
        "jsonschema-rs": jsonschema_rs.validator_for(schema).is_valid(value),
        "check-jsonschema": subprocess.run(command, capture_output=True).returncode == 0,
    }


short, plain = answers(Short), answers(Plain)
print(r"pydantic 2.14.4, jsonschema 4.26.0, jsonschema-rs 0.61.2, check-jsonschema 0.39.0")
print(r"\d{4} and ๒๕๖๘:       ", short)
print(r"[0-9๐-๙]{4} and ๒๕๖๘: ", plain)
assert list(short.values()) == [True, True, False, False]
assert all(plain.values())
PYTHON
