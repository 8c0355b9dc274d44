"""From one year to the next on one scale: a ring for last year, a disc for this, the target marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from macros.plots.geometry import Bar, Disc, Ink, Plot, PlotItem, Strip
from macros.plots.lettering import Lettering
from macros.plots.parts import KeyEntry, content_left, heading, key

_RING, _DOT, _SPAN = 7.0, 4.5, 4.0  # px: radius of last year's and this year's, height of the line
_TARGET_WIDE, _TARGET_HIGH = 3.0, 22.0
_TRACK = 28.0  # px that a row's scale is high
_GAP = 8.0


@dataclass(frozen=True)
class Dumbbell:
    """What is compared: its id, its name, where it stands on the scale (None: not known), and the
    same in words.
    """

    id: str
    name: str
    words: str
    before: float | None
    now: float | None
    target: float | None


@dataclass(frozen=True)
class YearKey:
    """What the signs are called."""

    before: str
    now: str
    target: str


@dataclass(frozen=True)
class _Scale:
    ticks: tuple[tuple[float, str], ...]
    left: float
    right: float

    def x(self, value: float) -> float:
        """Where a value stands; beyond the scale, at its end."""
        low, high = self.ticks[0][0], self.ticks[-1][0]
        share = (value - low) / (high - low) if high > low else 0.5
        return self.left + (self.right - self.left) * max(0.0, min(1.0, share))

    @property
    def apart(self) -> float:
        """How wide the place of a tick's label is, which ends where the drawing does."""
        places = [self.x(value) for value, _ in self.ticks]
        nearest = (after - at for at, after in pairwise(places))
        return min([2 * _MARGIN, *nearest])


_MARGIN = 34.0  # px beside the ends of the scale: half a label


def dumbbells(
    changes: Sequence[Dumbbell],
    ticks: Sequence[tuple[float, str]],
    names: YearKey,
    width: float,
    terms: tuple[str, ...] = (),
) -> Plot:
    """A row each, under a scale with a name for every tick (from low to high; at least one)."""
    left = content_left(width)
    scale = _Scale(tuple(ticks), left + _MARGIN, width - _MARGIN)
    strips = tuple(_row(change, scale, width, terms) for change in changes)
    return Plot(width, strips, _head(scale, names, width))


def _head(scale: _Scale, names: YearKey, width: float) -> Strip:
    entries = (
        KeyEntry(Disc(0, 0, _RING, "muted", 0), names.before),
        KeyEntry(Disc(0, 0, _DOT, "solid"), names.now),
        KeyEntry(Bar(-1.5, -8, _TARGET_WIDE, 16, "ink"), names.target),
    )
    inks, high = key(entries, 1, 2, width)
    small, top, most = Lettering("small"), high + 8, 1
    across = scale.apart - 4
    for value, name in scale.ticks:
        labels = small.labels(name, scale.x(value) - across / 2, top, across, "muted", "middle")
        inks += labels
        most = max(most, len(labels))
    return Strip(top + most * small.line + 2, (PlotItem(tuple(inks)),))


def _row(change: Dumbbell, scale: _Scale, width: float, terms: tuple[str, ...]) -> Strip:
    title = heading(change.name, width, Lettering(terms=terms))
    small, y = Lettering("small"), title.top + _TRACK / 2
    told = small.labels(change.words, title.left, title.top + _TRACK, width - title.left, "ink")
    height = max(title.height, title.top + _TRACK + len(told) * small.line) + _GAP
    rules = (Bar(scale.x(value) - 0.5, title.top, 1, _TRACK, "rule") for value, _ in scale.ticks)
    inks = (*rules, *_marks(change, scale, y))
    return Strip(height, (PlotItem((*title.labels, *inks, *told), change.id),))


def _marks(change: Dumbbell, scale: _Scale, y: float) -> list[Ink]:
    found: list[Ink] = []
    before, now = change.before, change.now
    if before is not None and now is not None and abs(scale.x(now) - scale.x(before)) > 2 * _RING:
        low, high = sorted((scale.x(before), scale.x(now)))
        left = low + (_RING if before < now else 0)
        right = high - (_RING if before > now else 0)
        found.append(Bar(left, y - _SPAN / 2, right - left, _SPAN, "span"))
    if change.target is not None:
        x = scale.x(change.target) - _TARGET_WIDE / 2
        found.append(Bar(x, y - _TARGET_HIGH / 2, _TARGET_WIDE, _TARGET_HIGH, "ink"))
    if before is not None:
        found.append(Disc(scale.x(before), y, _RING, "muted", 0))
    if now is not None:
        found.append(Disc(scale.x(now), y, _DOT, "solid"))
    return found
