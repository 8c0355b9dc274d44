"""What stands below a page: its files, who keeps it, and where it is edited."""

from __future__ import annotations

from macros.assessment.archive import Archive
from macros.site.edit_links import edit_page
from macros.views.keeping import keeping
from macros.views.page import Page
from macros.views.view import View
from macros.writing.composing import ComposedPage


def page_foot(view: View, archive: Archive, made: Page | None, written: ComposedPage | None) -> str:
    """The HTML below the page of a view, of an `archive`, made from data or written by people: where to
    download what holds it, if anything does, who keeps it, and the files behind it; "" below a page
    that is neither.
    """
    if not (made or written):
        return ""
    found = view.offer.holding(view.here)
    downloads = str(view.render("volumes.html", downloads=found)) if found else ""
    kept = str(keeping(archive, view.here))
    return downloads + kept + edit_page(view, archive, made, written)
