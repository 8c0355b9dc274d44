"""python -m tests.audit [NAME ...]: every judge, or those named. AUDIT_SITE=<folder> is a site that is
built, which judges of pages then look at.
"""

from __future__ import annotations

import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

JUDGES = (
    "dialect",
    "html",
    "heights",
    "fit",
    "grounds",
    "word",
    "kept",
    "slow",
    "kills",
    "disk",
    "properties",
    "copying",
    "paper",
    "workflows",
    "weight",
)


def main(names: list[str]) -> int:
    """Run judges; 1 when one of them finds something or cannot be had."""
    with tempfile.TemporaryDirectory() as top:
        codes = [_asked(name, Path(top)) for name in names or JUDGES]
    return int(any(codes))


def _asked(name: str, top: Path) -> int:
    """What a judge says, in a folder of its own that ends with it."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory(dir=top) as folder:
        code: int = import_module(f"tests.audit.{name}").run(Path(folder))
    print(f"{name}: {time.monotonic() - started:.0f} วินาที", flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
