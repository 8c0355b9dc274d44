"""python -m macros schema: writes data/schema/ from the models, and the list of all fields there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from macros.model.schema import README, schemas
from macros.views.field_reference import fields_text


def run(root: Path, arguments: Sequence[str]) -> int:
    """Write every schema file of the project at `root`, and the list."""
    for path, text in {**schemas(), README: fields_text()}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        print(path)
    return 0
