"""The order that appoints the working group, as a draft for the director to sign.

Its form is that of คำสั่ง in the Prime Minister's Office regulation on correspondence: who orders,
number, subject, reasons, what is ordered, day and signature. What the data do not give is dotted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.assessment.archive import Archive
from macros.book.print_view import PrintView
from macros.book.volume import ShortDocument
from macros.model.assignments import Groups
from macros.model.missing import Missing
from macros.model.office import Position
from macros.views import addresses
from macros.views.publication import publication_of


@dataclass(frozen=True)
class Duty:
    """Who is appointed as what, for which steps (in words). Nobody, where it is not known yet."""

    role: str
    names: tuple[str, ...]
    steps: tuple[str, ...]


def order(archive: Archive) -> ShortDocument:
    """The draft of an archive's office."""
    view = PrintView(archive, archive.home + addresses.ASSIGNMENTS, archive.manual.procedures[0])
    title = f"แต่งตั้งคณะทำงาน{view.procedure.name}"
    html = view.render(
        "order.html",
        title=title,
        duties=list(_duties(view)),
        tasks=list(_tasks(view)),
        director=_director(view),
        numerals="thai" if archive.manual.office.site.digits == "thai" else "decimal",
    )
    return ShortDocument(
        publication_of(
            archive,
            "order",
            "order",
            f"ร่างคำสั่ง{title}",
            "แก้ไข เติมข้อความตามจุดไข่ปลา และเสนอผู้อำนวยการลงนาม",
            addresses.held("order", archive.home),
        ),
        view,
        html,
    )


def _duties(view: PrintView) -> Iterator[Duty]:
    """The hosts, and the working group."""
    assigned = view.manual.assignments
    main, others = (assigned.main_host.group,), assigned.secondary_hosts.groups
    group = assigned.working_group
    members = () if isinstance(group.members, Missing) else group.members
    yield Duty("เจ้าภาพหลัก", _names(view, main), _steps(view, main))
    yield Duty("เจ้าภาพรอง", _names(view, others), _steps(view, others))
    yield Duty(group.name, _names(view, members), _steps(view, (group.id,)))


def _names(view: PrintView, groups: Groups) -> tuple[str, ...]:
    return tuple(view.manual.groups[key].name for key in groups)


def _steps(view: PrintView, parties: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(step.detail for step in view.procedure.steps_of(parties))


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
