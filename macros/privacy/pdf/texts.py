"""Strings that wait to be judged, each once, by the part of the file that they stand in."""

from __future__ import annotations

from collections.abc import Iterable

from macros.privacy.finding import Found, Passage
from macros.privacy.pdf.letters import readings


class Texts:
    """Strings by where they stand, in Thai."""

    def __init__(self) -> None:
        self._kept: dict[str, list[str]] = {}
        self._known: set[str] = set()

    def take(self, where: str, texts: Iterable[str]) -> None:
        """Keep strings, in all the ways that they may be meant."""
        ways = [way for text in texts for way in readings(text)]
        fresh = [way for way in dict.fromkeys(ways) if way and way not in self._known]
        self._known.update(fresh)
        if fresh:
            self._kept.setdefault(where, []).extend(fresh)

    def passages(self) -> Found:
        """What was kept. Pages may have said it before."""
        for where, texts in self._kept.items():
            yield Passage(where, "\n\n".join(texts), echo=True)
