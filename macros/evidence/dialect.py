"""Pages of docs/ in the dialect of evidence: an extension of Python-Markdown, which MkDocs has.

It puts the one parser in the place of Python-Markdown's own; attributes (`{: #id }`), the table of
contents and what MkDocs does to links work on the tree as ever. Blocks of HTML, which macros make,
are taken out before, as Python-Markdown does, and put back afterwards.
"""

from __future__ import annotations

import re
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
from macros.evidence.places import Origin
from macros.evidence.remarks import remarks
from macros.source.diagnostic import Diagnostic, Location
from macros.source.lines import locator

_LESS = f"{STX}less{ETX}"
_TICKS, _LETTER = re.compile("`+"), re.compile(r"[^\n]")
_PARAGRAPHS = re.compile(r"(\n[ \t]*\n)")
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
        for number in _lines_of_code("\n".join(lines)):
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


def without_code(text: str) -> str:
    """A text with blanks for all that is code, so that what is left keeps its place."""
    lines = text.split("\n")
    for number in _lines_of_code(text):
        lines[number] = " " * len(lines[number])
    return "".join(map(_without_spans, _PARAGRAPHS.split("\n".join(lines))))


def _lines_of_code(text: str) -> Iterator[int]:
    for token in page_parser().blocks(text):
        if token.type in {"fence", "code_block"} and token.map:
            yield from range(*token.map)


def _without_spans(paragraph: str) -> str:
    """Each run of ` begins code that the next one as long ends."""
    runs, ahead, ends = list(_TICKS.finditer(paragraph)), dict[str, int](), dict[int, int]()
    for run in reversed(runs):
        ends[run.start()] = ahead.get(run[0], 0)
        ahead[run[0]] = run.end()
    parts, at = [], 0
    for run in runs:
        if run.start() >= at and ends[run.start()]:
            parts.append(paragraph[at : run.start()])
            at = ends[run.start()]
            parts.append(_LETTER.sub(" ", paragraph[run.start() : at]))
    return "".join([*parts, paragraph[at:]])


def dialect_mistakes(text: str, start: Location) -> Iterator[Diagnostic]:
    """What is wrong with a page's Markdown, which `hazards` let through, by itself; `start` is its
    first letter's place.
    """
    env: dict[str, Any] = {}
    tokens = page_parser().parse(text, env)
    where = locator(text, start)
    for each in remarks(tokens, env, Origin(text)):
        if each.mistake.code not in _ALLOWED:
            yield Diagnostic(where(each.offset), each.mistake, each.warning)
