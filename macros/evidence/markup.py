"""One Markdown text of evidence -> safe HTML, on its own: never through Jinja or MkDocs.

Python-Markdown with tables, footnotes, sane_lists and admonition, and nothing that passes HTML
or attributes through. Links inside the project are written from "/", the root of docs/, for each
output to place (`placed` in publishing.addresses).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from re import Match
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from macros.evidence.dialect import for_markdown
from macros.evidence.hazards import hazards
from macros.evidence.links import Library
from macros.evidence.marks import MARK, mark
from macros.evidence.passage import Passage
from macros.evidence.sanitizer import sanitized
from macros.evidence.tree import Tree
from macros.source.letters import FIRST, LAST
from macros.source.mistakes import mistake
from macros.source.problem import Problem
from macros.thai.normal import normalized

_BETWEEN = re.compile("[^<>]+")
_OWN = re.compile(f"[\x02\x03{FIRST}{LAST}]")  # cut in two by a link whose quote is open
_VISIBLE = re.compile(r"<(?:img|hr)|>[^<]*[^<\s\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True)
class Rendered:
    """Safe HTML, and what is wrong with the source it was made from."""

    html: str
    problems: tuple[Problem, ...]


class Renderer:
    """Renders passages. Each has a parser of its own: nothing of one reaches the next, not even
    when Markdown gave up in the middle.
    """

    def render(self, passage: Passage, library: Library) -> Rendered:
        """The HTML of a passage whose links may lead to what is in the library."""
        found = sorted(hazards(passage.text, passage.start))
        if found:
            return Rendered("", tuple(found))
        source, marks = mark(passage.text, passage.start)
        tree = Tree(passage, marks, library)
        try:
            html = _parser(tree).convert(for_markdown(source))
        except RecursionError:
            return Rendered("", (Problem(passage.start, mistake("MARK-08")),))
        shown = _typed(sanitized(html)) if _VISIBLE.search(html) else ""
        return Rendered(shown, tuple(sorted(set(tree.problems))))


def _typed(html: str) -> str:
    """HTML with its words as they should be typed: apart from < and >, which Unicode has letters
    for that begin with them (≯), and without what is left of Markdown's marks and ours.
    """
    return _BETWEEN.sub(lambda found: normalized(_OWN.sub("", found[0])), html)


def _parser(tree: Tree) -> Markdown:
    notes = FootnoteExtension(
        BACKLINK_TITLE="กลับไปยังเนื้อความที่อ้างเชิงอรรถ {}",
        PLACE_MARKER=FIRST + LAST,  # words that put the notes elsewhere: none that can be written
    )
    return Markdown(extensions=["tables", "sane_lists", "admonition", notes, _House(tree)])


class _House(Extension):
    """Takes out of Markdown what passes HTML through, and puts in the house's judgement."""

    def __init__(self, tree: Tree) -> None:
        super().__init__()
        self._tree = tree

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (named by Python-Markdown)
        """Called once by Markdown."""
        md.preprocessors.deregister("html_block")
        for name in ("html", "entity", "autolink", "automail"):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_Marks(self._tree), "marks", 118)  # after links, before emphasis
        md.treeprocessors.register(_Step(self._tree.measure), "measure", 30)  # before inline
        md.treeprocessors.register(_Step(self._tree.finish), "finish", -10)  # after all others


class _Marks(InlineProcessor):
    """A mark in running text: code and addresses of links never come here."""

    def __init__(self, tree: Tree) -> None:
        super().__init__(MARK.pattern)
        self._tree = tree

    def handleMatch(  # type: ignore[override]  # noqa: N802 (named by Python-Markdown)
        self, m: Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        """What stands in the mark's place."""
        found = self._tree.in_text(int(m[1]))
        return (AtomicString(found) if isinstance(found, str) else found), m.start(), m.end()


class _Step(Treeprocessor):
    """Hands Markdown's tree to the passage's Tree at one point of its way."""

    def __init__(self, handle: Callable[[Element], None]) -> None:
        super().__init__()
        self._handle = handle

    def run(self, root: Any) -> None:
        """Called by Markdown with the root element."""
        self._handle(root)
