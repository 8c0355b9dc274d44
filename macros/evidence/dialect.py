"""Pages of docs/ in the dialect of evidence: an extension of Python-Markdown, which MkDocs has.

It puts the one parser in the place of Python-Markdown's own; attributes (`{: #id }`), the table of
contents and what MkDocs does to links work on the tree as ever. Blocks of HTML, which macros make,
are taken out before, as Python-Markdown does, and put back afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element, ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX, AtomicString

from macros.evidence.builder import Builder
from macros.evidence.notes import Notes
from macros.evidence.parser import page_parser
from macros.evidence.places import Origin, places
from macros.evidence.remarks import remarks
from macros.source.problem import Place, Problem

_LESS = f"{STX}less{ETX}"
_ALLOWED = frozenset({"MARK-01", "MARK-02", "MARK-03"})  # in pages: HTML and attributes


class Dialect(Extension):
    """Lets Python-Markdown read what evidence may be made of, in the same way."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (named by Python-Markdown)
        """Called once by Markdown."""
        md.parser = _Parser(md)
        if "fenced_code_block" in md.preprocessors:
            md.preprocessors.deregister("fenced_code_block")
        md.preprocessors.register(_Code(md), "code", 26)  # before HTML is taken out


class _Code(Preprocessor):
    """Hides < in blocks of code, so that nobody takes it for HTML."""

    def run(self, lines: list[str]) -> list[str]:
        """Called by Markdown with a page's lines."""
        for token in page_parser().blocks("\n".join(lines)):
            if token.type in {"fence", "code_block"} and token.map:
                for number in range(*token.map):
                    lines[number] = lines[number].replace("<", _LESS)
        return lines


class _Parser(BlockParser):
    """Builds the tree of a page."""

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:  # noqa: N802
        """Called by Markdown."""
        env: dict[str, Any] = {}
        tokens = page_parser().parse("\n".join(lines), env)
        self.root = Builder(Notes(env), self.md.htmlStash.store).built(tokens).root
        for element in self.root.iter():
            _final(element)
        return ElementTree(self.root)


def _final(element: Element) -> None:
    """Let no pattern of Python-Markdown look into an element, nor its writer read references."""
    for part in ("text", "tail"):
        words = getattr(element, part)
        if words:
            setattr(element, part, AtomicString(_written(words)))
    for name, value in element.items():
        element.set(name, _written(value))


def _written(words: str) -> str:
    return words.replace(_LESS, "<").replace("&", "&amp;")


def told(text: str, start: Place) -> Iterator[Problem]:
    """What is wrong with a page's Markdown, which `hazards` let through, by itself; `start` is its
    first letter's place.
    """
    env: dict[str, Any] = {}
    tokens = page_parser().parse(text, env)
    where = places(text, start)
    for each in remarks(tokens, env, Origin(text)):
        if each.mistake.code not in _ALLOWED:
            yield Problem(where(each.offset), each.mistake, each.warning)
