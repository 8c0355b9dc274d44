"""The properties, with far more examples than in make test, and others each time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def run(folder: Path) -> int:
    """Run tests/properties in the long profile; it prints how many examples there were."""
    command = [sys.executable, "-m", "pytest", "tests/properties", "-q", "-p", "no:cacheprovider"]
    environment = {**os.environ, "PROPERTIES": "long"}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
