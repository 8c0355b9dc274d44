"""The properties, with far more examples than in make test, and others each time; more charts and labels; and
every page of the site in the browser and on paper, at every width, where make test looks at one of each kind.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

TESTS = (
    "tests/properties", "tests/drawing",
    *(f"tests/built/test_{name}.py" for name in ("browser", "printed", "charts", "finder", "manuals", "volumes")),
)  # fmt: skip


def run(folder: Path) -> int:
    """Run them in the long profile; it prints how many examples there were."""
    command = [sys.executable, "-m", "pytest", *TESTS, "-q", "-p", "no:cacheprovider"]
    environment = {**os.environ, "PROPERTIES": "long"}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
