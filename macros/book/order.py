"""The orders that appoint working groups, as drafts for the director to sign.

Their form is that of คำสั่ง in the Prime Minister's Office regulation on correspondence: who orders,
number, subject, reasons, what is ordered, day and signature. What the data do not give is dotted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.book.appointed import Appointed, appointed, subject
from macros.book.duty import duty
from macros.book.print_view import PrintView
from macros.book.volume import ShortDocument
from macros.model.assignments import Groups, WorkingGroup
from macros.model.missing import Missing
from macros.model.office import Position
from macros.model.procedure import Procedure
from macros.views import addresses
from macros.views.publication import publication_of


@dataclass(frozen=True)
class Duty:
    """Who is appointed as what, for which steps (in words) of which work: of none, where that is but
    one. Nobody, where it is not known yet.
    """

    role: str
    names: tuple[str, ...]
    works: tuple[tuple[str, tuple[str, ...]], ...]


def orders(archive: Archive) -> Iterator[ShortDocument]:
    """The drafts of an archive's office: of its working group, and of each manual's own; in the
    current year, and for each other year from which on a group has other members.
    """
    for each in appointed(archive.manual):
        yield _order(archive, each)
        for begun in each.group.years:
            if begun.fiscal_year != archive.manual.office.current_year:
                yield _order(archive, each, begun.fiscal_year)


def order_text(archive: Archive, year: int) -> Markup:
    """What the order of the office's working group orders in a fiscal year, to stand in a volume."""
    view, values = _values(archive, next(appointed(archive.manual)), year)
    return view.render("order_appended.html", **values)


def _order(archive: Archive, team: Appointed, year: int | None = None) -> ShortDocument:
    """The draft for a working group in a fiscal year (None: the current one)."""
    view, values = _values(archive, team, year)
    return ShortDocument(
        publication_of(
            archive,
            "order",
            team.name if year is None else f"{team.name}-{year}",
            f"ร่างคำสั่ง{values['title']}",
            "แก้ไข เติมข้อความตามจุดไข่ปลา และเสนอผู้อำนวยการลงนาม",
            addresses.held("order", archive.home),
            view.procedure if team.own else None,
        ),
        view,
        view.render("order.html", **values),
    )


def _values(
    archive: Archive, team: Appointed, year: int | None
) -> tuple[PrintView, dict[str, Any]]:
    """A view of what is ordered in a fiscal year (None: the current one), and what its templates need."""
    group, manual = team.group, archive.manual
    first = next(iter(team.works), manual.procedures[0])
    view = PrintView(archive, archive.home + addresses.ASSIGNMENTS, first)
    of = year or (manual.office.current_year if group.years else None)
    title = subject(group, team.works, manual.edition.title)
    title += f" ปีงบประมาณ {of}" if of else ""
    own = team.own
    members = group.members_in(year or manual.office.current_year)
    named = () if isinstance(members, Missing) else members
    values = {
        "title": title,
        "works": team.works,
        "duties": list(_own_duties(view, group, named) if own else _duties(view, team, named)),
        "tasks": [] if own else list(_tasks(view)),
        "director": _director(view),
        "numerals": "thai" if manual.office.site.digits == "thai" else "decimal",
    }
    return view, values


def _duties(view: PrintView, team: Appointed, members: Groups) -> Iterator[Duty]:
    """The hosts of the standards, and the office's working group."""
    assigned, works = view.manual.assignments, team.works
    main, others = (assigned.main_host.group,), assigned.secondary_hosts.groups
    for role, groups in (("เจ้าภาพหลัก", main), ("เจ้าภาพรอง", others)):
        yield Duty(role, _names(view, groups), _steps(view, works, groups))
    group = team.group
    yield Duty(group.name, _names(view, members), _steps(view, works, (group.id,)))


def _own_duties(view: PrintView, group: WorkingGroup, members: Groups) -> Iterator[Duty]:
    """The working group of a manual, and whoever else its steps name."""
    works = (view.procedure,)
    yield Duty(group.name, _names(view, members), _steps(view, works, (group.id,)))
    for party in view.manual.parties:
        if party != group.id and view.procedure.steps_of([party]):
            name = view.manual.parties[party].name
            yield Duty("ผู้รับผิดชอบ", (name,), _steps(view, works, (party,)))


def _names(view: PrintView, groups: Groups) -> tuple[str, ...]:
    return tuple(view.manual.groups[key].name for key in groups)


def _steps(
    view: PrintView, works: Sequence[Procedure], parties: tuple[str, ...]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What is asked of parties (ids) in each work; the work is named where there are several."""
    known = {key: party.name for key, party in view.manual.parties.items()}
    doers = [known[key] for key in parties]
    found = (
        (work, tuple(duty(step, doers, known.values()) for step in work.steps_of(parties)))
        for work in works
    )
    return tuple((work.name if len(works) > 1 else "", steps) for work, steps in found if steps)


def _tasks(view: PrintView) -> Iterator[tuple[str, str]]:
    """Each standard and indicator, and the groups that answer for it ("": not known yet), with the
    considerations that are assigned.
    """
    edition, assigned = view.manual.edition, view.manual.assignments
    for standard in edition.standards:
        name = f"มาตรฐานที่ {standard.no} {standard.title}"
        yield name, _answering(view, assigned.groups_of(standard.id))
    for indicator in edition.indicators:
        name = "" if isinstance(indicator.name, Missing) else f" {indicator.name}"
        groups = assigned.groups_of(indicator.id)
        yield edition.label(indicator.id) + name, _answering(view, groups)
        for each in indicator.considerations:
            answering = assigned.groups_of_consideration(each.id)
            if answering:
                code = f" {each.code}" if each.code else ""
                yield f"ประเด็นการพิจารณา{code} {each.name}", _answering(view, answering)


def _answering(view: PrintView, groups: Groups | Missing | None) -> str:
    return "" if isinstance(groups, Missing) or not groups else ", ".join(_names(view, groups))


def _director(view: PrintView) -> Position | None:
    """Who signs: the position that belongs to no group; None where the data name none."""
    found = (position for position in view.manual.office.positions if position.group is None)
    return next(found, None)
