"""Rows of the table of figures, and the arithmetic of what is measured."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from tests.bench.running import Command, Cost, Pairs, in_pairs, seconds, several

SIZES = (100, 1_000, 5_000)
_LIBRARIES = ("mkdocs", "mkdocs-material", "mkdocs-macros-plugin", "weasyprint")
HEAD = "| measure | 219820d | at most | measured | day | versions |\n|---|---|---|---|---|---|"


@dataclass(frozen=True)
class Row:
    """A measure: what it was at 219820d, what it may be at most, and what it is."""

    measure: str
    was: str
    bound: str
    measured: str

    def line(self, stamp: str) -> str:
        """The row; `stamp` is the day and the versions of what was measured."""
        return f"| {self.measure} | {self.was} | {self.bound} | {self.measured} | {stamp} |"


@dataclass(frozen=True)
class Setting:
    """Where to measure and how often; `earlier` is a checkout of another commit to compare with."""

    folder: Path
    times: int
    sizes: tuple[int, ...]
    earlier: Path | None = None

    def compared(self, command: Callable[[str], Command], beside: str = "") -> str:
        """A command, made for the name of a project in this setting, and the same one of the
        earlier commit (`beside` is its project), if there is one.
        """
        mine, theirs = command("mine"), command(beside or "earlier")
        if self.earlier:
            return ratio_of(in_pairs(mine, theirs, self.times))
        return seconds_of(several(mine, self.times))


def stamp() -> str:
    """Day and versions, for a row."""
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return f"{date.today().isoformat()} | Python {platform.python_version()}, {libraries}"


def ratio_of(pairs: Pairs) -> str:
    """A ratio with what it is the median of: `1.20 (1.18 1.20 1.31; 9.1 s beside 7.6 s)`."""
    mine, theirs = seconds(pairs.first), seconds(pairs.second)
    return f"**{pairs.ratio:.2f}** ({_all(pairs.ratios)}; {mine:.1f} s beside {theirs:.1f} s)"


def seconds_of(costs: tuple[Cost, ...]) -> str:
    """Seconds with what they are the median of."""
    return f"{seconds(costs):.2f} s ({_all(cost.seconds for cost in costs)})"


def growth(costs: dict[int, float]) -> tuple[float, float]:
    """The ms that one piece more costs, between the first two sizes and between the last two."""
    (first, a), (second, b), (third, c) = sorted(costs.items())
    return 1000 * (b - a) / (second - first), 1000 * (c - b) / (third - second)


def _all(numbers: Iterable[float]) -> str:
    return " ".join(f"{number:.2f}" for number in numbers)
