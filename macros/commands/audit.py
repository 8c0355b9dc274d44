"""python -m macros audit: judges from outside the project, over the built site."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def run(root: Path, arguments: Sequence[str]) -> int:
    """Run tests/audit.py of the project at `root`; its exit code."""
    return subprocess.run([sys.executable, "-m", "tests.audit"], cwd=root, check=False).returncode
