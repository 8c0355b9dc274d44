"""How one page of the site links to another, and to a file."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

from macros.model.office import Site

_FROM_ROOT = re.compile(r'(<[a-z][^<>]*\s)(href|src)="/([^"]*)"')  # in tags; text has no bare <


def relative(target: str, here: str) -> str:
    """The address of a page (its .md, with an anchor or not) as a page `here` links to it.

    Pages keep their file names on the site (use_directory_urls: false), so the same link works
    on the web, on a memory stick and in an archive.
    """
    path, _, anchor = target.partition("#")
    found = relative_link(path.removesuffix(".md") + ".html", here)
    if path == here and anchor:
        found = ""
    return found + (f"#{anchor}" if anchor else "")


def relative_link(path: str, here: str) -> str:
    """The way from a page to a file of the site."""
    return posixpath.relpath(f"/{path}", f"/{posixpath.dirname(here)}")


def resolve_links(html: str, here: str) -> str:
    """HTML of evidence with its links, written from the root of docs/, as the page `here` has them."""
    return rewrite_links(html, lambda _, target: _placed(target, here))


def rewrite_links(html: str, change: Callable[[str, str], str]) -> str:
    """HTML of evidence with each link, written from the root of docs/, as `change` makes it of
    its attribute ("href" or "src") and its target.
    """
    return _FROM_ROOT.sub(
        lambda found: f'{found[1]}{found[2]}="{change(found[2], found[3])}"', html
    )


def whole_address(site: Site, target: str) -> str:
    """A page or file, written from the root of docs/, as the web has it."""
    path, _, anchor = target.partition("#")
    page = path.removesuffix(".md") + ".html" if path.endswith(".md") else path
    return f"{site.address}/{page}" + (f"#{anchor}" if anchor else "")


def _placed(target: str, here: str) -> str:
    page = target.partition("#")[0].endswith(".md")
    return relative(target, here) if page else relative_link(target, here)
