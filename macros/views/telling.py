"""Views of who was told of a year, and who is still to be told."""

from __future__ import annotations

from markupsafe import Markup

from macros.assessment.telling import GroupTold, groups_told, shown_by, untold
from macros.assessment.year import YearReport
from macros.model.office import Group
from macros.model.telling import Telling
from macros.views import addresses
from macros.views.page import Section
from macros.views.view import View


def told(view: View, year: YearReport) -> Section:
    """Every group with a part in a year: told, when and by which document, or not yet."""
    return Section("told", "การสื่อสาร", _render(view, year, "told.html", groups_told(year)))


def told_group(view: View, year: YearReport, group: Group) -> Markup:
    """The same of one group; nothing of one that has no part in the year, or where nobody recorded it."""
    own = [each for each in groups_told(year) if each.group.id == group.id]
    known = own and year.stated.told is not None
    return _render(view, year, "told_group.html", own) if known else Markup("")


def to_tell(year: YearReport, group: Group) -> list[Group]:
    """Those whom a group has still to tell of a year: the main host all others, nobody else anybody."""
    host = group.id == year.manual.assignments.main_host.group
    return [each for each in untold(year) if each.id != group.id] if host else []


def _render(view: View, year: YearReport, template: str, groups: list[GroupTold]) -> Markup:
    def page(telling: Telling) -> str:
        """The page that shows a piece of which somebody was told."""
        piece = shown_by(year, telling)
        own = piece and f"{addresses.report(year.year, piece.indicator)}#{piece.anchor}"
        return view.link(own) if own else telling.link or ""

    return view.render(template, year=year, groups=groups, document=page)
