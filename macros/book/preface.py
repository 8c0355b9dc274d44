"""The preface of a manual: a page that people write, as print shows it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from pathlib import Path

import nh3
from markdown import markdown
from markupsafe import Markup

from macros.book.print_view import BACK, PAGE
from macros.evidence.dialect import Dialect
from macros.source.letters import FIRST, LAST
from macros.source.text import read_text
from macros.templating import literal
from macros.views.catalogue import IN_LINE
from macros.writing.calls import Call, calls
from macros.writing.head import read_head

Show = Callable[[str, str | None], Markup | None]
"""What a macro shows on paper, for a procedure (an id) or the page's own; None when nothing."""
_HELD = re.compile(f"(?:<p>)?{FIRST}([0-9]+){LAST}(?:</p>)?")
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


def preface(root: Path, uri: str, show: Show) -> Markup | None:
    """The page `uri` of docs/ in the project at `root`, without its title and with what its calls
    show; None when there is none. What is not safe is left out, and so are pictures, links to
    files, and calls that have nothing to print.

    Raises DataError when the file, or its head, cannot be read.
    """
    path = f"docs/{uri}"
    if not (root / path).is_file():
        return None
    page, held = _called(read_text(root, path), path, show)
    text = _TITLE.sub("", page, count=1)
    html = BACK.sub("", markdown(text, extensions=["attr_list", Dialect()]))
    safe = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None)
    here = posixpath.dirname(uri)
    linked = _LINK.sub(lambda found: _linked(found[1], here), safe)
    whole = literal(_ASTRAY.sub(r"\1", linked))
    return Markup(_HELD.sub(lambda found: held[int(found[1])], whole))


def _called(text: str, path: str, show: Show) -> tuple[str, list[Markup]]:
    """A page's Markdown, in which each call is the words it shows, or holds the place of its HTML
    by a number, and that HTML.
    """
    front, at = read_head(text, path)
    parts, held = list[str](), list[Markup]()
    for call in calls(text, at) if front.render_macros else ():
        if isinstance(call, Call):
            shown = show(call.name, next(iter(call.arguments), None)) or ""
            if shown and call.name not in IN_LINE:
                held.append(Markup(shown))
                shown = f"{FIRST}{len(held) - 1}{LAST}"
            parts += [text[at : call.start], shown]
            at = call.end
    return "".join([*parts, text[at:]]), held


def _linked(target: str, here: str) -> str:
    """A link to another page of docs/, to be settled in the volume."""
    return f'<a href="{PAGE}{posixpath.normpath(posixpath.join(here, target))}'
