"""One Markdown text of evidence -> safe HTML, on its own: never through Jinja or MkDocs.

Tokens of the parser become a tree of elements, and the tree HTML: nothing passes HTML or
attributes through. Links inside the project are written from "/", the root of docs/, for each
output to place (`placed` in views.linking).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from itertools import islice
from typing import Any
from xml.etree.ElementTree import Element, tostring

from macros.cache.records import Records
from macros.evidence.asked import Asked
from macros.evidence.builder import Builder
from macros.evidence.elements import spaced
from macros.evidence.hazards import hazards
from macros.evidence.kept import name_of
from macros.evidence.links import LinkTargets
from macros.evidence.markdown_source import MarkdownSource
from macros.evidence.notes import Notes
from macros.evidence.parser import evidence_parser
from macros.evidence.places import Origin
from macros.evidence.remarks import Remark, remarks
from macros.evidence.sanitizer import sanitized
from macros.evidence.tree import Tree
from macros.source.diagnostic import Diagnostic, as_rows, of_rows
from macros.source.lines import locator
from macros.thai.normal import normalized

_ENOUGH = 5_000  # mistakes of one text
_BETWEEN = re.compile("[^<>]+")
_VISIBLE = re.compile(r"<(?:img|hr)|>[^<]*[^<\s\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True)
class Rendered:
    """Safe HTML, and what is wrong with the source it was made from."""

    html: str
    problems: tuple[Diagnostic, ...]


class Renderer:
    """Renders passages; nothing of one reaches the next. What was rendered is kept in `records`, if
    there are any, and passes the sanitizer again when it is taken from there.
    """

    def __init__(self, records: Records | None = None) -> None:
        self._records = records

    def render(self, passage: MarkdownSource, library: LinkTargets) -> Rendered:
        """The HTML of a passage whose links may lead to what is in the library."""
        if self._records is None:
            return self._rendered(passage, Asked(library))
        start = passage.start
        about = (start.path, str(start.line), passage.anchor, str(passage.level))
        name = name_of("passage", passage.text, *about)
        kept = _kept(self._records.get(name), library)
        if kept:
            return kept
        asked = Asked(library)
        made = self._rendered(passage, asked)
        self._records.put(name, [made.html, as_rows(made.problems), asked.answers])
        return made

    def _rendered(self, passage: MarkdownSource, library: Asked) -> Rendered:
        found = sorted(hazards(passage.text, passage.start))
        if found:
            return Rendered("", tuple(found))
        env: dict[str, Any] = {}
        tokens = evidence_parser().parse(passage.text, env)
        origin = Origin(passage.text)
        grown = Builder(Notes(env)).built(tokens)
        spaced(grown.root)
        tree = Tree(passage, library, origin, env.get("references", {}))
        html = _written(tree.finish(grown))
        shown = _typed(sanitized(html)) if _VISIBLE.search(html) else ""
        told = [*islice(remarks(tokens, env, origin), _ENOUGH), *tree.remarks]
        return Rendered(shown, tuple(sorted({*_problems(told, passage)})))


def _kept(record: Any, library: LinkTargets) -> Rendered | None:
    """What was rendered before; None when it is not known, or would be another thing now."""
    if not isinstance(record, list) or len(record) != len(fields(Rendered)) + 1:
        return None
    html, rows, answers = record
    problems = of_rows(rows)
    if problems is None or not isinstance(html, str) or sanitized(html) != html:
        return None
    return Rendered(html, tuple(problems)) if Asked(library).says_again(answers) else None


def _written(root: Element) -> str:
    """The HTML of what stands in an element; every letter that HTML knows is escaped."""
    for element in root.iter():
        if len(element.attrib) > 1:
            element.attrib = dict(sorted(element.attrib.items()))
    whole = tostring(root, encoding="unicode", method="html")
    return whole.removeprefix("<div>").removesuffix("</div>\n").strip()


def _problems(told: list[Remark], passage: MarkdownSource) -> list[Diagnostic]:
    where = locator(passage.text, passage.start)
    return [Diagnostic(where(each.offset), each.mistake, each.warning) for each in told]


def _typed(html: str) -> str:
    """HTML with its words as they should be typed: apart from < and >, which Unicode has letters
    for that begin with them (≯).
    """
    return _BETWEEN.sub(lambda found: normalized(found[0]), html)
