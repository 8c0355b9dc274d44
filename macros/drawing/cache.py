"""What an engine answered before, kept in files: one a question, named by its hash."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path


def key(parts: Sequence[str]) -> str:
    """The name under which the answer to a question is kept, of all that the answer hangs on."""
    return sha256("\0".join(parts).encode()).hexdigest()


def recall(folder: Path, name: str) -> object:
    """The JSON kept under a name; None when there is none, or when it cannot be read."""
    try:
        return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def keep(folder: Path, name: str, answer: object) -> None:
    """Keep an answer, whole or not at all; a folder that cannot be written keeps nothing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, fresh = tempfile.mkstemp(dir=folder, suffix=".new")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(answer, file)
        Path(fresh).replace(folder / f"{name}.json")
    except OSError:
        return
