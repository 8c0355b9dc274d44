"""python -m macros test: pytest, with what it is given."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def run(root: Path, arguments: Sequence[str]) -> int:
    """Run the tests of the project at `root`; pytest's exit code."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", *arguments], cwd=root, check=False
    ).returncode
