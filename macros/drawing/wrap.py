"""Breaking a label into lines that fit, only where Thai may break."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from icu4py.breakers import CharacterBreaker

from macros.thai.syllables import syllables
from macros.thai.words import shorter

Measure = Callable[[str], float]
_SEAMS = re.compile(
    r"(?<=[^\s(\[{])(?=[(\[{])|(?<=[)\]}])(?=[ก-ฮเ-ไ\w])"
    r"|(?<=[ก-๎])(?=[A-Za-z])|(?<=[A-Za-z])(?=[ก-ฮเ-ไ])"
)
_LEADING, _FOLLOWING = set("เแโใไ([{“‘"), set("ะาำๅๆฯ )]}”’.,:;!?")


def lines_within(
    pieces: Sequence[str], limits: Sequence[float], measure: Measure
) -> list[str] | None:
    """The pieces as lines, the i-th no wider than limits[i]; None when they do not fit."""
    lines: list[str] = []
    line = ""
    for piece in pieces:
        if line and measure((line + piece).rstrip()) > _limit(limits, len(lines)):
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
        if measure(line.rstrip()) > _limit(limits, len(lines)):
            return None
    lines += [line.rstrip()] if line.strip() else []
    return lines if len(lines) <= len(limits) else None


def even_lines(pieces: Sequence[str], limit: float, measure: Measure) -> list[str]:
    """As few lines as fit within `limit`, then as even as that number allows.

    A piece wider than the limit is cut, as `fitting` says.
    """
    pieces = fitting(pieces, limit, measure)
    best = _greedy(pieces, limit, measure)
    narrow, wide = limit / 2, limit
    while wide - narrow > 2:
        middle = (narrow + wide) / 2
        lines = lines_within(pieces, [middle] * len(best), measure)
        if lines is None:
            narrow = middle
        else:
            best, wide = lines, middle
    return best


def _greedy(pieces: Sequence[str], limit: float, measure: Measure) -> list[str]:
    return lines_within(pieces, [limit] * max(len(pieces), 1), measure) or [""]


def fitting(pieces: Sequence[str], limit: float, measure: Measure) -> list[str]:
    """The pieces, each that is wider than the limit cut: beside brackets and where Thai meets Latin,
    then between the words of a compound, then where syllables surely end, and between letters only
    what is still wider.

    A piece that must not start a line, such as ICU finds in a text cut short, stays with the one
    before it.
    """
    parts = _whole(pieces)
    for cut in _CUTS:
        parts = [
            part
            for piece in parts
            for part in ([piece] if measure(piece.strip()) <= limit else cut(piece))
        ]
    return parts


def _whole(pieces: Sequence[str]) -> list[str]:
    found: list[str] = []
    for piece in pieces:
        if found and piece[0] in _FOLLOWING and not found[-1].endswith(" "):
            found[-1] += piece
        else:
            found.append(piece)
    return found


def _letters(piece: str) -> Iterator[str]:
    """Letters with the vowels and marks that must not stand alone at a line's end or start."""
    held = ""
    for cluster in CharacterBreaker(piece, "th"):
        if held and cluster[0] not in _FOLLOWING and held[-1] not in _LEADING:
            yield held
            held = ""
        held += cluster
    yield held


_CUTS: tuple[Callable[[str], Iterable[str]], ...] = (
    _SEAMS.split,
    *(partial(shorter, longest=most) for most in (18, 12, 9, 6)),
    syllables,
    _letters,
)
"""Ways to cut a piece, each for what the ones before it leave too wide."""


def _limit(limits: Sequence[float], index: int) -> float:
    return limits[index] if index < len(limits) else 0
