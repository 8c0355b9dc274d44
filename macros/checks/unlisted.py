"""What stands in data/ and docs/ and is no plain file, or is nobody's: told, and read by nothing."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import Context
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake

_SHOWN = 10  # names in one sentence


def not_plain(context: Context) -> Iterator[Diagnostic]:
    """What the list of files says of what is no plain file."""
    yield from context.there.problems


def left_out(context: Context) -> Iterator[Diagnostic]:
    """One warning that names what nothing reads and nothing publishes, if there is any."""
    found = context.there
    if found.strays:
        names = ", ".join(found.strays[:_SHOWN])
        more = len(found.strays) - _SHOWN
        named = f"{names} และอีก {more} รายการ" if more > 0 else names
        words = mistake("FILE-35", count=len(found.strays), names=named)
        yield Diagnostic(Location(found.strays[0]), words, warning=True)
