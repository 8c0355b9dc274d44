"""Links and pictures that know where their address stands (meta: at), and what was written there."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, image, link

_BEGIN = re.compile(r"\s*<?")


def linked(md: MarkdownIt) -> None:
    """Let the links and pictures of a parser know where their addresses stand."""
    md.inline.ruler.at("link", _link)
    md.inline.ruler.at("image", _image)


def _link(state: StateInline, silent: bool) -> bool:
    start, first = state.pos, len(state.tokens)
    if not link(state, silent):
        return False
    if not silent:
        opened = next(token for token in state.tokens[first:] if token.type == "link_open")
        opened.meta |= _where(state, start)
    return True


def _image(state: StateInline, silent: bool) -> bool:
    start = state.pos + 1
    if not image(state, silent):
        return False
    if not silent:
        state.tokens[-1].meta |= _where(state, start) | {"label_at": start + 1}
    return True


def _where(state: StateInline, start: int) -> dict[str, object]:
    """Of a link whose label begins at `start`: where its address begins, and its end; nothing of
    one whose address stands elsewhere, under its name.
    """
    last = state.pos
    end = state.md.helpers.parseLinkLabel(state, start)
    if end + 1 >= last or state.src[end + 1] != "(":
        return {}
    return {"at": address(state.src, end + 2), "end": last}


def address(text: str, at: int) -> int:
    """Where the address begins that stands after a bracket."""
    begin = _BEGIN.match(text, at)
    return begin.end() if begin else at
