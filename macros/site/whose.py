"""Whose a page is and where it stands, said above it and in its title: an invented office's, or one of
several manuals'.
"""

from __future__ import annotations

from html import escape

from macros.assessment.archive import Archive
from macros.templating import literal
from macros.views.keeping import overdue
from macros.views.manuals import manual_of
from macros.views.trail import trail
from macros.views.view import View

EXAMPLE = "ตัวอย่าง: "
"""What the titles of an invented office's pages begin with where nothing else says so."""


def whose(archive: Archive, uri: str) -> str:
    """The HTML above a page (a uri in docs/): what is invented, what is due, the way to it."""
    note = ""
    if archive.manual.example:
        view = View(archive, uri, archive.manual.procedures[0])
        note = str(view.render("example_note.html"))
    return note + str(overdue(archive, uri)) + str(trail(archive, uri))


def titled(archive: Archive, uri: str, title: str) -> str:
    """A page's title (as HTML) as it stands alone, in a browser's tab or a list of results: with whose it
    is, if it is the example's, and the name of its manual, where there are several.
    """
    procedure = manual_of(archive, uri)
    name = literal(escape(procedure.name)) if procedure else ""
    whole = title if name in title else f"{title} ({name})"
    return f"{EXAMPLE}{whole}" if archive.manual.example else whole
