"""A page made from data, and how it keeps evidence away from every Markdown and template engine."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from markupsafe import Markup

from macros.material import Hidden, front_matter
from macros.templating import environment, literal
from macros.views.view import in_line

FRAGMENT = "<!--fragment-"
"""What a mark begins with that stands in a page's Markdown in the place of a fragment."""

_MARK = re.compile(f"{FRAGMENT}([0-9]+)-->")
_TEMPLATES = Path(__file__).parent / "templates"


def fragment_mark(number: int) -> str:
    """What stands in a page's Markdown in the place of a fragment."""
    return f"{FRAGMENT}{number}-->"


def with_fragments(html: str, fragments: Sequence[str]) -> str:
    """A page's HTML, as Markdown gave it, with its fragments in their places."""
    return _MARK.sub(lambda found: literal(fragments[int(found[1])]), html)


@dataclass(frozen=True)
class Section:
    """A part of a page: the id and words of its heading (none for the first), and its HTML. A site has
    it closed if it is to `fold`.
    """

    id: str
    heading: str
    html: Markup
    fold: bool = False


@dataclass(frozen=True)
class Page:
    """A page made from data: where it stands, its title, its Markdown, and the data file an
    editor of the page must change. `fragments` are HTML that is put in once Markdown is done;
    `listed` is whether the navigation names the page; `wide` gives it the room of the menus.
    """

    uri: str
    title: str
    markdown: str
    data: str
    fragments: tuple[str, ...] = ()
    listed: bool = True
    wide: bool = False

    @property
    def content(self) -> str:
        """The Markdown with its title in front matter, escaped: themes print titles as they are."""
        hidden: list[Hidden] = ["navigation"] if self.wide else []
        if "\n## " not in self.markdown:  # no room for an empty list
            hidden.append("toc")
        return f"{front_matter(literal(escape(self.title)), hidden)}{self.markdown}"

    def fill(self, html: str) -> str:
        """The page's HTML, as Markdown gave it, with its fragments in their places."""
        return with_fragments(html, self.fragments)


def make_page(
    uri: str,
    title: str,
    data: str,
    sections: Sequence[Section],
    *,
    heading: str,
    listed: bool = True,
) -> Page:
    """A page of sections: its title for the navigation, and its heading in full. Title and
    headings are plain text.
    """
    template = environment(_TEMPLATES).get_template("composed.md")
    written = [replace(section, heading=in_line(section.heading)) for section in sections]
    name = uri.removesuffix(".md").replace("/", "-").replace(".", "-")
    markdown = template.render(name=name, heading=heading, sections=written)
    fragments = tuple(section.html for section in sections)
    return Page(uri, title, markdown, data, fragments, listed)
