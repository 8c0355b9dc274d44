"""What can be printed of a manuscript that the press fails on."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from macros.book.passages import evidence_files, find_culprits
from macros.pdf.printed_file import PrintedFile, noted


def rescued(html: str, alone: Callable[[Collection[int]], PrintedFile]) -> PrintedFile:
    """What failed, printed by itself, since another volume may have ended its process; then without
    the passages that it fails on. `alone` is an attempt without some of them, by their numbers.
    """
    found = alone(())
    among = evidence_files(html)
    if not found.reason or not among:
        return found
    last: tuple[frozenset[int], PrintedFile] = (frozenset(), found)

    def attempt(left_out: Collection[int]) -> PrintedFile:
        """A print without some passages."""
        nonlocal last
        wanted = frozenset(left_out)
        if last[0] != wanted:  # or it lies there
            last = (wanted, alone(wanted))
        return last[1]

    left_out = find_culprits(len(among), lambda left_out: not attempt(left_out).reason)
    names = tuple(dict.fromkeys(among[number] for number in sorted(left_out)))
    rest = attempt(left_out)
    if rest.reason:
        return found
    return noted(replace(rest, imprint=replace(rest.imprint, left_out=names)))
