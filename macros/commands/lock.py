"""python -m macros lock: pins every library with its hashes, from pyproject.toml."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_LISTS = {
    "requirements.txt": (),
    "requirements/test.txt": ("--extra", "test"),
}
_OPTIONS = (
    "--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade",
    "--no-emit-index-url", "--no-annotate", "--no-header", "--quiet",
)  # fmt: skip


def run(root: Path, arguments: Sequence[str]) -> int:
    """Write the locked lists of the project at `root`, with uv."""
    for path, extra in _LISTS.items():
        command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", *_OPTIONS]
        done = subprocess.run([*command, *extra, "-o", path], cwd=root, check=False)
        if done.returncode:
            return done.returncode
        print(path)
    return 0
