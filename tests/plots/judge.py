"""What every plot must keep to: words within their boxes and the drawing, apart from one another."""

from __future__ import annotations

import re
from itertools import combinations

from icu4py.breakers import CharacterBreaker

from macros.drawing.metrics import width
from macros.plots.geometry import Bar, Label, Plot
from macros.plots.tokens import SHEET, tone

_NEAR = 0.51  # px
_RULES = SHEET.read_text(encoding="utf-8")


def box(label: Label) -> tuple[float, float, float, float]:
    """Where the ink of a label is, but for its marks above and below."""
    across = width(label.text, label.size, bold=label.bold)
    left = label.at - {"start": 0, "middle": across / 2, "end": across}[label.align]
    return left, label.y + 0.2 * label.line, left + across, label.y + 0.8 * label.line


def faults(plot: Plot) -> list[str]:
    """What is wrong with a plot."""
    found = []
    words = []
    for top, item in plot.placed:
        for ink in item.inks:
            tone(ink.tone)
            assert f".plot-{ink.tone} {{ fill: var(--plot-{ink.tone});" in _RULES
            if isinstance(ink, Label):
                left, high, right, low = box(ink)
                words.append((ink.text, left, high + top, right, low + top))
                if right - left > ink.width + _NEAR:
                    found.append(f"wider than its box: {ink.text}")
            elif isinstance(ink, Bar):
                left, high, right, low = ink.x, ink.y, ink.x + ink.width, ink.y + ink.height
            else:
                reach = ink.radius
                left, high, right, low = (
                    ink.x - reach, ink.y - reach, ink.x + reach, ink.y + reach,
                )  # fmt: skip
            if left < -_NEAR or right > plot.width + _NEAR:
                found.append(f"beside the drawing: {ink}")
            if high + top < -_NEAR or low + top > plot.height + _NEAR:
                found.append(f"above or below the drawing: {ink}")
    for (text, *one), (other, *two) in combinations(words, 2):
        if one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]:
            found.append(f"over one another: {text} | {other}")
    return found


def texts(plot: Plot) -> list[str]:
    """Every line that is written."""
    return [ink.text for _, item in plot.placed for ink in item.inks if isinstance(ink, Label)]


def cut_inside_a_cluster(text: str, lines: list[str]) -> bool:
    """Whether lines part what is one letter to the eye."""
    bare = re.sub(r"\s", "", text)
    ends, at = set(), 0
    for cluster in CharacterBreaker(bare, "th"):
        at += len(cluster)
        ends.add(at)
    at = 0
    for line in lines:
        at += len(re.sub(r"\s", "", line))
        if at not in ends:
            return True
    return False
