"""Views of standards, indicators, assignments and groups."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from macros.model.office import Group
from macros.model.record import Record
from macros.model.standards import Edition, Standard
from macros.views import addresses
from macros.views.group_page import group
from macros.views.view import View


def standards(view: View) -> Markup:
    """The edition in use: its standards, with how many indicators each is known to have."""
    return view.render(
        "standards.html",
        edition=view.manual.edition,
        edition_page=lambda edition: _edition_page(view, edition),
        others=[x for x in view.manual.standards.editions if x is not view.manual.edition],
    )


def _edition_page(view: View, edition: Edition) -> str:
    """The address of the list of another edition's standards."""
    used = edition.id == view.archive.manual.standards.current
    page = addresses.STANDARDS if used else addresses.in_edition(addresses.STANDARDS, edition.id)
    return view.in_use(page)


def indicators(view: View) -> Markup:
    """The indicators of the edition in use, named or not."""
    return view.render(
        "indicators.html",
        edition=view.manual.edition,
        report=view.archive.report_by(view.manual.standards.current),
    )


def assignments(view: View) -> Markup:
    """Who answers for what: hosts, and a matrix of standards and indicators by group."""
    return view.render("assignments.html", assignments=view.manual.assignments)


def groups(view: View) -> Markup:
    """The office's groups with their part in the work."""
    return view.render("groups.html", assignments=view.manual.assignments)


def standard(view: View, item: Standard) -> Markup:
    """The page of a standard, in Markdown."""
    members = view.manual.edition.indicators_of(item.id)
    report = view.archive.report_by(view.manual.standards.current)
    return view.render("standard.md", standard=item, indicators=members, report=report)


PAGES: dict[type[Record], Callable[[View, Any], Markup]] = {Standard: standard, Group: group}
"""The view of each kind of record that has a page of its own."""
