"""python -m macros test: pytest, with what it is given; every test if it is given nothing, by one
worker more than there are cores, as one or other waits for a browser or for what it printed.
tests/conftest.py says which files come first.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def run(root: Path, arguments: Sequence[str]) -> int:
    """Run the tests of the project at `root`; pytest's exit code."""
    workers = ["-n", str((os.cpu_count() or 1) + 1), "--dist", "loadfile", "--no-loadscope-reorder"]
    chosen = arguments or workers
    return subprocess.run(
        [sys.executable, "-m", "pytest", *chosen], cwd=root, env=_environment(), check=False
    ).returncode


def _environment() -> dict[str, str]:
    """That of pytest, which may keep what it makes of the tests: half of the work of collecting."""
    return {key: os.environ[key] for key in os.environ if key != "PYTHONDONTWRITEBYTECODE"}
