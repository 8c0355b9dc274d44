"""Markdown as the engine reads a page: the same parser with the same extensions as mkdocs.yml has."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from macros.evidence.dialect import Dialect
from macros.thai.ids import slugify

BUILT_IN = ("fenced_code", "tables", "toc")
"""What MkDocs itself adds."""

EXTENSIONS: Mapping[str, Mapping[str, object]] = {
    "attr_list": {},
    "toc": {"permalink": True, "permalink_title": "ลิงก์มายังหัวข้อนี้"},
}
"""Those of mkdocs.yml, with what it tells them; a test holds that they are the same."""

OF_MARKDOWN = "data-markdown"
"""An attribute of links and pictures that are no HTML of the page's own: MkDocs leads these alone."""


def render_markdown(markdown: str) -> str:
    """A page's Markdown as HTML, its links as they are written. Raises RecursionError for what is
    nested too deeply for the parser.
    """
    told = {name: dict(words) for name, words in EXTENSIONS.items() if words}
    told["toc"]["slugify"] = slugify
    names: list[str | Extension] = [*dict.fromkeys((*BUILT_IN, *EXTENSIONS)), Dialect(), _Noting()]
    return str(Markdown(extensions=names, extension_configs=told).convert(markdown))


class _Noting(Extension):
    """Notes which links and pictures are Markdown's."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Have what notes links at work."""
        md.treeprocessors.register(_Notes(md), "noting", 0)  # where MkDocs looks at links


class _Notes(Treeprocessor):
    def run(self, root: Element) -> None:
        """Note the links and pictures of a tree."""
        for element in root.iter():
            if element.tag in {"a", "img"}:
                element.set(OF_MARKDOWN, "")
