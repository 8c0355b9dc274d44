"""Runs of text: what Markdown's inline parser reads in one go, a paragraph, an item or a cell.

It looks ahead from every bracket, so its time grows with the square of those that are open.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from macros.evidence.limits import BRACKETS, EMPHASIS, RUN
from macros.source.mistakes import Mistake, mistake


def runs(md: MarkdownIt) -> None:
    """Let a parser leave out, before it looks into them, runs that would take it too long, and
    what is nested too deep: (token, its words, mistake) in its env, under "taken".
    """
    md.core.ruler.before("inline", "long", _take_long)
    md.core.ruler.after("inline", "deep", _take_deep)


def _take_long(state: StateCore) -> None:
    for token in state.tokens:
        reason = _excess(token.content) if token.type == "inline" else None
        if reason:
            state.env.setdefault("taken", []).append((token, token.content, reason))
            token.content = ""


def _take_deep(state: StateCore) -> None:
    for token in state.tokens:
        if any(child.level > EMPHASIS for child in token.children or ()):
            state.env.setdefault("taken", []).append((token, token.content, mistake("MARK-08")))
            token.children = []


def _excess(run: str) -> Mistake | None:
    """What a run has too much of; None for one that can be parsed."""
    if len(run) > RUN:
        return mistake("MARK-05", limit=RUN)
    if max(_depth(run, "[]"), _depth(run, "()")) > BRACKETS:
        return mistake("MARK-06", limit=BRACKETS)
    return None


def _depth(run: str, pair: str) -> int:
    """How many brackets are open at once, at most."""
    deepest = now = 0
    for sign in re.findall(f"[{re.escape(pair)}]", run):
        now = now + 1 if sign == pair[0] else max(now - 1, 0)
        deepest = max(deepest, now)
    return deepest
