"""Who keeps a page, and when what it says was reviewed last and is to be reviewed again."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.model.missing import Missing
from macros.model.office import Group
from macros.model.procedure import Procedure
from macros.thai.dates import BuddhistDate
from macros.views import addresses, belonging
from macros.views.view import View


@dataclass(frozen=True)
class Keeping:
    """The groups that keep a page, the day of its last review, and that by which the next is due;
    `reviewable` is whether it is a page that is reviewed at all.
    """

    groups: tuple[Group, ...]
    reviewed: BuddhistDate | None = None
    due: BuddhistDate | None = None
    reviewable: bool = False


def keeping(archive: Archive, page: str) -> Markup:
    """Below a page (its .md in docs/) of an archive: who keeps it; "" below home and a group's own."""
    own = page.removeprefix(archive.home)
    if own == addresses.HOME or belonging.group_of(own):
        return Markup("")
    view = View(archive, page, archive.manual.procedures[0])
    return view.render("keeping.html", kept=_kept(archive, own))


def overdue(archive: Archive, page: str) -> Markup:
    """Above a page what a script shows once its review is overdue; "" where no day is given."""
    kept = _kept(archive, page.removeprefix(archive.home))
    if not kept.due:
        return Markup("")
    view = View(archive, page, archive.manual.procedures[0])
    return view.render("overdue.html", kept=kept)


def _kept(archive: Archive, page: str) -> Keeping:
    """A page below the home of its office."""
    procedure = archive.manual.procedure.get(belonging.manual_of(page))
    if procedure:
        return _of_manual(archive, procedure)
    year = archive.years.get(belonging.year_of(page) or 0)
    name = page.rpartition("/")[2].partition(".")[0]
    if year and name in year.standings:
        review = year.standings[name].stated.review
        owners = year.manual.assignments.owners(name)
        groups = tuple(year.manual.groups[each] for each in owners)
        return Keeping(groups, review.on if review else None, reviewable=True)
    host = archive.manual.assignments.main_host.group
    return Keeping((archive.manual.groups[host],))


def _of_manual(archive: Archive, procedure: Procedure) -> Keeping:
    """A manual counts as reviewed when it was approved, where no later day is given."""
    owner, approved = archive.manual.owner_of(procedure), procedure.approved_on
    day = None if isinstance(approved, Missing) else approved
    reviewed = procedure.reviewed_on or day
    return Keeping((owner,) if owner else (), reviewed, procedure.review_due, reviewable=True)
