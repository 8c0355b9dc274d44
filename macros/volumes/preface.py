"""The preface of a manual: a page that people write, as print shows it."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import nh3
from markdown import markdown
from markupsafe import Markup

from macros.evidence.dialect import Dialect
from macros.source.text import read_text
from macros.templating import literal
from macros.volumes.printview import BACK, PAGE

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TITLE = re.compile(r"^# .*$", re.MULTILINE)
_LINK = re.compile(r'<a href="(?![a-z]+:|/|#)([^"#]+\.md)')
_ASTRAY = re.compile(r'(<a\b[^<>]*?) href="(?![a-z]+:|#)[^"]*"')  # to files beside the page
_TAGS = nh3.ALLOWED_TAGS - {"img"}
_ATTRIBUTES = {
    **nh3.ALLOWED_ATTRIBUTES,
    "*": {"id"},
    "a": {"href"},
    "div": {"class"},
    "li": {"class"},
}


def preface(root: Path, uri: str) -> Markup | None:
    """The page `uri` of docs/ in the project at `root`, without its title; None when there is
    none. What is not safe is left out, and so are pictures and links to files: print runs no
    scripts and calls no macros.

    Raises DataError when the file cannot be read.
    """
    if not (root / "docs" / uri).is_file():
        return None
    text = _TITLE.sub("", _FRONT.sub("", read_text(root, f"docs/{uri}")), count=1)
    html = BACK.sub("", markdown(text, extensions=["attr_list", Dialect()]))
    safe = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None)
    here = posixpath.dirname(uri)
    linked = _LINK.sub(lambda found: _linked(found[1], here), safe)
    return Markup(literal(_ASTRAY.sub(r"\1", linked)))


def _linked(target: str, here: str) -> str:
    """A link to another page of docs/, to be settled in the volume."""
    return f'<a href="{PAGE}{posixpath.normpath(posixpath.join(here, target))}'
