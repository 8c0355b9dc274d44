"""Tables: where each cell stands, and what would be lost of a row longer than its head."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table
from markdown_it.token import Token

from macros.evidence.places import cells
from macros.evidence.states import Lines

RULE = re.compile(r"[ >]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?")
"""A line that stands under a table's head."""


def rows(md: MarkdownIt) -> None:
    """Let a parser read tables: the words of a cell know where it begins (meta: cell), and a
    row knows its cells that have no head (meta: more, the offset of the first and all their number).
    """
    md.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})


def _table(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    first = len(state.tokens)
    if isinstance(state, Lines):
        state.src = state.written
    try:
        found = table(state, startLine, endLine, silent)
    finally:
        if isinstance(state, Lines):
            state.src = state.read
    if found and not silent:
        _locate(state, state.tokens[first:])
    return found


def _locate(state: StateBlock, tokens: list[Token]) -> None:
    """Give the words of each cell their place."""
    written, begin, at = list[tuple[int, str]](), 0, 0
    columns = 0
    for token in tokens:
        if token.type == "tr_open" and token.map:
            line = token.map[0]
            begin, at = state.bMarks[line] + state.tShift[line], 0
            written = list(cells(state.src[begin : state.eMarks[line]].rstrip()))
            columns = columns or len(written)
            more = [begin + offset for offset, text in written[columns:] if text.strip()]
            if more:
                token.meta = {"more": more[0], "cells": len(written), "columns": columns}
        elif token.type == "inline":
            if at < len(written):
                token.meta["cell"] = begin + written[at][0]
            at += 1
