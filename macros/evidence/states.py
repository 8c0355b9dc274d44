"""How lines and words are read where CommonMark knows no Thai.

List items may be numbered with Thai digits. In a text with Thai, which parts words without blanks,
`**` beside a full stop or a bracket is as bold as elsewhere. In JavaScript these are
`md.block.State` and `md.inline.State`.
"""

from __future__ import annotations

import re
from re import Match

from markdown_it import MarkdownIt
from markdown_it.common.utils import isWhiteSpace
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

_THAI = re.compile("[\u0e00-\u0e7f]")
_NUMBERED = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|[0-9๐-๙]{1,9}[.)])[ \t]+)*[0-9๐-๙]{1,9}(?=[.)](?:[ \t]|$))", re.MULTILINE
)
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


class Lines(StateBlock):
    """Lines whose items are numbered with Arabic digits; what is taken out of them is not."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(_NUMBERED.sub(_arabic, src), md, env, tokens)
        self.read, self.written = self.src, src

    def getLines(self, begin: int, end: int, indent: int, keepLastLF: bool) -> str:  # noqa: N802, N803
        """Lines as they are written."""
        self.src = self.written
        try:
            return super().getLines(begin, end, indent, keepLastLF)
        finally:
            self.src = self.read


def _arabic(numbered: Match[str]) -> str:
    return numbered[0].translate(_ARABIC)


class Words(StateInline):
    """Words of a paragraph, in which Thai makes `**` look at blanks alone."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self._thai = bool(_THAI.search(src))

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803
        """Whether marks may open or close; those of `_` never within a word."""
        found = super().scanDelims(start, canSplitWord)
        if not (canSplitWord and self._thai):
            return found
        end = start + found.length
        before = self.src[start - 1] if start else " "
        after = self.src[end] if end < self.posMax else " "
        return Scanned(not isWhiteSpace(ord(after)), not isWhiteSpace(ord(before)), found.length)


class Blocks(ParserBlock):
    """Reads blocks from Lines."""

    def parse(
        self,
        src: str,
        md: MarkdownIt,
        env: EnvType,
        outTokens: list[Token],  # noqa: N803
    ) -> list[Token] | None:
        """Called by MarkdownIt."""
        if src:
            state = Lines(src, md, env, outTokens)
            self.tokenize(state, state.line, state.lineMax)
        return outTokens


class Inlines(ParserInline):
    """Reads what stands in a line from Words."""

    def parse(
        self,
        src: str,
        md: MarkdownIt,
        env: EnvType,
        tokens: list[Token],
    ) -> list[Token]:
        """Called by MarkdownIt."""
        state = Words(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens
