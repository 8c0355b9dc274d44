"""Builds that are killed: with everything they started, at any moment."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path


def digest(folder: Path) -> dict[str, str]:
    """Every file of a folder and what is in it."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def moments(number: int) -> list[tuple[float, float]]:
    """Moments spread over a build: the part (0 to 1) of its files that it has written, and the
    seconds after that. A build writes nothing for a good part of its time.
    """
    chance = random.Random(number)
    return [(at / (number - 1), chance.uniform(0, 0.4)) for at in range(number)]


def kill(project: Path, files: int, seconds: float) -> bool:
    """Kill a build so many seconds after it has written so many files; whether it still ran."""
    fresh = project / ".site-new"
    shutil.rmtree(fresh, ignore_errors=True)
    with subprocess.Popen(
        [sys.executable, "-m", "macros", "build", "--pages"],
        cwd=project,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        while process.poll() is None and _files(fresh) < files:
            time.sleep(0.005)
        time.sleep(seconds)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    return process.returncode == -signal.SIGKILL


def _files(folder: Path) -> int:
    return sum(len(files) for _, _, files in os.walk(folder))
