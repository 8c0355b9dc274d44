"""What the engine makes of pages that people write, worked out once for as long as they stay the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, ParseError, fromstring, tostring

from macros.cache.keys import code_version
from macros.cache.memo import TEXT, Serialization, remembering
from macros.cache.records import Records
from macros.writing.markdown_engine import render_markdown
from macros.writing.tree import Tree, parse_html

_ROOMS = ("writing", "evidence", "html", "source", "thai")
_LIBRARIES = ("markdown", "markdown-it-py", "mdit-py-plugins", "pyyaml", "tinyhtml5")


@dataclass(frozen=True)
class Engine:
    """How Markdown becomes HTML, and HTML the tree that browsers make of it."""

    rendered: Callable[[str], str] = render_markdown
    tree: Callable[[str], Tree] = parse_html


def kept_engine(records: Records) -> Engine:
    """An engine that takes what it knows from `records`, and keeps there what it learns."""
    made_by = code_version(_ROOMS, _LIBRARIES)
    form = Serialization(_of_tree, _to_tree)
    return Engine(
        remembering(records, made_by + "html", render_markdown, TEXT),
        remembering(records, made_by + "tree", parse_html, form),
    )


def _of_tree(found: Tree) -> Any:
    """A tree as XML, if that says the same; browsers take names that XML does not."""
    text = tostring(found.article, encoding="unicode")
    again = _to_tree([found.sound, text])
    same = again is not None and _same(found.article, again.article)
    return [found.sound, text] if same else None


def _to_tree(value: Any) -> Tree | None:
    try:
        sound, text = value
        return Tree(fromstring(text), sound=bool(sound))
    except (TypeError, ValueError, ParseError):
        return None


def _same(one: Element, other: Element) -> bool:
    """Whether two trees are the same in all that is read of them."""
    facts = [(each.tag, each.attrib, each.text or "", each.tail or "") for each in one.iter()]
    return facts == [
        (each.tag, each.attrib, each.text or "", each.tail or "") for each in other.iter()
    ]
