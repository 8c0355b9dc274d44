"""python -m tests.audit [NAME ...]: every judge, or those named."""

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
    codes = []
    for name in names or JUDGES:
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            codes.append(import_module(f"tests.audit.{name}").run(Path(folder)))
        print(f"{name}: {time.monotonic() - started:.0f} วินาที", flush=True)
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
