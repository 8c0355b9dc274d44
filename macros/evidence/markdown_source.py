"""A text to render, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from macros.source.diagnostic import Location


@dataclass(frozen=True)
class MarkdownSource:
    """A text to render: where its first letter stands, the prefix of its ids, and the heading
    level (3-6) of its own highest headings.
    """

    text: str
    start: Location
    anchor: str
    level: int = 4
