"""What an upgrade would do to one file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """A file that gets another content, and another place where `path` is not where it `was`. What
    is `done`, and what a person must still decide (`asks`), in Thai. A `fresh` one was not there.
    """

    was: str
    path: str
    content: bytes
    done: str
    asks: str = ""
    fresh: bool = False
