"""Commands run in turn, and what each took of the machine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

PAIRS = 3
_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONUTF8": "1"}
RSS = 1024**2 if sys.platform == "darwin" else 1024  # of ru_maxrss to a MB


def _nothing() -> None:
    """What most commands need before them."""


@dataclass(frozen=True)
class Command:
    """Words after `python -m`, in a folder; `before` is done first and not counted."""

    folder: Path
    words: tuple[str, ...]
    before: Callable[[], object] = _nothing


@dataclass(frozen=True)
class Cost:
    """Seconds of processor of a whole tree of processes, and MB of its largest process."""

    seconds: float
    memory: float


@dataclass(frozen=True)
class Pairs:
    """Two commands, run in turn: A B A B …"""

    first: tuple[Cost, ...]
    second: tuple[Cost, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        """Seconds of the first over those of the second, pair by pair."""
        return tuple(a.seconds / b.seconds for a, b in zip(self.first, self.second, strict=True))

    @property
    def ratio(self) -> float:
        """Their median: what else the machine did at the time weighs on both of a pair."""
        return median(self.ratios)


def seconds(costs: tuple[Cost, ...]) -> float:
    """The median of processor time."""
    return median(cost.seconds for cost in costs)


def memory(costs: tuple[Cost, ...]) -> float:
    """The median of the largest process."""
    return median(cost.memory for cost in costs)


def run(command: Command) -> Cost:
    """What a command took, with all that it started. Raises CalledProcessError with its output."""
    command.before()
    with started(command) as (process, log):
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        text = log.read_text(encoding="utf-8")
        raise subprocess.CalledProcessError(process.returncode, command.words, text)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / RSS)


@contextmanager
def started(command: Command) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
    """A command that runs, and the file of what it says; it is ended with the block."""
    log = command.folder / "bench.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", *command.words],
            cwd=command.folder,
            stdout=out,
            stderr=out,
            env={**os.environ, **_QUIET},
        )
    try:
        yield process, log
    finally:
        if process.returncode is None:
            process.terminate()
            process.wait()


def several(command: Command, times: int) -> tuple[Cost, ...]:
    """A command by itself, some times over."""
    return tuple(run(command) for _ in range(times))


def in_pairs(first: Command, second: Command, times: int) -> Pairs:
    """Two commands, the one after the other, some times over."""
    found = [(run(first), run(second)) for _ in range(times)]
    return Pairs(tuple(a for a, _ in found), tuple(b for _, b in found))
