"""Colours and sizes of plots, as their style sheet has them for paper and a light screen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SHEET = Path(__file__).parent / "plots.css"
"""The style sheet, which the site publishes as it is."""
_ROOT = re.compile(r":root \{(.*?)\}", re.DOTALL)
_TOKEN = re.compile(r"--plot-([a-z-]+): ([^;]+);")


@dataclass(frozen=True)
class Tone:
    """The colours of a mark, as #rrggbb; without an `edge` it has none."""

    fill: str
    edge: str = ""


def tone(name: str) -> Tone:
    """A tone of the style sheet. Raises KeyError for one that it does not have."""
    tokens = _tokens()
    return Tone(tokens[name], tokens.get(f"{name}-edge", ""))


def pixels(name: str) -> float:
    """A size of the style sheet, in px. Raises KeyError for one that it does not have."""
    return float(_tokens()[name].removesuffix("px"))


@cache
def _tokens() -> dict[str, str]:
    first = _ROOT.search(SHEET.read_text(encoding="utf-8"))
    return dict(_TOKEN.findall(first[1])) if first else {}
