"""Pages of one site read by stretches: what stands on many of them (menus, head and foot: 85 % of
the letters of a site of 186 pages) is read once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from macros.html.events import Event, events, regular_events

State = TypeVar("State", bound=Hashable)
Found = TypeVar("Found")
Read = Callable[[str, Sequence[Event], State], tuple[Found, State]]

# to a tag that begins a line: no text is parted, no code from its end, and of menus every line is a stretch
_STRETCH = re.compile(r"(?!\Z)[^\n]*(?:\n(?![ \t]*<(?!/(?:script|style)\b))[^\n]*)*(?:\n[ \t]*)?")
_KEPT = 5_000  # stretches: more than a page has; 9,700 of 100,000 on 186 pages are read, 20 over the least


def stretches(html: str) -> list[str]:
    """The stretches of a page, which together are the page."""
    return _STRETCH.findall(html)


class PageReader(Generic[State, Found]):
    """Reads pages with `read`, which is given HTML, its events, and the state in which what stands
    before it was left (`start` at a page's beginning), and says what it found and the state in which
    it leaves. `read` must answer the same each time, and find in a page what it finds in the
    stretches of the page one after the other: they begin with tags, so none parts a text.
    """

    def __init__(self, read: Read[State, Found], start: State) -> None:
        self._read, self._start = read, start
        self._known = lru_cache(maxsize=_KEPT)(self._stretch)

    def __call__(self, html: str) -> list[Found]:
        """What is found in a page, stretch by stretch; in one stretch where HTML is not regular."""
        found, state = list[Found](), self._start
        for stretch in stretches(html):
            known = self._known(stretch, state)
            if known is None:
                return [self._read(html, events(html), self._start)[0]]
            found.append(known[0])
            state = known[1]
        return found

    def _stretch(self, html: str, state: State) -> tuple[Found, State] | None:
        """What is found in a stretch; None when it ends within a tag, a comment or code."""
        inside = regular_events(html)
        return None if inside is None else self._read(html, inside, state)
