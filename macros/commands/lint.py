"""python -m macros lint: ruff and mypy over the code."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_TOOLS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))


def run(root: Path, arguments: Sequence[str]) -> int:
    """Run every tool; 1 when any finds something."""
    codes = [
        subprocess.run([sys.executable, "-m", *tool], cwd=root, check=False).returncode
        for tool in _TOOLS
    ]
    return int(any(codes))
