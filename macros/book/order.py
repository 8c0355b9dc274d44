"""The orders that appoint working groups, as drafts for the director to sign.

Their form is that of คำสั่ง in the Prime Minister's Office regulation on correspondence: who orders,
number, subject, reasons, what is ordered, day and signature. What the data do not give is dotted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.assessment.archive import Archive
from macros.book.duty import duty
from macros.book.print_view import PrintView
from macros.book.volume import ShortDocument
from macros.model.assignments import Groups, WorkingGroup
from macros.model.missing import Missing
from macros.model.office import Position
from macros.model.procedure import Procedure
from macros.views import addresses
from macros.views.publication import publication_of

_GENERIC = {"คณะทำงาน", "คณะกรรมการ", "คณะอนุกรรมการ"}  # names that do not say of what
_WORK = "งาน"


@dataclass(frozen=True)
class Duty:
    """Who is appointed as what, for which steps (in words). Nobody, where it is not known yet."""

    role: str
    names: tuple[str, ...]
    steps: tuple[str, ...]


def orders(archive: Archive) -> Iterator[ShortDocument]:
    """The drafts of an archive's office: of its working group, and of each manual's own; in the
    current year, and for each other year from which on a group has other members.
    """
    manual = archive.manual
    first, *others = manual.procedures
    appointed = [(first, manual.working_group_of(first), "order")]
    appointed += [
        (each, each.working_group, f"order-{each.id}") for each in others if each.working_group
    ]
    for procedure, group, name in appointed:
        yield _order(archive, procedure, group, name)
        for begun in group.years:
            if begun.fiscal_year != manual.office.current_year:
                yield _order(
                    archive, procedure, group, f"{name}-{begun.fiscal_year}", begun.fiscal_year
                )


def _order(
    archive: Archive, procedure: Procedure, group: WorkingGroup, name: str, year: int | None = None
) -> ShortDocument:
    """The draft for a working group in a fiscal year (None: the current one)."""
    view = PrintView(archive, archive.home + addresses.ASSIGNMENTS, procedure)
    of = year or (archive.manual.office.current_year if group.years else None)
    title = appointment(group, procedure) + (f" ปีงบประมาณ {of}" if of else "")
    members = group.members_in(year or archive.manual.office.current_year)
    html = view.render(
        "order.html",
        title=title,
        duties=list(_duties(view, group, () if isinstance(members, Missing) else members)),
        tasks=[] if procedure.working_group else list(_tasks(view)),
        director=_director(view),
        numerals="thai" if archive.manual.office.site.digits == "thai" else "decimal",
    )
    return ShortDocument(
        publication_of(
            archive,
            "order",
            name,
            f"ร่างคำสั่ง{title}",
            "แก้ไข เติมข้อความตามจุดไข่ปลา และเสนอผู้อำนวยการลงนาม",
            addresses.held("order", archive.home),
        ),
        view,
        html,
    )


def appointment(group: WorkingGroup, procedure: Procedure) -> str:
    """The subject of an order: the working group by its name, and what for where that says it not."""
    if group.name not in _GENERIC:
        return f"แต่งตั้ง{group.name}"
    once = procedure.name.removeprefix(_WORK) if group.name.endswith(_WORK) else procedure.name
    return f"แต่งตั้ง{group.name}{once or procedure.name}"


def _duties(view: PrintView, group: WorkingGroup, members: Groups) -> Iterator[Duty]:
    """The hosts of the standards, and the working group; of a manual that has its own, the group and
    whoever else its steps name.
    """
    assigned, own = view.manual.assignments, view.procedure.working_group
    if not own:
        main, others = (assigned.main_host.group,), assigned.secondary_hosts.groups
        yield Duty("เจ้าภาพหลัก", _names(view, main), _steps(view, main))
        yield Duty("เจ้าภาพรอง", _names(view, others), _steps(view, others))
    yield Duty(group.name, _names(view, members), _steps(view, (group.id,)))
    for party in view.manual.parties if own else ():
        if party != group.id and view.procedure.steps_of([party]):
            name = view.manual.parties[party].name
            yield Duty("ผู้รับผิดชอบ", (name,), _steps(view, (party,)))


def _names(view: PrintView, groups: Groups) -> tuple[str, ...]:
    return tuple(view.manual.groups[key].name for key in groups)


def _steps(view: PrintView, parties: tuple[str, ...]) -> tuple[str, ...]:
    known = {key: party.name for key, party in view.manual.parties.items()}
    doers = [known[key] for key in parties]
    return tuple(duty(step, doers, known.values()) for step in view.procedure.steps_of(parties))


def _tasks(view: PrintView) -> Iterator[tuple[str, str]]:
    """Each standard and indicator, and the groups that answer for it ("": not known yet)."""
    edition, assigned = view.manual.edition, view.manual.assignments
    for standard in edition.standards:
        name = f"มาตรฐานที่ {standard.no} {standard.title}"
        yield name, _answering(view, assigned.groups_of(standard.id))
    for indicator in edition.indicators:
        name = "" if isinstance(indicator.name, Missing) else f" {indicator.name}"
        groups = assigned.groups_of(indicator.id)
        yield edition.label(indicator.id) + name, _answering(view, groups)


def _answering(view: PrintView, groups: Groups | Missing | None) -> str:
    return "" if isinstance(groups, Missing) or not groups else ", ".join(_names(view, groups))


def _director(view: PrintView) -> Position | None:
    """Who signs: the position that belongs to no group; None where the data name none."""
    found = (position for position in view.manual.office.positions if position.group is None)
    return next(found, None)
