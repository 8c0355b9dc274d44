"""python -m macros lock: pins every library with its hashes, from pyproject.toml, and cuts the
site's fonts from the package that is installed.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from macros.site.fonts import cut_faces

_LISTS = {
    "requirements.txt": (),
    "requirements/test.txt": ("--extra", "test"),
}
_OPTIONS = (
    "--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade",
    "--no-emit-index-url", "--no-annotate", "--no-header", "--quiet",
)  # fmt: skip


def run(root: Path, arguments: Sequence[str]) -> int:
    """Write the locked lists of the project at `root`, with uv, and the fonts."""
    for path, extra in _LISTS.items():
        command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", *_OPTIONS]
        done = subprocess.run([*command, *extra, "-o", path], cwd=root, check=False)
        if done.returncode:
            return done.returncode
        print(path)
    for file, content in cut_faces():
        file.write_bytes(content)
    return 0
