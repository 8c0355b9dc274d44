"""Long lists cut into pages by their weight, so that no page grows with the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

WEIGHT = 90_000  # bytes of HTML; with the theme's own some 40,000 a page stays below 150,000


ROOM = 70_000
"""Bytes of evidence that a part of a long piece may have, so that it fits a page with what is around."""


def paged(blocks: Sequence[str], first: int = 0) -> list[range]:
    """Which blocks (by index) stand on which page; `first` bytes of the first page are taken.

    A block heavier than a page stands alone on one.
    """
    return list(_pages([len(block.encode()) for block in blocks], first)) or [range(0)]


def _pages(weights: Sequence[int], taken: int) -> Iterator[range]:
    start = 0
    for index, weight in enumerate(weights):
        if index > start and taken + weight > WEIGHT:
            yield range(start, index)
            start, taken = index, 0
        taken += weight
    if weights:
        yield range(start, len(weights))
