"""The view of the page of search: its form, and what it shows while nothing is searched for."""

from __future__ import annotations

from markupsafe import Markup

from macros.views.view import View

_SUGGESTED = 8  # of each kind: enough to see what can be asked


def finder(view: View) -> Markup:
    """The form, names to try, and the contents of the site."""
    names = [item.names for item in view.manual.terms.synonyms]
    return view.render("finder.html", names=names[:_SUGGESTED], years=list(view.archive.years))
