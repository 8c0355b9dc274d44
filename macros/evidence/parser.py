"""The one dialect of evidence and of the pages of docs/: CommonMark with what the code host adds.

markdown-it-py gives the same tokens as markdown-it does in browsers; every rule of ours is a few
lines there as well. Where links lead is judged later, by `links`: addresses stay as written.
"""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from macros.evidence.bare import bare
from macros.evidence.boxes import boxes
from macros.evidence.escapes import escapes
from macros.evidence.foreign import foreign, unread
from macros.evidence.limits import LEVELS
from macros.evidence.linked import linked
from macros.evidence.rows import rows
from macros.evidence.runs import runs
from macros.evidence.states import Blocks, Inlines


class Parser(MarkdownIt):
    """MarkdownIt that reads lines and words as `states` has them, and leaves addresses alone."""

    def __init__(self, *, html: bool) -> None:
        super().__init__()
        self.block, self.inline = Blocks(), Inlines()
        options = {
            "html": html,
            "maxNesting": LEVELS,
            "store_labels": True,
            "tasklists": True,
            "alerts": True,
        }
        self.configure("commonmark", options)
        self.enable(["table", "strikethrough"])
        self.use(footnote_plugin, inline=False, move_to_end=False)
        for plugin in (escapes, rows, boxes, linked, unread, bare, runs):
            self.use(plugin)

    def blocks(self, text: str) -> list[Token]:
        """The tokens of a text, without what stands in its lines."""
        return self.block.parse(text, self, {}, []) or []

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """The address as it is written."""
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802
        """Every address is a link's; see `links`."""
        return True

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """The address as it is written."""
        return link


@cache
def evidence_parser() -> MarkdownIt:
    """The parser of evidence: HTML is text, and told."""
    return Parser(html=False).disable(["html_block", "html_inline"]).use(foreign)


@cache
def page_parser() -> Parser:
    """The parser of pages in docs/, whose blocks of HTML are taken out before: HTML passes."""
    parser = Parser(html=True)
    parser.disable("html_block")
    return parser
