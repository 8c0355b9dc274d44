"""The tests that are marked slow: whole builds, and processes that end, whose rules quicker tests hold, too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def run(folder: Path) -> int:
    """Run them."""
    command = [sys.executable, "-m", "pytest", "-m", "slow", "-q", "-p", "no:cacheprovider"]
    return subprocess.run(command, cwd=ROOT, check=False).returncode
