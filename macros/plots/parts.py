"""What plots share: the heading of a row, beside it or above it, and the key of signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.plots.geometry import Bar, Disc, Ink, Label, Lozenge, Mark
from macros.plots.lettering import Lettering

ASIDE, _ROOMY = 216.0, 480.0  # px of headings beside their rows, and of plots that have the room
_APART, _TOP = 12.0, 4.0  # px between a heading and what is beside it, and above it
_BOX, _BEFORE, _BETWEEN = 14.0, 5.0, 16.0  # px of a key's sign, after it, and between entries


@dataclass(frozen=True)
class Heading:
    """The lines of a heading, and where its row begins: its left end and its top; `height` is what
    the heading needs.
    """

    labels: tuple[Label, ...]
    left: float
    top: float
    height: float


def heading(text: str, width: float, letters: Lettering, *, above: bool = False) -> Heading:
    """A heading beside its row where a plot of that width has room, else (or `above`) over it."""
    beside = width >= _ROOMY and not above
    room = ASIDE - _APART if beside else width
    labels = tuple(letters.labels(text, 0, _TOP, room, "ink"))
    height = _TOP + len(labels) * letters.line
    return Heading(labels, ASIDE, 0, height) if beside else Heading(labels, 0, height, height)


def content_left(width: float) -> float:
    """Where the rows of a plot begin."""
    return ASIDE if width >= _ROOMY else 0


@dataclass(frozen=True)
class KeyEntry:
    """What a sign means; `sign` stands around (0, 0)."""

    sign: Mark
    words: str


def key(
    entries: Sequence[KeyEntry], left: float, top: float, right: float
) -> tuple[list[Ink], float]:
    """Entries side by side, in as many lines as they need, and how high they are."""
    letters = Lettering("small")
    x, y, inks = left, top, list[Ink]()
    for entry in entries:
        across = letters.measure(entry.words) + 2
        if x > left and x + _BOX + _BEFORE + across > right:
            x, y = left, y + letters.line
        inks.append(moved(entry.sign, x + _BOX / 2, y + letters.line / 2))
        inks.append(letters.label(entry.words, x + _BOX + _BEFORE, y, across, "ink"))
        x += _BOX + _BEFORE + across + _BETWEEN
    return inks, y - top + letters.line


def swatch(tone: str, *, hatched: bool = False) -> Bar:
    """A bar as a key shows it."""
    return Bar(-_BOX / 2, -4.5, _BOX, 9, tone, hatched)


def moved(mark: Mark, x: float, y: float) -> Mark:
    """A mark, so far to the right and down."""
    if isinstance(mark, Bar):
        return Bar(mark.x + x, mark.y + y, mark.width, mark.height, mark.tone, mark.hatched)
    if isinstance(mark, Disc):
        return Disc(mark.x + x, mark.y + y, mark.radius, mark.tone, mark.share)
    return Lozenge(mark.x + x, mark.y + y, mark.radius, mark.tone)
