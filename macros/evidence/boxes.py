"""Boxes, `!!! note "title"` and what follows: the lines until a blank one, then indented ones."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

_HEAD = re.compile(
    r'!!! ?(?P<kinds>[\w\u0e00-\u0e7f-]+(?: +[\w\u0e00-\u0e7f-]+)*)(?: +"(?P<title>.*?)")?[ \t]*$'
)
_INDENT = 4


def boxes(md: MarkdownIt) -> None:
    """Let a parser read boxes: tokens box_open (meta: kinds, title) and box_close."""
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("fence", "box", _box, ends)


def _box(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    head = _head(state, startLine)
    if head is None or silent:
        return head is not None
    inside = state.blkIndent + _INDENT
    last, lazy = _extent(state, startLine + 1, endLine)
    kept = state.blkIndent, state.lineMax, state.parentType, [state.sCount[line] for line in lazy]
    for line in lazy:
        state.sCount[line] = inside
    state.blkIndent, state.lineMax, state.parentType = inside, last, "box"
    opened = state.push("box_open", "div", 1)
    opened.map = [startLine, last]
    opened.meta = {"kinds": head["kinds"].lower().split(), "title": head["title"]}
    if head["title"]:
        title = state.push("inline", "", 0)
        title.content, title.map, title.children = head["title"], [startLine, startLine + 1], []
        title.meta["box"] = True
    state.md.block.tokenize(state, startLine + 1, last)
    state.push("box_close", "div", -1)
    state.blkIndent, state.lineMax, state.parentType = kept[:3]
    for line, indent in zip(lazy, kept[3], strict=True):
        state.sCount[line] = indent
    state.line = last
    return True


def _head(state: StateBlock, line: int) -> re.Match[str] | None:
    if state.is_code_block(line):
        return None
    return _HEAD.match(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]])


def _extent(state: StateBlock, first: int, end: int) -> tuple[int, list[int]]:
    """The line after a box that begins above `first`, and its lines that are not indented."""
    line, last, lazy, close = first, first, list[int](), True
    while line < end:
        if state.isEmpty(line):
            close = False
        elif state.sCount[line] >= state.blkIndent + _INDENT:
            last = line + 1
        elif close and state.sCount[line] >= state.blkIndent and not _head(state, line):
            lazy.append(line)
            last = line + 1
        else:
            break
        line += 1
    return last, lazy
