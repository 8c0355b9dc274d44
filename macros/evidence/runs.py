"""Runs of text: what Markdown's inline parser reads in one go, a paragraph, an item or a cell.

It looks ahead from every bracket and copies the run at every construct, so its time grows with
the square of what is open (measured: 8,000 brackets within one another take it 17 s).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from macros.source.mistakes import Mistake, mistake

_LONGEST = 20_000
_MOST = 20
_TARGET = re.compile(r"\]\(([^)\[]*)")
_ENDING = re.compile(r"[^\"']*(?:([\"']).*\1\s*)?", re.DOTALL)  # with the quote it opened, or none


def taken_out(root: Element) -> Iterator[tuple[str, Mistake]]:
    """Take the runs that would take too long out of a tree: each, and why."""
    for element in root.iter():
        for part in ("text", "tail"):
            run = getattr(element, part)
            reason = _excess(run) if run and not isinstance(run, AtomicString) else None
            if reason:
                setattr(element, part, None)
                yield run, reason


def _excess(run: str) -> Mistake | None:
    """What a run has too much of; None for one that can be parsed."""
    if len(run) > _LONGEST:
        return mistake("MARK-05", limit=_LONGEST)
    return unclosed(run)


def unclosed(run: str) -> Mistake | None:
    """What a run has too much of that is open; None for one that can be parsed."""
    if max(_depth(run, "[]"), _depth(run, "()")) > _MOST:
        return mistake("MARK-06", limit=_MOST)
    astray = sum(not _ENDING.fullmatch(found[1]) for found in _TARGET.finditer(run))
    return mistake("MARK-07", limit=_MOST) if astray > _MOST else None


def _depth(run: str, pair: str) -> int:
    """How many brackets are open at once, at most."""
    deepest = now = 0
    for sign in re.findall(f"[{re.escape(pair)}]", run):
        now = now + 1 if sign == pair[0] else max(now - 1, 0)
        deepest = max(deepest, now)
    return deepest
