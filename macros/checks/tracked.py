"""A rule for what is kept between runs: it is believed, so nobody may hand it in with the texts."""

from __future__ import annotations

from collections.abc import Iterator

from macros.cache.folder import CACHE, tracked_files
from macros.checks.context import Context
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake


def tracked(context: Context) -> Iterator[Diagnostic]:
    """An error where files of the project's cache stand in its repository."""
    files = tracked_files(context.root)
    if files:
        yield Diagnostic(Location(files[0]), mistake("FILE-70", count=len(files), folder=CACHE))
