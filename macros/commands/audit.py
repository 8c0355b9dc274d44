"""python -m macros audit: what is too slow for every test run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def run(root: Path, arguments: Sequence[str]) -> int:
    """Run tests/audit of the project at `root`, or the judges of it that are named; its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "tests.audit", *arguments], cwd=root, check=False
    ).returncode
