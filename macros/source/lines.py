"""From offsets in a text to places in its file, however many are asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from macros.source.diagnostic import Location


def locator(source: str, start: Location) -> Callable[[int], Location]:
    """A function from offsets in a source to places in its file, where it begins at `start`."""
    starts = line_starts(source)

    def place(offset: int) -> Location:
        """Where a letter of the text stands."""
        line = bisect_right(starts, offset) - 1
        column = offset - starts[line] + (start.column if line == 0 else 1)
        return Location(start.path, start.line + line, column)

    return place


def line_starts(source: str) -> list[int]:
    """The offsets at which the lines of a source begin."""
    return [0, *(found.end() for found in re.finditer("\n", source))]
