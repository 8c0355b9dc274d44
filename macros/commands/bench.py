"""python -m macros bench: what things cost, as ratios of one run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def run(root: Path, arguments: Sequence[str]) -> int:
    """Run tests/bench.py of the project at `root`; its exit code."""
    return subprocess.run([sys.executable, "-m", "tests.bench"], cwd=root, check=False).returncode
