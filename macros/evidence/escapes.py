"""A backslash before a blank is a backslash and leaves the blank, as in markdown-it 14.3: two of them end a
line, after the path of a folder as well (findings/markdown-line-breaks-after-windows-folders.sh).
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, escape


def escapes(md: MarkdownIt) -> None:
    """Let a parser read backslashes so."""
    md.inline.ruler.at("escape", _escape)


def _escape(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("\\ ", state.pos, state.posMax):
        return escape(state, silent)
    if not silent:
        token = state.push("text_special", "", 0)
        token.content = token.markup = "\\"
        token.info = "escape"
    state.pos += 1
    return True
